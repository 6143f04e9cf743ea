package org.oitcheck.crawl.render;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One running Chromium with a profile of its own. It has no way into the network: its proxy is a name that does not exist, names
 * are not resolved, and loopback takes the same way. As root it runs as {@code nobody}. Its memory is watched on Linux.
 */
final class ChromiumProcess implements AutoCloseable {
    private static final String NOBODY = "65534";
    private static final long WATCH_EVERY_MS = 250;

    private final Process process;
    private final Path profile;
    private final Devtools devtools;
    private volatile String killed = "";

    private ChromiumProcess(Process process, Path profile, int memoryMb) {
        this.process = process;
        this.profile = profile;
        this.devtools = new Devtools(
                process.getInputStream(), process.getOutputStream(), () -> kill("the browser sent more than we take"));
        Thread watch = new Thread(() -> watch(memoryMb), "browser-memory");
        watch.setDaemon(true);
        watch.start();
    }

    /** The browser to use: {@code OITCHECK_CHROMIUM}, else the first of the usual names on the path; empty when none is installed. */
    static Optional<Path> program(Map<String, String> environment) {
        String named = environment.getOrDefault("OITCHECK_CHROMIUM", "");
        if (File.separatorChar != '/' || named.equals("none")) {
            return Optional.empty(); // the pipes are handed over by a shell
        }
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<String> names =
                List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
        Stream<Path> onPath = names.stream()
                .flatMap(name -> Arrays.stream(
                                environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(dir -> !dir.isEmpty())
                        .map(dir -> Path.of(dir, name)));
        Stream<Path> applications = Stream.of(
                Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
        return Stream.concat(onPath, applications).filter(Files::isExecutable).findFirst();
    }

    /**
     * @param pictures whether pages show their pictures
     * @param sandbox whether Chromium's own sandbox is used; it cannot be had in every container
     */
    static ChromiumProcess start(Path program, boolean sandbox, boolean pictures, int memoryMb) throws IOException {
        Path profile = Files.createTempDirectory("oitcheck-browser");
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null"));
        if (root()) {
            Files.setOwner(
                    profile,
                    profile.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(program.toString());
        command.addAll(List.of(
                "--headless",
                "--remote-debugging-pipe",
                "--user-data-dir=" + profile,
                "--proxy-server=http://oitcheck.invalid:9",
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-breakpad",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                // a page that stands on http keeps its address: else all that it asks for is asked for on https
                "--disable-features=Translate,OptimizationHints,MediaRouter,HttpsUpgrades,HttpsFirstBalancedMode,"
                        + "HttpsFirstBalancedModeAutoEnable",
                "--no-first-run",
                "--no-default-browser-check",
                "--mute-audio",
                "--lang=th",
                "--renderer-process-limit=1",
                "--js-flags=--max-old-space-size=256",
                pictures ? "--hide-scrollbars" : "--blink-settings=imagesEnabled=false",
                "--window-size=1280,4000"));
        if (!sandbox) {
            command.add("--no-sandbox");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", profile.toString());
        builder.environment().put("TMPDIR", profile.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("OITCHECK_"));
        try {
            return new ChromiumProcess(builder.start(), profile, memoryMb);
        } catch (IOException e) {
            delete(profile);
            throw e;
        }
    }

    private static boolean root() {
        return System.getProperty("user.name", "").equals("root");
    }

    Devtools devtools() {
        return devtools;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Why it was ended by us; empty when it was not. */
    String killed() {
        return killed;
    }

    /** Ends it with all its helpers at once. */
    void kill(String why) {
        if (killed.isEmpty()) {
            killed = why;
        }
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    private void watch(int memoryMb) {
        try {
            while (!process.waitFor(WATCH_EVERY_MS, TimeUnit.MILLISECONDS)) {
                long used = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .mapToLong(p -> ownPages(p.pid()))
                        .sum();
                if (used * 4 / 1024 > memoryMb) {
                    kill("more than " + memoryMb + " MiB of memory");
                }
            }
        } catch (InterruptedException e) {
            kill("interrupted");
        }
    }

    /** Resident pages of 4 KiB that are not shared; 0 where {@code /proc} is not to be had. */
    private static long ownPages(long pid) {
        try {
            String[] sizes = Files.readString(Path.of("/proc", Long.toString(pid), "statm"))
                    .split(" ");
            return Long.parseLong(sizes[1]) - Long.parseLong(sizes[2]);
        } catch (IOException | RuntimeException ended) {
            return 0; // the process is gone, or this is no Linux
        }
    }

    @Override
    public void close() {
        kill("closed");
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    /** Deletes the profile; helpers that are still ending may put a file back, so that it is tried a few times. */
    private static void delete(Path folder) {
        for (int i = 0; i < 5 && Files.exists(folder); i++) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException | UncheckedIOException changing) {
                Thread.onSpinWait(); // a file went away under the walk; the next try finds less
            }
        }
    }
}
