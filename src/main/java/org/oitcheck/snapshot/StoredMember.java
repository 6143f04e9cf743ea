package org.oitcheck.snapshot;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One record of a WARC file of ours as it lies there, packed.
 *
 * @param bytes the gzip member
 * @param id    its record id
 */
record StoredMember(byte[] bytes, URI id) {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int CHUNK = 32 * 1024;
    private static final Pattern ID = Pattern.compile("(?im)^WARC-Record-ID:\\s*<([^>]{1,200})>");

    /** @throws IOException when no whole record begins there */
    static StoredMember read(Path archive, long offset) throws IOException {
        Inflater inflater = new Inflater(true);
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            file.seek(offset);
            byte[] packed = new byte[CHUNK];
            int length = file.read(packed);
            if (length < HEADER || packed[0] != 0x1F || packed[1] != (byte) 0x8B || packed[3] != 0) {
                throw new IOException("no record of ours at offset " + offset + " of " + archive);
            }
            byte[] plain = new byte[CHUNK];
            CRC32 sum = new CRC32();
            String head = "";
            inflater.setInput(packed, HEADER, length - HEADER);
            while (!inflater.finished()) {
                int n = inflater.inflate(plain);
                sum.update(plain, 0, n);
                head = head.isEmpty() ? new String(plain, 0, n, StandardCharsets.ISO_8859_1) : head;
                if (n == 0 && inflater.needsInput()) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                    int more = file.read(packed, length, packed.length - length);
                    if (more <= 0) {
                        throw new IOException("torn record at offset " + offset + " of " + archive);
                    }
                    inflater.setInput(packed, length, more);
                    length += more;
                }
            }
            int end = HEADER + (int) inflater.getBytesRead() + TRAILER;
            Matcher id = ID.matcher(head);
            if (!id.find()) {
                throw new IOException("a record without id at offset " + offset + " of " + archive);
            }
            if (end > length) {
                packed = Arrays.copyOf(packed, end);
                file.seek(offset + length);
                file.readFully(packed, length, end - length);
            }
            ByteBuffer trailer = ByteBuffer.wrap(packed, end - TRAILER, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
            if (trailer.getInt() != (int) sum.getValue()) {
                throw new IOException("a damaged record at offset " + offset + " of " + archive);
            }
            return new StoredMember(Arrays.copyOf(packed, end), URI.create(id.group(1)));
        } catch (DataFormatException e) {
            throw new IOException("a damaged record at offset " + offset + " of " + archive, e);
        } finally {
            inflater.end();
        }
    }
}
