package org.oitcheck.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The container of office files, looked into before a library opens it. */
final class OfficeZip {
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private OfficeZip() {}

    /** Whether it is a document of Word; {@code false} for every other kind and for damaged files. */
    static boolean word(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return zip.getEntry("xl/workbook.xml") == null
                    && Collections.list(zip.getEntries()).stream()
                            .anyMatch(e -> e.getName().startsWith("word/"));
        } catch (IOException damaged) {
            return false; // told by who opens it
        }
    }

    /**
     * Unpacks without keeping anything: what an office file takes in memory is many times what it takes in the file. Reads from front to end
     * as the library does, since the list of contents at the end may say something else.
     *
     * @param damaged key of the message for a file that cannot be unpacked
     */
    static void requireBounded(String name, byte[] bytes, String damaged) throws AuditException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            while (in.getNextEntry() != null) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) {
                        throw new AuditException("file.size", name);
                    }
                }
            }
        } catch (IOException e) {
            throw new AuditException(damaged, name, String.valueOf(e.getMessage()));
        }
    }
}
