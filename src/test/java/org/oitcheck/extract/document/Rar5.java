package org.oitcheck.extract.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes RAR 5 archives whose members are stored without packing, by the published description of the format. */
public final class Rar5 {
    private static final byte[] SIGNATURE = {'R', 'a', 'r', '!', 0x1a, 7, 1, 0};

    private Rar5() {}

    /** @param namesAndBytes names and bytes of the members by turns */
    public static byte[] of(Object... namesAndBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(header(1, 0, 0, numbers(0)));
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            byte[] name = ((String) namesAndBytes[i]).getBytes(StandardCharsets.UTF_8);
            byte[] content = (byte[]) namesAndBytes[i + 1];
            out.writeBytes(file(name, content.length, content));
            out.writeBytes(content);
        }
        out.writeBytes(header(5, 0, 0, numbers(0)));
        return out.toByteArray();
    }

    /** One member that claims to be of a size. */
    public static byte[] claiming(long size, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(header(1, 0, 0, numbers(0)));
        out.writeBytes(file("a.txt".getBytes(StandardCharsets.UTF_8), size, content));
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** An archive all of whose headers are encrypted. */
    static byte[] locked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(numbers(0, 0));
        body.writeBytes(new byte[] {15});
        body.writeBytes(new byte[16]);
        out.writeBytes(header(4, 0, 0, body.toByteArray()));
        out.writeBytes(new byte[64]);
        return out.toByteArray();
    }

    private static byte[] file(byte[] name, long size, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(numbers(4, size, 0x20)); // with a check sum; unpacked size; attributes
        body.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .array());
        body.writeBytes(numbers(0, 0, name.length)); // stored; Windows
        body.writeBytes(name);
        return header(2, 2, size, body.toByteArray());
    }

    private static byte[] header(int type, int flags, long data, byte[] body) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        fields.writeBytes(numbers(type, flags));
        fields.writeBytes((flags & 2) == 0 ? new byte[0] : numbers(data));
        fields.writeBytes(body);
        ByteArrayOutputStream sized = new ByteArrayOutputStream();
        sized.writeBytes(numbers(fields.size()));
        sized.writeBytes(fields.toByteArray());
        CRC32 crc = new CRC32();
        crc.update(sized.toByteArray());
        return ByteBuffer.allocate(4 + sized.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .put(sized.toByteArray())
                .array();
    }

    /** Seven bits a byte, the low ones first. */
    private static byte[] numbers(long... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long value : values) {
            long rest = value;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
        return out.toByteArray();
    }
}
