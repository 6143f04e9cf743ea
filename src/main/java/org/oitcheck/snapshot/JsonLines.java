package org.oitcheck.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of JSON lines that only grows. Each line goes to the operating system in one write, so a killed process loses at most
 * the last one. Files named {@code .gz} hold one gzip member a line.
 */
final class JsonLines implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final FileChannel channel;

    private JsonLines(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static JsonLines append(Path file) throws IOException {
        return new JsonLines(
                file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    /** Encodes a value; apart from {@link #write} so that the work can be done outside a lock. */
    byte[] encode(Object value) throws IOException {
        byte[] json = SnapshotJson.mapper().writeValueAsBytes(value);
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 32);
        if (zipped(file)) {
            try (GZIPOutputStream zip = new FastGzip(line)) {
                zip.write(json);
                zip.write('\n');
            }
        } else {
            line.write(json);
            line.write('\n');
        }
        return line.toByteArray();
    }

    synchronized void write(byte[] line) throws IOException {
        long before = channel.size();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException diskFull) {
            channel.truncate(before);
            throw diskFull;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Cuts a torn last line off; does nothing when the file is whole or absent. */
    static void repair(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long whole = zipped(file) ? GzipMembers.endOfLastWhole(file, 0) : endOfLastLine(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() > whole) {
                channel.truncate(whole);
            }
        }
    }

    private static long endOfLastLine(Path file) throws IOException {
        long end = 0;
        long position = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                position++;
                if (b == '\n') {
                    end = position;
                }
            }
        }
        return end;
    }

    /**
     * Reads every whole line; a torn last one (the run was killed) is left out, any other broken line is an error.
     *
     * @throws SnapshotException naming file and line
     */
    static <T> void read(Path file, Class<T> type, Consumer<T> each) {
        if (!Files.exists(file)) {
            return;
        }
        int number = 0;
        try (InputStream in = open(file)) {
            Lines lines = new Lines(in);
            byte[] line = lines.next();
            while (line.length > 0) {
                number++;
                byte[] next = lines.next();
                try {
                    each.accept(SnapshotJson.mapper().readValue(line, type));
                } catch (JsonProcessingException e) {
                    if (next.length > 0) {
                        throw SnapshotException.damaged(file, "line " + number + ": " + e.getOriginalMessage());
                    }
                }
                line = next;
            }
        } catch (IOException e) {
            throw SnapshotException.damaged(file, "after line " + number + ": " + e.getMessage());
        }
    }

    /** Bytes of the lines one after the other: the JSON parser decodes them faster than a reader does. */
    private static final class Lines {
        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int at;
        private int end;

        Lines(InputStream in) {
            this.in = in;
        }

        /** The next line, empty at the end; the end may be the middle of a torn gzip member. */
        byte[] next() throws IOException {
            line.reset();
            try {
                while (at < end || fill()) {
                    int stop = at;
                    while (stop < end && buffer[stop] != '\n') {
                        stop++;
                    }
                    line.write(buffer, at, stop - at);
                    at = stop;
                    if (stop < end) {
                        at++;
                        break;
                    }
                }
                return line.toByteArray();
            } catch (EOFException torn) {
                return new byte[0];
            }
        }

        private boolean fill() throws IOException {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return zipped(file) && Files.size(file) > 0 ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Links repeat so much that the fastest level makes them small enough. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static boolean zipped(Path file) {
        return file.toString().endsWith(".gz");
    }
}
