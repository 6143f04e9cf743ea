package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oitcheck.audit.FormAnswer.Said;
import org.oitcheck.snapshot.PageUrl;

/**
 * The rows of one table under its heading, put together to answers. A document goes on in further tables: with a heading of their own,
 * or with the columns of the one before.
 */
final class FormRows {
    private static final Pattern AGENCY = Pattern.compile(
            "(?:หน่วยงาน|ชื่อหน่วยงาน)\\s*[:：]?\\s*|(?=เทศบาล|องค์การบริหารส่วน|อบต\\.|อบจ\\.|โรงเรียน|โรงพยาบาล|กรม[ก-๙]|สำนักงาน|มหาวิทยาลัย)");
    private static final Pattern SITE = Pattern.compile("เว็บ|website|site|url", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 120;

    private final FormTable table;
    private final int heading;
    private final AnswerBook book = new AnswerBook();
    private FormColumns columns;

    FormRows(FormTable table, FormColumns columns, int heading) {
        this.table = table;
        this.columns = columns;
        this.heading = heading;
    }

    /** Index of the first row below the heading. */
    private int start() {
        return Math.min(table.rows().size(), heading + columns.rows());
    }

    /** Rows that have a number of an item. */
    long count() {
        return table.rows().subList(start(), table.rows().size()).stream()
                .filter(r -> ItemNumbers.of(r.cell(columns.item()).text()).isPresent())
                .count();
    }

    String sheet() {
        return table.sheet();
    }

    AnswerForm form() {
        List<String> current = List.of();
        int width = table.rows().get(heading).cells().size();
        int number = table.rows().get(heading).table();
        int told = 0;
        boolean reading = true;
        int at = start();
        while (at < table.rows().size()) {
            FormTable.Row row = table.rows().get(at);
            if (row.table() != number) {
                number = row.table();
                reading = row.cells().size() == width;
                current = List.of();
            }
            Optional<FormColumns> next = another(at);
            if (next.isPresent()) {
                columns = next.get();
                width = row.cells().size();
                reading = true;
                current = List.of();
                at += columns.rows();
                continue;
            }
            at++;
            if (reading) {
                current = row(row, current);
            } else if (told != number && unread(row)) {
                book.note("note.table", table.place(row, 0));
                told = number;
            }
        }
        return new AnswerForm(table.file(), agency(), home(), book.answers(), book.notes());
    }

    /** @return the items that a following row without a number belongs to; none when there are none */
    private List<String> row(FormTable.Row row, List<String> current) {
        String written = row.cell(columns.item()).text();
        List<String> items = ItemNumbers.all(written);
        FormCell url = url(row);
        boolean holds = !url.blank()
                || !row.cell(columns.explanation()).blank()
                || row.cells().stream().anyMatch(c -> !c.codes().isEmpty());
        if (!items.isEmpty()) {
            items.forEach(i -> add(i, row));
            return items;
        }
        if (written.isBlank() && holds) {
            current.forEach(i -> add(i, row)); // a second address in the next row
        } else if (!written.isBlank()) {
            if (!UrlsInText.of(url.text()).isEmpty()) {
                book.note("note.item", table.place(row, columns.item()), AnswerBook.cut(written));
            }
            return List.of();
        }
        return current;
    }

    /** The heading of a further table of a document. */
    private Optional<FormColumns> another(int at) {
        FormTable.Row row = table.rows().get(at);
        boolean first = row.table() > 0 && row.line() <= FormColumns.WITHIN_TABLE;
        return first && ItemNumbers.of(row.cell(columns.item()).text()).isEmpty()
                ? FormColumns.at(table.rows(), at)
                : Optional.empty();
    }

    private static boolean unread(FormTable.Row row) {
        return ItemNumbers.of(row.cell(0).text()).isPresent()
                && row.cells().stream()
                        .anyMatch(c ->
                                !c.links().isEmpty() || !UrlsInText.of(c.text()).isEmpty());
    }

    private void add(String item, FormTable.Row row) {
        String place = table.place(row, columns.item());
        FormCell url = url(row);
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
        book.add(item, said, url.text(), links, explanation.text(), place, table.place(row, urlColumn(row)));
    }

    /** The cells with addresses of a row as one: of further columns only what holds an address. */
    private FormCell url(FormTable.Row row) {
        FormCell all = row.cell(columns.urls().get(0));
        for (int c : columns.urls().subList(1, columns.urls().size())) {
            FormCell more = row.cell(c);
            boolean address = !UrlsInText.of(more.text()).isEmpty();
            all = all.and(address || all.blank() ? more : new FormCell("", more.links(), List.of()));
        }
        return all;
    }

    /** The first column with something in it, of those for addresses. */
    private int urlColumn(FormTable.Row row) {
        return columns.urls().stream()
                .filter(c -> !row.cell(c).blank())
                .findFirst()
                .orElse(columns.urls().get(0));
    }

    /** Addresses in the QR codes of a row; what else pictures say is told with the item. */
    private List<String> codes(String item, FormTable.Row row, String place) {
        List<String> out = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            String at = table.place(row, c);
            // a picture elsewhere may be a seal or a signature: only where an address is asked for must it be a code
            boolean asked = columns.urls().contains(c) || c == columns.explanation();
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
