package org.oitcheck.extract.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One child process; used by one thread at a time, except for {@link #kill}. */
final class Worker {
    /** Exit status of a Java process whose heap was full ({@code ExitOnOutOfMemoryError}). */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile boolean killed;

    private Worker(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static Worker start(int maxHeapMb, Path tempDir) throws IOException {
        Files.createDirectories(tempDir);
        String java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java")
                .toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + maxHeapMb + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // nobody reads what the libraries would log, and damaged files make them log much
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dfile.encoding=UTF-8",
                "-Dpdfbox.fontcache=" + tempDir.toAbsolutePath(),
                "-Djava.io.tmpdir=" + tempDir.toAbsolutePath(),
                "-Dorg.apache.pdfbox.rendering.UsePureJavaCMYKConversion=true",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options());
        command.add(WorkerMain.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        // options meant for the parent (profilers, debuggers) would print into the answers or take its port
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("_JAVA_OPTIONS");
        return new Worker(builder.start());
    }

    /** Waits until the process has started: on a busy machine that takes longer than many a file. */
    void awaitReady() throws IOException {
        Frames.awaitReady(answers);
    }

    /** Java options that the launcher wants for the readers too, one a line: its archive of classes above all. */
    private static List<String> options() {
        return System.getProperty("oitcheck.reader.options", "")
                .lines()
                .filter(o -> !o.isBlank())
                .toList();
    }

    byte[] ask(Frames.Request request) throws IOException {
        Frames.write(requests, request);
        return Frames.answer(answers);
    }

    /** Ends the process at once; a thread in {@link #ask} gets an {@link IOException}. */
    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Processor time of the process so far; zero where the system does not tell. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean killed() {
        return killed;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Whether the process ended because its heap was full; waits for its end. */
    boolean ranOutOfMemory() throws InterruptedException {
        return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
    }

    void close() {
        try {
            requests.close(); // the child ends when its input does
            answers.close();
        } catch (IOException e) {
            killed = true; // the child is gone already, or will be in a moment
        }
        process.destroy();
    }
}
