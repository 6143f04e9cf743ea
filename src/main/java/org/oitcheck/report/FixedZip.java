package org.oitcheck.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an office file again with fixed times and order of entries, so that the same content gives the same bytes. */
final class FixedZip {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** Readers look for the content types first. */
    private static final String FIRST = "[Content_Types].xml";

    private FixedZip() {}

    static byte[] repack(byte[] zip) {
        Map<String, byte[]> entries = new TreeMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                // the data of a chart is a workbook of its own
                entries.put(e.getName(), e.getName().endsWith(".xlsx") ? repack(bytes) : bytes);
            }
            byte[] types = entries.remove(FIRST);
            if (types != null) {
                write(packed, FIRST, types);
            }
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                write(packed, e.getKey(), e.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading and writing memory does not fail
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
