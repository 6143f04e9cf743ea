package org.oitcheck.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanColumn;
import org.oitcheck.plan.PlanColumn.Field;

/**
 * What staff wrote into {@code plan.xlsx}. The sheet is compared with the one that the program writes from the {@code plan.json} beside it: a
 * cell that differs was edited, a row with a new number or none was added. Formulas are not computed.
 */
public final class PlanSheet {
    private static final long MAX_BYTES = 8L * 1024 * 1024;
    private static final int MAX_ROWS = 3_000;
    private static final int MAX_TEXT = 20_000;

    private final Plan plan;
    private final PaperText texts;
    private final String name;

    private PlanSheet(Plan plan, String name) {
        this.plan = plan;
        this.texts = new PaperText(plan.digits());
        this.name = name;
    }

    /**
     * A plan with the edits of its workbook.
     *
     * @param plan    the plan that the workbook was written from, and the edits made in its JSON
     * @param missing numbers of the measures that the workbook has no row for any more; they stay in the plan
     */
    public record Edits(Plan plan, List<Integer> missing) {
        public Edits {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Reads the edits.
     *
     * @param plan the {@code plan.json} beside the workbook
     * @throws ReportException when the file is no workbook of a plan, or a number stands in two places
     */
    public static Edits read(Path file, Plan plan) throws IOException, ReportException {
        if (Files.size(file) > MAX_BYTES) {
            throw new ReportException("plansheet.size", file.toString());
        }
        PlanSheet sheet = new PlanSheet(plan, file.toString());
        return sheet.edits(sheet.rows(Files.readAllBytes(file)), sheet.rows(PlanXlsx.render(plan)));
    }

    private Edits edits(Map<Integer, Map<Field, String>> now, Map<Integer, Map<Field, String>> written) {
        List<Measure> measures = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (Measure m : plan.measures()) {
            Map<Field, String> row = now.get(m.no());
            if (row == null) {
                missing.add(m.no());
            }
            measures.add(row == null ? m : edited(m, row, written.getOrDefault(m.no(), Map.of())));
        }
        LocalDate last = plan.measures().stream()
                .map(Measure::dueDate)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(plan.year() - 543, 9, 30));
        now.forEach((no, row) -> {
            if (!written.containsKey(no) && !row.getOrDefault(Field.MEASURE, "").isBlank()) {
                measures.add(edited(Measure.added(no, last), row, Map.of()));
            }
        });
        return new Edits(plan.with(measures), missing);
    }

    private Measure edited(Measure measure, Map<Field, String> row, Map<Field, String> written) {
        Measure m = measure;
        for (Map.Entry<Field, String> cell : row.entrySet()) {
            String text = cell.getValue();
            if (text.equals(written.getOrDefault(cell.getKey(), ""))) {
                continue;
            }
            boolean withPeriod = cell.getKey() == Field.FOLLOW_UP && !plan.shows(Field.PERIOD);
            String period = texts.show(m.period());
            String own = withPeriod && text.startsWith(period)
                    ? text.substring(period.length()).strip()
                    : text;
            m = m.edited(cell.getKey(), Digits.ARABIC.in(own)); // papers change the digits when they are made
        }
        return m;
    }

    /** Texts of the first sheet by number of the measure; rows that go on are put together again. */
    private Map<Integer, Map<Field, String>> rows(byte[] bytes) throws IOException, ReportException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            if (sheet.getLastRowNum() > MAX_ROWS) {
                throw new ReportException("plansheet.size", name);
            }
            Row head = sheet.getRow(sheet.getFirstRowNum());
            Map<Integer, Field> columns = head == null ? Map.of() : columns(head);
            if (!columns.containsValue(Field.MEASURE)) {
                throw new ReportException("plansheet.head", name, texts.get("col.no") + ", " + headings());
            }
            Map<Integer, Map<Field, String>> rows = new TreeMap<>();
            int added = plan.measures().stream().mapToInt(Measure::no).max().orElse(0);
            int before = 0;
            for (int r = head.getRowNum() + 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                Map<Field, String> cells = row == null ? Map.of() : cells(row, columns);
                if (row == null || cells.values().stream().allMatch(String::isBlank)) {
                    continue;
                }
                int no = number(text(row, 0), r);
                if (no == 0) {
                    no = ++added;
                }
                Map<Field, String> above = rows.get(no);
                if (no == before && above != null && goesOn(cells)) {
                    append(above, cells);
                } else if (rows.put(no, cells) != null) {
                    throw new ReportException("plansheet.twice", name + " A" + (r + 1), String.valueOf(no));
                }
                before = no;
                added = Math.max(added, no);
            }
            return rows;
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | EncryptedDocumentException
                | IllegalArgumentException e) {
            throw new ReportException("plansheet.unreadable", name);
        }
    }

    private int number(String word, int row) throws ReportException {
        String plain = Digits.ARABIC.in(word).strip().replaceAll("[.)]$", "");
        if (plain.isEmpty()) {
            return 0;
        }
        if (!plain.matches("[1-9]\\d{0,3}")) {
            throw new ReportException("plansheet.number", name + " A" + (row + 1), word);
        }
        return Integer.parseInt(plain);
    }

    private Map<Integer, Field> columns(Row head) {
        Map<String, Field> known = new LinkedHashMap<>();
        plan.columns().forEach(c -> known.put(texts.show(c.heading()), c.field()));
        known.putIfAbsent(texts.get("col.proofs"), Field.PROOFS);
        Map<Integer, Field> columns = new TreeMap<>();
        for (int c = 1; c < Math.min(head.getLastCellNum(), 64); c++) {
            Field field = known.remove(text(head, c).strip());
            if (field != null) {
                columns.put(c, field);
            }
        }
        return columns;
    }

    private String headings() {
        return String.join(
                ", ",
                plan.columns().stream()
                        .map(PlanColumn::heading)
                        .map(texts::show)
                        .toList());
    }

    private static Map<Field, String> cells(Row row, Map<Integer, Field> columns) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        columns.forEach((c, field) -> cells.put(field, text(row, c)));
        return cells;
    }

    private static boolean goesOn(Map<Field, String> cells) {
        return cells.getOrDefault(Field.MEASURE, "")
                .lines()
                .findFirst()
                .filter(l -> l.endsWith(RowParts.GOES_ON))
                .isPresent();
    }

    private static void append(Map<Field, String> row, Map<Field, String> more) {
        more.forEach((field, text) -> {
            String rest = field == Field.MEASURE
                    ? String.join("\n", text.lines().skip(1).toList())
                    : text;
            row.merge(field, rest, (a, b) -> a.isEmpty() || b.isEmpty() ? a + b : a + "\n" + b);
        });
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        String text = cell == null ? "" : new DataFormatter().formatCellValue(cell);
        String plain = text.replace("\r\n", "\n").strip();
        return plain.substring(0, Math.min(MAX_TEXT, plain.length()));
    }
}
