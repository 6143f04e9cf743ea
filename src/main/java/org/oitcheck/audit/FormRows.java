package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.FormAnswer.Said;
import org.oitcheck.snapshot.PageUrl;

/** The rows of one table under its heading, put together to answers. */
final class FormRows {
    private static final Pattern AGENCY = Pattern.compile(
            "(?:หน่วยงาน|ชื่อหน่วยงาน)\\s*[:：]?\\s*|(?=เทศบาล|องค์การบริหารส่วน|อบต\\.|อบจ\\.|โรงเรียน|โรงพยาบาล|กรม[ก-๙]|สำนักงาน|มหาวิทยาลัย)");
    private static final Pattern SITE = Pattern.compile("เว็บ|website|site|url", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 120;

    private final FormTable table;
    private final FormColumns columns;
    private final int heading;
    private final AnswerBook book = new AnswerBook();

    FormRows(FormTable table, FormColumns columns, int heading) {
        this.table = table;
        this.columns = columns;
        this.heading = heading;
    }

    private List<FormTable.Row> body() {
        return table.rows()
                .subList(
                        Math.min(table.rows().size(), heading + columns.rows()),
                        table.rows().size());
    }

    /** Rows that have a number of an item. */
    long count() {
        return body().stream()
                .filter(r -> ItemNumbers.of(r.cell(columns.item()).text()).isPresent())
                .count();
    }

    AnswerForm form() {
        @Nullable String current = null;
        for (FormTable.Row row : body()) {
            String written = row.cell(columns.item()).text();
            Optional<String> item = ItemNumbers.of(written);
            FormCell url = row.cell(columns.url());
            boolean holds = !url.blank()
                    || !row.cell(columns.explanation()).blank()
                    || row.cells().stream().anyMatch(c -> !c.codes().isEmpty());
            if (item.isPresent()) {
                current = item.get();
                add(current, row);
            } else if (written.isBlank() && current != null && holds) {
                add(current, row); // a second address in the next row
            } else if (!written.isBlank()) {
                current = null;
                if (!UrlsInText.of(url.text()).isEmpty()) {
                    book.note("note.item", table.place(row, columns.item()), written);
                }
            }
        }
        return new AnswerForm(table.file(), agency(), home(), book.answers(), book.notes());
    }

    private void add(String item, FormTable.Row row) {
        String place = table.place(row, columns.item());
        FormCell url = row.cell(columns.url());
        FormCell explanation = row.cell(columns.explanation());
        Said said = said(row, place);
        List<String> links = new ArrayList<>(url.links());
        links.addAll(explanation.links());
        for (FormCell c : row.cells()) {
            if (links.isEmpty() && url.text().isBlank()) {
                links.addAll(c.links()); // the link may hide behind the title of the item
            }
        }
        links.addAll(codes(item, row, place));
        book.add(item, said, url.text(), links, explanation.text(), place, table.place(row, columns.url()));
    }

    /** Addresses in the QR codes of a row; what else pictures say is told with the item. */
    private List<String> codes(String item, FormTable.Row row, String place) {
        List<String> out = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            String at = table.place(row, c);
            // a picture elsewhere may be a seal or a signature: only where an address is asked for must it be a code
            boolean asked = c == columns.url() || c == columns.explanation();
            for (String code : row.cell(c).codes()) {
                String plain = AnswerBook.cut(code);
                if (!UrlsInText.of(code).isEmpty()) {
                    out.add(code);
                    book.remark(item, place, "note.qr.read", at, plain);
                } else if (!code.isBlank()) {
                    book.remark(item, place, "note.qr.text", at, plain);
                } else if (asked) {
                    book.remark(item, place, "note.qr.unread", at);
                }
            }
        }
        return out;
    }

    private Said said(FormTable.Row row, String place) {
        if (columns.yes() >= 0) {
            boolean yes = YesNo.marked(row.cell(columns.yes()).text());
            boolean no = YesNo.marked(row.cell(columns.no()).text());
            if (yes && no) {
                book.note("note.both", place);
            }
            return yes == no ? Said.BLANK : yes ? Said.YES : Said.NO;
        }
        String text = row.cell(columns.answer()).text();
        Said said = YesNo.of(text);
        if (said == Said.BLANK && !text.isBlank() && UrlsInText.of(text).isEmpty()) {
            book.note("note.answer", table.place(row, columns.answer()), AnswerBook.cut(text));
        }
        return said;
    }

    private String agency() {
        for (FormTable.Row row : table.rows().subList(0, heading)) {
            for (FormCell c : row.cells()) {
                var m = AGENCY.matcher(c.text());
                if (m.find()) {
                    String name = c.text()
                            .substring(m.end())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .strip();
                    if (name.length() > 3) {
                        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
                    }
                }
            }
        }
        return "";
    }

    private List<PageUrl> home() {
        for (FormTable.Row row : table.rows().subList(0, heading)) {
            boolean site =
                    row.cells().stream().anyMatch(c -> SITE.matcher(c.text()).find());
            for (FormCell c : row.cells()) {
                List<PageUrl> urls = UrlsInText.of(c.text());
                if (site && !urls.isEmpty()) {
                    return urls.subList(0, 1);
                }
            }
        }
        return List.of();
    }
}
