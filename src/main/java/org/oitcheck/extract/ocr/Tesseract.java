package org.oitcheck.extract.ocr;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the Tesseract program: one process a picture, with a limit of time, of memory (Linux) and of output. */
final class Tesseract {
    /**
     * Height of a line to begin with, in heights of a letter: 1.25 is for letters without marks, with it the rows of marks above Thai letters
     * become lines of their own, which cost letters and time. From 2.5 on, lines of small print below large print become one.
     */
    private static final String LINE_SIZE = "textord_min_linesize=1.85";
    /** Where a row gets too high for one line: with the above, room for a letter, its vowel and its tone. */
    private static final String ROW_SIZE = "textord_excess_blobsize=1.2";

    static final int MAX_OUTPUT = 8_000_000;

    private final OcrSettings settings;

    Tesseract(OcrSettings settings) {
        this.settings = settings;
    }

    /** What is missing for recognition; empty when nothing is. */
    String problem() {
        try {
            Optional<byte[]> list = run(List.of(settings.program(), "--list-langs"), new byte[0]);
            if (list.isEmpty()) {
                return settings.program() + " does not answer";
            }
            List<String> installed = Arrays.asList(
                    new String(list.get(), StandardCharsets.UTF_8).strip().split("\\s+"));
            for (String language : settings.languages().split("\\+")) {
                if (!installed.contains(language)) {
                    return "Tesseract lacks the language " + language;
                }
            }
            return "";
        } catch (IOException e) {
            return settings.program() + " is not installed";
        }
    }

    /** Text and table of the words of a picture (see {@link RecognisedPage#of}); empty when the picture cannot be read or takes too long. */
    Optional<String> words(byte[] picture) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/bin/sh")) && File.separatorChar == '/') {
            command.addAll(
                    List.of("/bin/sh", "-c", "ulimit -v " + settings.memoryMb() * 1024L + "; exec \"$@\"", "sh"));
        }
        command.addAll(List.of(
                settings.program(),
                "stdin",
                "stdout",
                "-l",
                settings.languages(),
                "--psm",
                "3",
                "--dpi",
                "200",
                "-c",
                LINE_SIZE,
                "-c",
                ROW_SIZE,
                "txt",
                "tsv"));
        return run(command, picture).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> run(List<String> command, byte[] input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // several threads make one page five times slower
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        Thread feeder = new Thread(() -> feed(process, input), "ocr-input");
        Thread deadline = new Thread(() -> guard(process), "ocr-deadline");
        feeder.setDaemon(true);
        deadline.setDaemon(true);
        feeder.start();
        deadline.start();
        try (InputStream out = process.getInputStream()) {
            byte[] answer = out.readNBytes(MAX_OUTPUT);
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
            deadline.interrupt();
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            process.destroy(); // it ended before it read all: its exit status tells
        }
    }

    private void guard(Process process) {
        try {
            if (!process.waitFor(settings.perPage().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the picture was done in time
        }
    }
}
