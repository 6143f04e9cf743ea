package org.oitcheck.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Items that were refused in the preliminary scores: a table (CSV, XLSX) with a column of items and, when there are any, of scores and
 * of the assessors' remarks. Items with the full score are left out.
 */
public final class RefusedItems {
    private static final List<String> ITEM = List.of("item", "ข้อ", "ข้อที่", "รหัส", "ลำดับ", "oit");
    private static final List<String> SCORE = List.of("score", "คะแนน", "ผล", "ผลการประเมิน", "result", "คะแนนที่ได้");
    private static final List<String> REASON =
            List.of("reason", "เหตุผล", "หมายเหตุ", "ข้อสังเกต", "ความเห็น", "comment", "remark", "ความเห็นผู้ตรวจ");
    private static final List<String> GOOD =
            List.of("1", "1.0", "100", "100.0", "100.00", "ผ่าน", "pass", "yes", "มี", "เต็ม");
    private static final int HEADING_WITHIN = 30;

    private RefusedItems() {}

    /**
     * One item.
     *
     * @param remark of the assessors; empty where there is none
     * @param place  where it was written, e.g. {@code refused.csv:4}; empty for one that was typed with the command
     */
    public record Refused(String remark, String place) {}

    /**
     * Reads a table.
     *
     * @return what is refused by item id, in the order of the table
     * @throws AuditException when there is no column of items, or no item
     */
    public static Map<String, Refused> read(Path file) throws IOException, AuditException {
        String name = String.valueOf(file.getFileName());
        for (FormTable table : FormFile.tables(name, FormFile.bytes(file))) {
            for (int i = 0; i < Math.min(HEADING_WITHIN, table.rows().size()); i++) {
                FormTable.Row heading = table.rows().get(i);
                int item = column(heading, ITEM);
                if (item >= 0) {
                    Map<String, Refused> found =
                            rows(table, i + 1, item, column(heading, SCORE), column(heading, REASON));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        throw new AuditException("refused.none", name);
    }

    /**
     * Items as a user types them, e.g. {@code O12,22 O๓๑}.
     *
     * @throws AuditException when one is none
     */
    public static Map<String, Refused> of(List<String> written) throws AuditException {
        Map<String, Refused> out = new LinkedHashMap<>();
        for (String w : written) {
            out.put(
                    ItemNumbers.of(w).orElseThrow(() -> new AuditException("refused.item", AnswerBook.cut(w))),
                    new Refused("", ""));
        }
        return out;
    }

    private static Map<String, Refused> rows(FormTable table, int from, int item, int score, int reason) {
        Map<String, Refused> out = new LinkedHashMap<>();
        for (FormTable.Row row : table.rows().subList(from, table.rows().size())) {
            Optional<String> id = ItemNumbers.of(row.cell(item).text());
            String points = score < 0
                    ? ""
                    : ItemNumbers.digits(row.cell(score).text()).strip().toLowerCase(Locale.ROOT);
            if (id.isPresent() && !GOOD.contains(points)) {
                out.putIfAbsent(
                        id.get(),
                        new Refused(reason < 0 ? "" : row.cell(reason).text().strip(), table.place(row, item)));
            }
        }
        return out;
    }

    private static int column(FormTable.Row row, List<String> names) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (names.contains(FormColumns.word(row.cell(i).text()))) {
                return i;
            }
        }
        return -1;
    }
}
