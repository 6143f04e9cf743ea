package org.oitcheck.extract.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code bsdtar} of libarchive as a child process that turns an archive into a plain stream of files: from its input to its
 * output, so that nothing is written to the disk whatever paths are in the archive. Its time and memory are bounded.
 */
final class Bsdtar implements AutoCloseable {
    /** Where no {@code bsdtar} is, {@code tar} may be the same program: it is so on Windows and macOS. */
    private static final List<String> NAMES = List.of("bsdtar", "bsdtar.exe", "tar.exe", "tar");

    private static final int SECONDS = 50;
    private static final int MEMORY_KIB = 1_500_000;
    private static final int MAX_COMPLAINT = 4000;

    private final Process process;
    private final StringBuilder complaint = new StringBuilder();
    private final Thread listener;

    private Bsdtar(Process process, byte[] archive) {
        this.process = process;
        background("archive-input", () -> feed(archive));
        background("archive-deadline", this::guard);
        this.listener = background("archive-complaints", this::listen);
    }

    /** The program on this machine; empty when it is not installed. */
    static Optional<String> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String name : NAMES) {
            for (String folder : path.split(File.pathSeparator)) {
                Path program = Path.of(folder.isEmpty() ? "." : folder, name);
                if (!folder.isEmpty() && Files.isExecutable(program) && isLibarchive(program, name)) {
                    return Optional.of(program.toString());
                }
            }
        }
        return Optional.empty();
    }

    /** {@code tar} is another program on Linux. */
    private static boolean isLibarchive(Path program, String name) {
        if (name.startsWith("bsdtar")) {
            return true;
        }
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                return new String(out.readNBytes(200), StandardCharsets.UTF_8).startsWith("bsdtar");
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false; // what does not start is no help
        }
    }

    static Bsdtar start(String program, byte[] archive) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/bin/sh")) && File.separatorChar == '/') {
            // holds when this process is ended before the child
            command.addAll(List.of(
                    "/bin/sh", "-c", "ulimit -t " + SECONDS + "; ulimit -v " + MEMORY_KIB + "; exec \"$@\"", "sh"));
        }
        command.addAll(List.of(program, "-c", "-b", "1", "-f", "-", "--format", "pax", "@-"));
        // blocks of 512 bytes: what it read before it breaks off comes out
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8"); // names of files come out in UTF-8
        return new Bsdtar(builder.start(), archive);
    }

    /** The files as a tar stream. */
    InputStream files() {
        return process.getInputStream();
    }

    /** What it complained of, in its words, once it has ended; empty when all went well. */
    String complaint() {
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                return "not unpacked within " + SECONDS + " s";
            }
            listener.join(1000);
            synchronized (complaint) {
                return process.exitValue() == 0
                        ? ""
                        : complaint.isEmpty()
                                ? "unpacking ended with status " + process.exitValue()
                                : Lines.cell(complaint
                                        .toString()
                                        .replace("bsdtar: ", "")
                                        .replace("(null)", "damaged"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static Thread background(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void feed(byte[] archive) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(archive);
        } catch (IOException e) {
            complain("it stopped reading: " + e.getMessage());
        }
    }

    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            complain(new String(errors.readNBytes(MAX_COMPLAINT), StandardCharsets.UTF_8));
            errors.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            complain("ended");
        }
    }

    private void complain(String words) {
        synchronized (complaint) {
            complaint.append(complaint.isEmpty() || words.isBlank() ? "" : "; ").append(words.strip());
        }
    }

    private void guard() {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
