package org.oitcheck.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cells of a CSV file: UTF-8 with or without mark, UTF-16 with mark, or windows-874 as old Excel writes it; comma, semicolon or tab. */
final class CsvTable {
    private CsvTable() {}

    static FormTable read(String name, byte[] bytes) throws AuditException {
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new AuditException("file.kind", name);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<FormTable.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            long line = 1;
            for (CSVRecord r : parser) {
                List<FormCell> cells = new ArrayList<>();
                for (String cell : r) {
                    if (cells.size() < FormTable.MAX_COLUMNS) {
                        cells.add(FormCell.of(cut(cell)));
                    }
                }
                FormTable.Row row = new FormTable.Row((int) line, cells);
                if (!row.blank()) {
                    rows.add(row);
                }
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > FormTable.MAX_ROWS) {
                    throw new AuditException("file.size", name);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new AuditException("file.csv", name, String.valueOf(e.getMessage()));
        }
        return new FormTable(name, "", rows);
    }

    static String cut(String text) {
        String plain = text.strip();
        return plain.length() <= FormTable.MAX_TEXT ? plain : plain.substring(0, FormTable.MAX_TEXT);
    }

    /** The text of a file that a person saved somewhere. */
    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("x-windows-874"));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The one of comma, semicolon and tab that stands most often outside quotes in the first lines. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        String marks = ",;\t";
        for (int i = 0; i < Math.min(text.length(), 4_000); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && marks.indexOf(c) >= 0) {
                counts[marks.indexOf(c)]++;
            }
        }
        if (counts[2] > 0 && counts[2] >= counts[0]) {
            return '\t';
        }
        return counts[1] > counts[0] ? ';' : ',';
    }
}
