package org.oitcheck.extract.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes RAR 5 archives by the published description of the format: members stored as they are, or packed by codes of letters alone. */
public final class Rar5 {
    private static final byte[] SIGNATURE = {'R', 'a', 'r', '!', 0x1a, 7, 1, 0};

    private static final int METHOD_NORMAL = 3 << 7;

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

    /** One member that is packed: a table of codes, then a code for each byte. */
    public static byte[] packed(String name, byte[] content) {
        byte[] data = block(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(header(1, 0, 0, numbers(0)));
        out.writeBytes(
                file(name.getBytes(StandardCharsets.UTF_8), content.length, content, data.length, METHOD_NORMAL));
        out.writeBytes(data);
        out.writeBytes(header(5, 0, 0, numbers(0)));
        return out.toByteArray();
    }

    /** The last block of a member, with its own tables: every byte has a code of eight bits, nothing else has one. */
    private static byte[] block(byte[] content) {
        // lengths of the codes for lengths, by half bytes; 15 begins a run of zeros: 8 has one bit, 17 and 19 have two
        StringBuilder bits = new StringBuilder("1111" + "0110" + "0001" + "1111" + "0110" + "0010" + "0000" + "0010");
        bits.append('0'); // eight bits
        bits.append("10").append(seven(127)).append("10").append(seven(106)); // the same 138 and 117 times more
        bits.append("11").append(seven(127)).append("11").append(seven(25)); // none for the other 138 and 36 symbols
        for (byte b : content) {
            bits.append(String.format("%8s", Integer.toBinaryString(b & 0xff)).replace(' ', '0'));
        }
        int used = (bits.length() - 1) % 8 + 1;
        bits.append("0".repeat(8 - used));
        int size = bits.length() / 8;
        int flags = 0x80 | 0x40 | 2 << 3 | used - 1; // tables, last block, size in three bytes
        ByteBuffer out = ByteBuffer.allocate(5 + size);
        out.put((byte) flags).put((byte) (0x5a ^ flags ^ size ^ size >> 8 ^ size >> 16));
        out.put((byte) size).put((byte) (size >> 8)).put((byte) (size >> 16));
        for (int i = 0; i < size; i++) {
            out.put((byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2));
        }
        return out.array();
    }

    private static String seven(int value) {
        return Integer.toBinaryString(1 << 7 | value).substring(1);
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
        return file(name, size, content, size, 0); // stored
    }

    private static byte[] file(byte[] name, long size, byte[] content, long packed, int method) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(numbers(4, size, 0x20)); // with a check sum; unpacked size; attributes
        body.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .array());
        body.writeBytes(numbers(method, 0, name.length)); // Windows
        body.writeBytes(name);
        return header(2, 2, packed, body.toByteArray());
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
