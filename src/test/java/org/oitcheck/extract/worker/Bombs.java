package org.oitcheck.extract.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to break their reader. */
final class Bombs {
    private Bombs() {}

    /** One page whose content stream unpacks to so many bytes of drawn text. */
    static byte[] pdfWithHugeStream(int unpacked) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] line = "BT /F1 9 Tf 10 10 Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int n = 0; n < unpacked; n += line.length) {
                out.write(line);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pdf(new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            stream("/Filter /FlateDecode", packed.toByteArray()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        });
    }

    /** Forms that each draw the next one ten times: 10 to the power of {@code depth} texts in three kilobytes. */
    static byte[] pdfWithNestedForms(int depth) {
        String[] objects = new String[4 + depth + 1];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        objects[1] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        objects[2] =
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 6 0 R /Resources << /XObject << /X 6 0 R >> >> >>";
        objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
        objects[4] = "<< >>";
        for (int i = 5; i < objects.length; i++) {
            boolean last = i == objects.length - 1;
            String draw = last ? "BT /F1 9 Tf 10 10 Td (bomb) Tj ET " : "/X Do ".repeat(10);
            String resources = last ? "/Font << /F1 4 0 R >>" : "/XObject << /X " + (i + 2) + " 0 R >>";
            objects[i] = stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << " + resources + " >>",
                    draw.getBytes(StandardCharsets.ISO_8859_1));
        }
        return pdf(objects);
    }

    /** A page tree that contains itself. */
    static byte[] pdfWithLoop() {
        return pdf(new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000 >>",
            "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>"
        });
    }

    private static String stream(String dictionary, byte[] content) {
        return "<< " + dictionary + " /Length " + content.length + " >>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] pdf(String[] objects) {
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        int[] offsets = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            offsets[i] = out.length();
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int xref = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            out.append(String.format("%010d 00000 n \n", offset));
        }
        out.append("trailer << /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One member of so many zero bytes. */
    static byte[] zip(String name, long zeros) {
        return zip(name, zeros, "");
    }

    /** One member that begins with a text and goes on with spaces. */
    static byte[] zip(String name, long length, String start) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, start.isEmpty() ? 0 : (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            for (long n = 0; n < length; n += block.length) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** ZIP files one inside the other. */
    static byte[] nestedZip(int depth) {
        byte[] inner = "ข้อความ".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            inner = member(i == 0 ? "a.txt" : "a.zip", inner);
        }
        return inner;
    }

    static byte[] manyEntries(int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".txt"));
                zip.write('x');
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An office file with one part of its own and so much of a repeated text in it. */
    static byte[] office(String part, String start, String repeated, int times, String end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            if (part.startsWith("xl/worksheets")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write(
                        ("<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                                        + "<sheet name='S' r:id='r1'/></sheets></workbook>")
                                .getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
                zip.write("<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] block = repeated.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] noise(String start, int length, long seed) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, noise, 0, head.length);
        return noise;
    }

    private static byte[] member(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A ZIP whose index names the one packed member so many times: each time it unpacks anew. */
    static byte[] overlappingZip(int times, int size) {
        byte[] one = zip("a.txt", size, "ข้อความ");
        int index = find(one, new byte[] {'P', 'K', 1, 2}, 0);
        int end = find(one, new byte[] {'P', 'K', 5, 6}, index);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, index);
        for (int i = 0; i < times; i++) {
            byte[] entry = Arrays.copyOfRange(one, index, end);
            byte[] name = String.format("%05d", i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, entry, 46, name.length);
            out.writeBytes(entry);
        }
        byte[] tail = Arrays.copyOfRange(one, end, one.length);
        put(tail, 8, times, 2);
        put(tail, 10, times, 2);
        put(tail, 12, (long) times * (end - index), 4);
        put(tail, 16, index, 4);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    /** The same ZIP with another unpacked size in its index. */
    static byte[] declaring(byte[] zip, long size) {
        put(zip, find(zip, new byte[] {'P', 'K', 1, 2}, 0) + 24, size, 4);
        return zip;
    }

    static byte[] sevenZip(int zeros) {
        try (var bytes = new org.apache.commons.compress.utils.SeekableInMemoryByteChannel()) {
            try (var out = new org.apache.commons.compress.archivers.sevenz.SevenZOutputFile(bytes)) {
                var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
                entry.setName("a.txt");
                out.putArchiveEntry(entry);
                byte[] block = new byte[1 << 20];
                for (int n = 0; n < zeros; n += block.length) {
                    out.write(block);
                }
                out.closeArchiveEntry();
            }
            return Arrays.copyOf(bytes.array(), (int) bytes.size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] gzip(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        try (var out = new java.util.zip.GZIPOutputStream(bytes)) {
            for (int n = 0; n < zeros; n += block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One page that shows a picture of so many points each way, of which a few bytes are there. */
    static byte[] pdfWithPicture(int points) {
        String picture = "/Type /XObject /Subtype /Image /Width " + points + " /Height " + points
                + " /ColorSpace /DeviceRGB /BitsPerComponent 8";
        return pdf(new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>",
            stream(picture, new byte[100]),
            stream("", "600 0 0 800 0 0 cm /X Do".getBytes(StandardCharsets.ISO_8859_1))
        });
    }

    /** A form that draws itself, and a font whose encoding is that font. */
    static byte[] pdfWithCircularResources() {
        return pdf(new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 6 0 R >>",
            stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources 6 0 R",
                    "/X Do BT /F1 9 Tf (circle) Tj ET /X Do".getBytes(StandardCharsets.ISO_8859_1)),
            "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 5 0 R /DescendantFonts [5 0 R] /ToUnicode 4 0 R >>",
            "<< /XObject << /X 4 0 R >> /Font << /F1 5 0 R >> >>"
        });
    }

    static byte[] openDocument(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** First half of a real file of the tests. */
    static byte[] half(String file) {
        try (var in = Bombs.class.getResourceAsStream("/documents/" + file)) {
            byte[] whole = in.readAllBytes();
            return Arrays.copyOf(whole, whole.length / 2);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An OLE head whose allocation table names its own sectors without end. */
    static byte[] circularOle() {
        byte[] ole = new byte[512 * 4];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(head, 0, ole, 0, head.length);
        put(ole, 24, 0x3e, 2);
        put(ole, 26, 3, 2);
        put(ole, 28, 0xfffe, 2);
        put(ole, 30, 9, 2);
        put(ole, 32, 6, 2);
        put(ole, 44, 0x7fffffff, 4);
        put(ole, 48, 1, 4);
        put(ole, 56, 0x1000, 4);
        put(ole, 60, 2, 4);
        put(ole, 64, 0x7fffffff, 4);
        put(ole, 68, 2, 4);
        put(ole, 72, 0x7fffffff, 4);
        for (int i = 512; i < 1024; i += 4) {
            put(ole, i, 1, 4);
        }
        return ole;
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not there");
    }

    private static void put(byte[] into, int at, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            into[at + i] = (byte) (value >> (8 * i));
        }
    }
}
