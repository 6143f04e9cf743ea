package org.oitcheck.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Scores of the ten indicators for one or more years, as a user typed them: rows {@code year,indicator,score}, or one row an
 * indicator with a column a year. Thai or Arabic digits, any order. Rows of questions (I1, E7), items (O22) and of the announced total
 * may stand among them.
 *
 * @param years     fiscal year to indicator number to score; ascending
 * @param published fiscal year to announced total, where given
 * @param questions fiscal year to id to score, where given
 */
record ScoreTable(
        Map<Integer, Map<Integer, BigDecimal>> years,
        Map<Integer, BigDecimal> published,
        Map<Integer, Map<String, BigDecimal>> questions) {
    private static final List<String> YEAR = List.of("year", "ปี", "ปีงบประมาณ", "ปีพ.ศ.", "พ.ศ.");
    private static final List<String> INDICATOR = List.of("indicator", "ตัวชี้วัด", "ตัวชี้วัดที่", "ชื่อตัวชี้วัด");
    private static final List<String> SCORE = List.of("score", "คะแนน", "ร้อยละ", "ผลคะแนน", "คะแนนที่ได้");
    private static final Pattern BE = Pattern.compile("(?:ปี|ปีงบประมาณ|พ\\.ศ\\.)?\\s*(25\\d\\d|26\\d\\d)");
    private static final List<String> TOTAL = List.of("total", "คะแนนรวม", "คะแนนรวมita", "รวม", "คะแนนita");
    /** Ids as people write them: I2, ข้อ E๗, O22, ๐๒๒, 0๒, โอ ๒. */
    private static final Pattern QUESTION = Pattern.compile("(?:ข้อ)?([IiEeOo]|0|โอ|ไอ|อี)[.]?([1-9][0-9]?)");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Reads a CSV or XLSX file.
     *
     * @throws PlanException naming the cell or line and the mend
     */
    static ScoreTable read(Path file, AssessmentYears data) throws IOException, PlanException {
        return new Reading(file.getFileName().toString(), data).of(ScoreCells.read(file));
    }

    /** One reading of a file. */
    private static final class Reading {
        private final String file;
        private final AssessmentYears data;
        private final Map<Integer, Map<Integer, BigDecimal>> years = new TreeMap<>();
        private final Map<Integer, BigDecimal> published = new TreeMap<>();
        private final Map<Integer, Map<String, BigDecimal>> questions = new TreeMap<>();

        Reading(String file, AssessmentYears data) {
            this.file = file;
            this.data = data;
        }

        ScoreTable of(List<ScoreCells.Row> rows) throws PlanException {
            if (rows.isEmpty()) {
                throw new PlanException("scores.empty", file);
            }
            ScoreCells.Row head = rows.get(0);
            int indicator = column(head, INDICATOR);
            int year = column(head, YEAR);
            int score = column(head, SCORE);
            Map<Integer, Integer> wide = yearColumns(head);
            if (indicator < 0 || (wide.isEmpty() && (year < 0 || score < 0))) {
                throw new PlanException("scores.head", head.place(0), String.join(", ", head.cells()));
            }
            for (ScoreCells.Row row : rows.subList(1, rows.size())) {
                if (row.blank()) {
                    continue;
                }
                String which = named(row, indicator);
                if (year >= 0 && score >= 0) {
                    put(row, score, year(row, year), which);
                } else {
                    for (Map.Entry<Integer, Integer> y : wide.entrySet()) {
                        boolean extra = which.isEmpty() || Character.isLetter(which.charAt(0));
                        if (extra && row.cell(y.getValue()).isBlank()) {
                            continue; // questions and totals need not be known for every year
                        }
                        put(row, y.getValue(), y.getKey(), which);
                    }
                }
            }
            if (years.isEmpty()) {
                throw new PlanException("scores.empty", file);
            }
            complete();
            return new ScoreTable(years, published, questions);
        }

        private static int column(ScoreCells.Row head, List<String> names) {
            for (int i = 0; i < head.cells().size(); i++) {
                if (names.contains(head.cell(i).replaceAll("\\s+", "").toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
            return -1;
        }

        private static Map<Integer, Integer> yearColumns(ScoreCells.Row head) {
            Map<Integer, Integer> columns = new TreeMap<>();
            for (int i = 0; i < head.cells().size(); i++) {
                var m = BE.matcher(ThaiDates.arabic(head.cell(i)));
                if (m.matches()) {
                    columns.put(Integer.valueOf(m.group(1)), i);
                }
            }
            return columns;
        }

        /** What a row is about: {@code 1} to {@code 10}, {@code I2}, {@code O22}, or nothing for the announced total. */
        private String named(ScoreCells.Row row, int column) throws PlanException {
            String word = ThaiDates.arabic(row.cell(column)).replaceAll("\\s+", "");
            if (TOTAL.contains(word.toLowerCase(Locale.ROOT))) {
                return "";
            }
            var m = QUESTION.matcher(word);
            if (m.matches()) {
                return switch (m.group(1)) {
                            case "I", "i", "ไอ" -> "I";
                            case "E", "e", "อี" -> "E";
                            default -> "O";
                        }
                        + m.group(2);
            }
            return String.valueOf(indicator(row, column));
        }

        private int indicator(ScoreCells.Row row, int column) throws PlanException {
            Optional<Integer> which = data.indicator(row.cell(column));
            if (which.isEmpty()) {
                throw new PlanException("scores.indicator", row.place(column), row.cell(column));
            }
            return which.get();
        }

        private int year(ScoreCells.Row row, int column) throws PlanException {
            String text = ThaiDates.arabic(row.cell(column)).replaceFirst("\\.0+$", "");
            var m = BE.matcher(text);
            if (!m.matches()) {
                throw new PlanException("scores.year", row.place(column), row.cell(column));
            }
            int year = Integer.parseInt(m.group(1));
            if (data.year(year).isEmpty()) {
                List<Integer> known = data.years().stream()
                        .map(AssessmentYears.YearEntry::year)
                        .toList();
                throw new PlanException(
                        "scores.unknownyear", row.place(column), String.valueOf(year), known.toString());
            }
            return year;
        }

        private void put(ScoreCells.Row row, int column, int year, String which) throws PlanException {
            String text = ThaiDates.arabic(row.cell(column)).strip().replaceFirst("\\s*%$", "");
            BigDecimal score;
            try {
                score = new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new PlanException("scores.number", row.place(column), row.cell(column));
            }
            if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
                throw new PlanException("scores.range", row.place(column), row.cell(column));
            }
            if (data.year(year).isEmpty()) {
                List<Integer> known = data.years().stream()
                        .map(AssessmentYears.YearEntry::year)
                        .toList();
                throw new PlanException(
                        "scores.unknownyear", row.place(column), String.valueOf(year), known.toString());
            }
            if (putTwice(year, which, score)) {
                throw new PlanException(
                        "scores.twice",
                        row.place(column),
                        which.isEmpty() ? TOTAL.get(1) : which,
                        String.valueOf(year));
            }
        }

        private boolean putTwice(int year, String which, BigDecimal score) {
            if (which.isEmpty()) {
                return published.putIfAbsent(year, score) != null;
            }
            if (Character.isLetter(which.charAt(0))) {
                return questions
                                .computeIfAbsent(year, y -> new LinkedHashMap<>())
                                .putIfAbsent(which, score)
                        != null;
            }
            return years.computeIfAbsent(year, y -> new TreeMap<>()).putIfAbsent(Integer.valueOf(which), score) != null;
        }

        private void complete() throws PlanException {
            for (Map.Entry<Integer, Map<Integer, BigDecimal>> y : years.entrySet()) {
                List<Integer> missing = new ArrayList<>();
                for (int i = 1; i <= 10; i++) {
                    if (!y.getValue().containsKey(i)) {
                        missing.add(i);
                    }
                }
                if (!missing.isEmpty()) {
                    throw new PlanException("scores.missing", file, String.valueOf(y.getKey()), missing.toString());
                }
            }
        }
    }
}
