package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which column of a form holds what, as its heading says.
 *
 * @param item        number of the item
 * @param answer      มี/ไม่มี in one column; -1 when there is none
 * @param yes         a column of its own for มี; -1 when there is none
 * @param no          a column of its own for ไม่มี; -1 when there is none
 * @param urls        addresses, one column or several (URL 1, URL 2, QR Code); never empty
 * @param explanation คำอธิบายเพิ่มเติม; -1 when there is none
 * @param rows        rows that the heading takes, 1 or 2
 */
record FormColumns(int item, int answer, int yes, int no, List<Integer> urls, int explanation, int rows) {
    private static final Pattern ITEM = Pattern.compile(
            "ข้อ|ข้อที่|ข้อคำถาม|ลำดับ|ลำดับที่|ที่|รหัส|ข้อoit|oit|item|itemno|no|id|ข้อมูลข้อ|ข้อ\\(o\\)");
    private static final Pattern ANSWER = Pattern.compile(
            "มี/ไม่มี|\\(มี/ไม่มี\\)|มีหรือไม่มี|มีไม่มี|ไม่มี/มี|คำตอบ|การตอบ|ตอบ|สถานะ|การเปิดเผย|การเปิดเผยข้อมูล|การเผยแพร่|ผลการเปิดเผย|answer|yes/no|status|.*มี/ไม่มี.*");
    private static final Pattern URL =
            Pattern.compile(".*(?:url|ยูอาร์แอล|ลิงก์|ลิงค์|ลิ้งค์|ลิ้งก์|link|เว็บไซต์|เว็บไซด์|qrcode).*");
    private static final Pattern EXPLANATION =
            Pattern.compile(".*(?:คำอธิบาย|หมายเหตุ|อธิบาย|รายละเอียดเพิ่มเติม|explanation|remark|comment|note).*");

    /** A column of addresses that names the agency's site once more. */
    private static final Pattern HOME = Pattern.compile(".*(?:หน่วยงาน|หลัก|homepage|mainsite).*");
    /** Numbers of rows rather than of items, where a form has both. */
    private static final Pattern COUNT = Pattern.compile("ลำดับ|ลำดับที่|ที่|no");

    private static final int LOOK_BELOW = 200;

    FormColumns {
        urls = List.copyOf(urls);
    }

    /** Rows of one table of a document in which a heading is looked for. */
    static final int WITHIN_TABLE = 5;

    /** Reads a heading from a row of a table, with the row below it. */
    static Optional<FormColumns> at(List<FormTable.Row> rows, int index) {
        Optional<FormTable.Row> below = index + 1 < rows.size()
                        && rows.get(index + 1).table() == rows.get(index).table()
                ? Optional.of(rows.get(index + 1))
                : Optional.empty();
        return of(rows.get(index), below, below(rows, index), false);
    }

    /**
     * Reads a heading that names no column of the item's number: then the numbers with their letter tell it ({@code O22 แผน…} under
     * รายการ). Only where there is a column for มี/ไม่มี as well, for fewer words are no heading.
     */
    static Optional<FormColumns> unnamed(List<FormTable.Row> rows, int index) {
        List<FormTable.Row> under = below(rows, index);
        return of(rows.get(index), under.stream().findFirst(), under, true)
                .filter(c -> c.answer() >= 0 || c.yes() >= 0);
    }

    private static List<FormTable.Row> below(List<FormTable.Row> rows, int index) {
        return rows.subList(index + 1, Math.min(rows.size(), index + 1 + LOOK_BELOW)).stream()
                .takeWhile(r -> r.table() == rows.get(index).table())
                .toList();
    }

    /** Reads a heading from one row, with the row below it where มี and ไม่มี have columns of their own. */
    private static Optional<FormColumns> of(
            FormTable.Row row, Optional<FormTable.Row> below, List<FormTable.Row> under, boolean unnamed) {
        List<Integer> items = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        int answer = -1;
        int yes = -1;
        int no = -1;
        List<Integer> urls = new ArrayList<>();
        int explanation = -1;
        int width =
                Math.max(row.cells().size(), below.map(b -> b.cells().size()).orElse(0));
        boolean two = false;
        for (int i = 0; i < width; i++) {
            String word = word(row.cell(i).text());
            int column = i;
            String second = below.map(b -> word(b.cell(column).text())).orElse("");
            if (word.equals("มี") || second.equals("มี")) {
                yes = first(yes, i);
                two |= !word.equals("มี");
            } else if (word.equals("ไม่มี") || second.equals("ไม่มี")) {
                no = first(no, i);
                two |= !word.equals("ไม่มี");
            } else if (EXPLANATION.matcher(word).matches()) {
                explanation = first(explanation, i);
            } else if (ITEM.matcher(word).matches()) {
                items.add(i);
            } else if (ANSWER.matcher(word).matches()) {
                answer = first(answer, i);
            } else if (URL.matcher(word).matches()) {
                urls.add(i);
            } else {
                free.add(i);
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
        int item = unnamed ? lettered(free, under) : item(items, row, under);
        return item >= 0 && !urls.isEmpty()
                ? Optional.of(new FormColumns(item, answer, yes, no, ofItems(urls, row), explanation, two ? 2 : 1))
                : Optional.empty();
    }

    /** Of a column that counts the rows (ลำดับ) and one with the items' numbers (ข้อ) the second. */
    private static int item(List<Integer> columns, FormTable.Row heading, List<FormTable.Row> under) {
        int lettered = columns.size() > 1 ? lettered(columns, under) : -1;
        return lettered >= 0
                ? lettered
                : columns.stream()
                        .filter(c ->
                                !COUNT.matcher(word(heading.cell(c).text())).matches())
                        .filter(c -> numbers(c, under, t -> ItemNumbers.of(t).isPresent()) > 0)
                        .findFirst()
                        .orElse(columns.isEmpty() ? -1 : columns.get(0));
    }

    /** The column with the most numbers of items with their letter; -1 when none has any. */
    private static int lettered(List<Integer> columns, List<FormTable.Row> under) {
        int best = -1;
        long most = 0;
        for (int c : columns) {
            long now = numbers(c, under, ItemNumbers::lettered);
            if (now > most) {
                best = c;
                most = now;
            }
        }
        return best;
    }

    private static long numbers(int column, List<FormTable.Row> under, Predicate<String> number) {
        return under.stream().filter(r -> number.test(r.cell(column).text())).count();
    }

    /** Without the agency's own site, which some forms repeat in each row. */
    private static List<Integer> ofItems(List<Integer> urls, FormTable.Row heading) {
        List<Integer> own = urls.stream()
                .filter(c -> !HOME.matcher(word(heading.cell(c).text())).matches())
                .toList();
        return own.isEmpty() ? urls.subList(0, 1) : own;
    }

    private static int first(int known, int now) {
        return known >= 0 ? known : now;
    }

    static String word(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B:*]+", "").toLowerCase(Locale.ROOT);
    }
}
