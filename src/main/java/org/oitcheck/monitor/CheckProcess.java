package org.oitcheck.monitor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.store.RunProgress;
import org.oitcheck.store.SiteEntry;

/**
 * One check as a process of its own ({@code oitcheck check}), so that a hostile site can exhaust or break nothing but that process,
 * and the verdicts are those of the command line.
 */
final class CheckProcess {
    private static final String MARK = "@oitcheck ";
    private static final int MOST_LINES = 12;
    private static final int MOST_LINE = 400;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int FOUND = 0;
    private static final int OPEN = 1;
    private static final int SITE = 3;

    private final Process process;
    private final Path folder;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Deque<String> last = new ArrayDeque<>();
    private volatile RunProgress now = new RunProgress("crawl", 0, 0, 0);

    private CheckProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** How a check ended. */
    sealed interface Outcome {
        record Done(Checklist checklist) implements Outcome {}

        /** {@code site}: the site could not be checked; otherwise the check itself broke. */
        record Failed(String trouble, boolean site) implements Outcome {}

        /** Somebody ended it. */
        record Stopped() implements Outcome {}
    }

    static CheckProcess start(CheckSettings settings, long siteId, SiteEntry site, Depth depth) throws IOException {
        Path folder = settings.folder(siteId);
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("checklist.json")); // what is there afterwards is of this check
        List<String> line = new ArrayList<>(settings.command());
        line.add("check");
        line.addAll(List.of("--out", folder.toString(), "--formats", "json", "--profile", site.profile()));
        if (site.year() > 0) {
            line.addAll(List.of("--year", Integer.toString(site.year())));
        }
        line.addAll(depth.options());
        line.addAll(settings.options());
        line.add("--"); // an address is never an option
        line.add(site.url());
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OITCHECK_CHILD", "1");
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("OITCHECK_DB")
                        || name.startsWith("OITCHECK_SMTP")); // no secret for a process that parses
        return new CheckProcess(builder.start(), folder);
    }

    /** Waits for the end and tells the progress about once a second meanwhile. */
    Outcome await(Duration longest, Consumer<RunProgress> progress) throws IOException, InterruptedException {
        Thread reader = new Thread(this::read, "check-output");
        reader.setDaemon(true);
        reader.start();
        long end = System.nanoTime() + longest.toNanos();
        boolean late = false;
        do {
            progress.accept(now);
            if (System.nanoTime() > end) {
                late = true;
                kill();
            }
        } while (!process.waitFor(TICK.toMillis(), TimeUnit.MILLISECONDS));
        reader.join(TICK.toMillis());
        if (stopped.get()) {
            return new Outcome.Stopped();
        }
        if (late) {
            return new Outcome.Failed(
                    "the check took longer than " + longest.toMinutes() + " minutes and was ended", false);
        }
        int status = process.exitValue();
        return status == FOUND || status == OPEN ? done() : failed(status);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    now = read(line.substring(MARK.length()).split(" "), now);
                } else {
                    keep(line.length() > MOST_LINE ? line.substring(0, MOST_LINE) : line);
                }
            }
        } catch (IOException e) {
            keep(e.toString()); // the process was killed while it spoke
        }
    }

    private void keep(String line) {
        synchronized (last) {
            last.addLast(line);
            if (last.size() > MOST_LINES) {
                last.removeFirst();
            }
        }
    }

    private Outcome done() throws IOException {
        try {
            return new Outcome.Done(ChecklistJson.read(folder.resolve("checklist.json")));
        } catch (ChecklistFormatException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()), false);
        }
    }

    /** What the command line said last is what its user would have read. */
    private Outcome failed(int status) {
        List<String> said;
        synchronized (last) {
            said = last.stream().filter(l -> !l.isBlank()).toList();
        }
        int from = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).startsWith("oitcheck: ")) {
                from = i;
            }
        }
        String text = String.join("\n", said.subList(from, said.size())).replaceFirst("^oitcheck: ", "");
        return new Outcome.Failed(text.isEmpty() ? "the check ended with status " + status : text, status == SITE);
    }

    private static RunProgress read(String[] words, RunProgress before) {
        if (words[0].equals("progress") && words.length == 4) {
            return new RunProgress(
                    "crawl", Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        }
        return words[0].equals("match")
                ? new RunProgress("match", before.fetched(), before.waiting(), before.failed())
                : before;
    }

    /** Ends the check with the processes it started; what was crawled stays in the folder. */
    void stop() {
        stopped.set(true);
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
