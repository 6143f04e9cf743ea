package org.oitcheck.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.oitcheck.audit.FormTable.Row;

/**
 * Cells of a document of Word 97 to 2003, with the links behind them: the rows of all its tables one after the other, and the paragraphs
 * outside tables as rows of one cell. Pictures are not looked at.
 */
final class OldWordTables {
    private static final int MOST_PARAGRAPHS = 200;
    /** Instruction, then what is shown; fields in fields are rare and shown as they are. */
    private static final Pattern FIELD =
            Pattern.compile("\u0013([^\u0013\u0014\u0015]*)\u0014?([^\u0013\u0014\u0015]*)\u0015");

    private static final Pattern LINK =
            Pattern.compile("^\\s*HYPERLINK\\s+\"([^\"]{1,2000})\"", Pattern.CASE_INSENSITIVE);

    private OldWordTables() {}

    static FormTable read(String name, byte[] bytes) throws AuditException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            return new FormTable(name, "", rows(name, document.getRange()));
        } catch (EncryptedDocumentException e) {
            throw new AuditException("file.password", name);
        } catch (IOException | RuntimeException e) {
            // the library throws whatever a damaged file leads it to
            throw new AuditException("file.old.word", name);
        }
    }

    private static List<Row> rows(String name, Range range) throws AuditException {
        List<Row> paragraphs = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int tables = 0;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                FormCell cell = cell(paragraph.text());
                if (!cell.blank() && paragraphs.size() < MOST_PARAGRAPHS) {
                    paragraphs.add(new Row(FormTable.PARAGRAPH, i + 1, List.of(cell)));
                }
                continue;
            }
            Table table = range.getTable(paragraph);
            tables++;
            for (int r = 0; r < table.numRows(); r++) {
                if (rows.size() >= FormTable.MAX_ROWS) {
                    throw new AuditException("file.size", name);
                }
                Row row = new Row(tables, r + 1, cells(table.getRow(r)));
                if (!row.blank()) {
                    rows.add(row);
                }
            }
            i += Math.max(1, table.numParagraphs()) - 1;
        }
        paragraphs.addAll(rows);
        return paragraphs;
    }

    private static List<FormCell> cells(TableRow row) {
        List<FormCell> cells = new ArrayList<>();
        for (int c = 0; c < Math.min(row.numCells(), FormTable.MAX_COLUMNS); c++) {
            cells.add(cell(row.getCell(c).text()));
        }
        return cells;
    }

    /** What a person sees, and the addresses of its links. */
    private static FormCell cell(String raw) {
        List<String> links = new ArrayList<>();
        String text = FIELD.matcher(raw).replaceAll(m -> {
            Matcher link = LINK.matcher(m.group(1));
            if (link.find()) {
                links.add(link.group(1));
            }
            return Matcher.quoteReplacement(m.group(2));
        });
        String seen = text.replace('\r', '\n')
                .replace('\u000B', '\n')
                .replace('\u001E', '-')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        return new FormCell(
                seen.substring(0, Math.min(seen.length(), FormTable.MAX_TEXT)),
                links.stream().distinct().toList(),
                List.of());
    }
}
