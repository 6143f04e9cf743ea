package org.oitcheck.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds where the last whole gzip member of a file ends, so that what a killed process left behind it can be cut off. */
final class GzipMembers {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int BUFFER = 64 * 1024;

    private GzipMembers() {}

    /**
     * @param from offset of a member that is known to start there
     * @return offset behind the last whole member, {@code from} when there is none
     */
    static long endOfLastWhole(Path file, long from) throws IOException {
        Inflater inflater = new Inflater(true);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = from;
            while (end + HEADER + TRAILER <= in.length()) {
                inflater.reset();
                long next = endOfMember(in, end, inflater);
                if (next < 0) {
                    break;
                }
                end = next;
            }
            return end;
        } finally {
            inflater.end();
        }
    }

    private static long endOfMember(RandomAccessFile in, long start, Inflater inflater) throws IOException {
        byte[] input = new byte[BUFFER];
        byte[] output = new byte[BUFFER];
        CRC32 crc = new CRC32();
        in.seek(start);
        try {
            in.readFully(input, 0, HEADER);
            boolean plainHeader =
                    (input[0] & 0xFF) == 0x1F && (input[1] & 0xFF) == 0x8B && input[2] == 8 && input[3] == 0;
            if (!plainHeader) {
                return -1;
            }
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int n = in.read(input);
                    if (n < 0) {
                        return -1;
                    }
                    inflater.setInput(input, 0, n);
                }
                crc.update(output, 0, inflater.inflate(output));
            }
            long end = start + HEADER + inflater.getBytesRead();
            in.seek(end);
            boolean whole = Integer.reverseBytes(in.readInt()) == (int) crc.getValue()
                    && Integer.reverseBytes(in.readInt()) == (int) inflater.getBytesWritten();
            return whole ? end + TRAILER : -1;
        } catch (EOFException | DataFormatException torn) {
            return -1; // the caller cuts the file here and says nothing was lost but this record
        }
    }
}
