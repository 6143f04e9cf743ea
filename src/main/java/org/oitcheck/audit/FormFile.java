package org.oitcheck.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells the kind of a table file by its content and reads its cells; the name only decides where the content does not. */
final class FormFile {
    private static final long MAX_BYTES = 8L * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The first file of an OpenDocument says what it is. */
    private static final byte[] OPEN_DOCUMENT =
            "application/vnd.oasis.opendocument".getBytes(StandardCharsets.US_ASCII);

    /** Name of the stream that holds an old document of Word. */
    private static final byte[] WORD = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

    /** Name of the stream that holds a workbook or document with a password. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FormFile() {}

    static byte[] bytes(Path file) throws IOException, AuditException {
        try {
            if (Files.isDirectory(file)) {
                throw new AuditException("file.folder", file.toString());
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new AuditException("file.size", file.toString());
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new AuditException("file.empty", file.toString());
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new AuditException("file.missing", file.toString());
        }
    }

    static List<FormTable> tables(String name, byte[] bytes) throws AuditException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (starts(bytes, ZIP)) {
            if (contains(Arrays.copyOf(bytes, Math.min(bytes.length, 120)), OPEN_DOCUMENT)) {
                throw new AuditException("file.kind", name); // saved by LibreOffice in its own kind
            }
            return OfficeZip.word(bytes) || lower.endsWith(".docx")
                    ? List.of(DocxTables.read(name, bytes))
                    : XlsxTables.read(name, bytes);
        }
        if (starts(bytes, OLE)) {
            if (contains(bytes, ENCRYPTED)) {
                throw new AuditException("file.password", name);
            }
            if (contains(bytes, WORD)) {
                return List.of(OldWordTables.read(name, bytes));
            }
            throw new AuditException(lower.endsWith(".doc") ? "file.old.word" : "file.old", name);
        }
        if (lower.endsWith(".xlsx") || lower.endsWith(".docx") || starts(bytes, "%PDF".getBytes())) {
            throw new AuditException("file.kind", name);
        }
        return List.of(CsvTable.read(name, bytes));
    }

    private static boolean contains(byte[] bytes, byte[] mark) {
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (bytes[i] == mark[0] && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
