package org.oitcheck.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads answer forms: XLSX, DOCX, CSV or JSON, with the headings {@code item, answer, url, explanation} or those of the form (ข้อ, มี/ไม่มี, URL,
 * คำอธิบายเพิ่มเติม), title rows above them, as agencies fill them. Files are hostile: bounded in size, nothing in them is computed.
 */
public final class AnswerForms {
    /** Rows in which a heading is looked for. */
    private static final int HEADING_WITHIN = 40;

    private AnswerForms() {}

    /**
     * Reads a form.
     *
     * @throws AuditException when it is no form; the message names file, sheet and what is missing
     */
    public static AnswerForm read(Path file) throws IOException, AuditException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = FormFile.bytes(file);
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return JsonAnswers.read(name, bytes);
        }
        List<FormTable> tables = FormFile.tables(name, bytes);
        List<FormRows> found = rows(tables, FormColumns::at);
        if (found.isEmpty()) {
            found = rows(tables, FormColumns::unnamed);
        }
        if (found.isEmpty()) {
            String sheets = String.join(
                    ", ",
                    tables.stream()
                            .map(FormTable::sheet)
                            .filter(s -> !s.isEmpty())
                            .toList());
            throw new AuditException(sheets.isEmpty() ? "form.head" : "form.head.sheets", name, sheets);
        }
        AnswerForm form = SheetForms.together(found);
        if (form.answers().isEmpty()) {
            throw new AuditException("form.empty", name);
        }
        return form;
    }

    /** The form of each sheet that has one. */
    private static List<FormRows> rows(List<FormTable> tables, Heading heading) {
        return tables.stream().flatMap(t -> rows(t, heading).stream()).toList();
    }

    /** Reads a heading from a row of a table. */
    private interface Heading {
        Optional<FormColumns> at(List<FormTable.Row> rows, int index);
    }

    private static Optional<FormRows> rows(FormTable table, Heading heading) {
        List<FormTable.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            FormTable.Row row = rows.get(i);
            boolean near = row.table() > 0 ? row.line() <= FormColumns.WITHIN_TABLE : i < HEADING_WITHIN;
            Optional<FormColumns> columns = near ? heading.at(rows, i) : Optional.empty();
            if (columns.isPresent()) {
                return Optional.of(new FormRows(table, columns.get(), i));
            }
        }
        return Optional.empty();
    }
}
