package org.oitcheck.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a form holds what, as its heading says.
 *
 * @param item        number of the item
 * @param answer      มี/ไม่มี in one column; -1 when there is none
 * @param yes         a column of its own for มี; -1 when there is none
 * @param no          a column of its own for ไม่มี; -1 when there is none
 * @param url         addresses
 * @param explanation คำอธิบายเพิ่มเติม; -1 when there is none
 * @param rows        rows that the heading takes, 1 or 2
 */
record FormColumns(int item, int answer, int yes, int no, int url, int explanation, int rows) {
    private static final Pattern ITEM = Pattern.compile(
            "ข้อ|ข้อที่|ข้อคำถาม|ลำดับ|ลำดับที่|ที่|รหัส|ข้อoit|oit|item|itemno|no|id|ข้อมูลข้อ|ข้อ\\(o\\)");
    private static final Pattern ANSWER = Pattern.compile(
            "มี/ไม่มี|\\(มี/ไม่มี\\)|มีหรือไม่มี|มีไม่มี|ไม่มี/มี|คำตอบ|การตอบ|ตอบ|สถานะ|การเปิดเผย|การเปิดเผยข้อมูล|การเผยแพร่|ผลการเปิดเผย|answer|yes/no|status|.*มี/ไม่มี.*");
    private static final Pattern URL =
            Pattern.compile(".*(?:url|ยูอาร์แอล|ลิงก์|ลิงค์|ลิ้งค์|ลิ้งก์|link|เว็บไซต์|เว็บไซด์|qrcode).*");
    private static final Pattern EXPLANATION =
            Pattern.compile(".*(?:คำอธิบาย|หมายเหตุ|อธิบาย|รายละเอียดเพิ่มเติม|explanation|remark|comment|note).*");

    /** Rows of one table of a document in which a heading is looked for. */
    static final int WITHIN_TABLE = 5;

    /** Reads a heading from a row of a table, with the row below it. */
    static Optional<FormColumns> at(List<FormTable.Row> rows, int index) {
        Optional<FormTable.Row> below = index + 1 < rows.size()
                        && rows.get(index + 1).table() == rows.get(index).table()
                ? Optional.of(rows.get(index + 1))
                : Optional.empty();
        return of(rows.get(index), below);
    }

    /** Reads a heading from one row, with the row below it where มี and ไม่มี have columns of their own. */
    static Optional<FormColumns> of(FormTable.Row row, Optional<FormTable.Row> below) {
        int item = -1;
        int answer = -1;
        int yes = -1;
        int no = -1;
        int url = -1;
        int explanation = -1;
        int width =
                Math.max(row.cells().size(), below.map(b -> b.cells().size()).orElse(0));
        boolean two = false;
        for (int i = 0; i < width; i++) {
            String word = word(row.cell(i).text());
            int column = i;
            String under = below.map(b -> word(b.cell(column).text())).orElse("");
            if (word.equals("มี") || under.equals("มี")) {
                yes = first(yes, i);
                two |= !word.equals("มี");
            } else if (word.equals("ไม่มี") || under.equals("ไม่มี")) {
                no = first(no, i);
                two |= !word.equals("ไม่มี");
            } else if (EXPLANATION.matcher(word).matches()) {
                explanation = first(explanation, i);
            } else if (item < 0 && ITEM.matcher(word).matches()) {
                item = i;
            } else if (ANSWER.matcher(word).matches()) {
                answer = first(answer, i);
            } else if (URL.matcher(word).matches()) {
                url = first(url, i);
            }
        }
        if (yes < 0 || no < 0) {
            if (yes >= 0) {
                answer = first(answer, yes);
            }
            yes = -1;
            no = -1;
            two = false;
        }
        return item >= 0 && url >= 0
                ? Optional.of(new FormColumns(item, answer, yes, no, url, explanation, two ? 2 : 1))
                : Optional.empty();
    }

    private static int first(int known, int now) {
        return known >= 0 ? known : now;
    }

    static String word(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B:*]+", "").toLowerCase(Locale.ROOT);
    }
}
