package org.oitcheck.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.oitcheck.plan.Analysis.Change;
import org.oitcheck.plan.Analysis.Finding;
import org.oitcheck.plan.Analysis.IndicatorChange;
import org.oitcheck.plan.Analysis.IndicatorScore;
import org.oitcheck.plan.Analysis.QuestionScore;
import org.oitcheck.plan.Analysis.YearScores;

/**
 * Computes the analysis of ITA scores: an instrument is the mean of its indicators, the total the weighted sum of the instruments
 * (0.30 IIT, 0.30 EIT, 0.40 OIT in the years known). Exact decimals; rounded half up to two decimals at the end.
 */
public final class ScoreAnalysis {
    /** Pass mark of the assessment: scores from here on are strengths. */
    public static final double STRONG = 85;
    /** Scores below are to be mended at once. */
    public static final double URGENT = 80;
    /** A total computed from scores of two decimals may differ this much from the announced one. */
    private static final double TOLERANCE = 0.01;

    private final AssessmentYears data = AssessmentYears.shipped();
    private final BiFunction<Integer, String, String> titles;
    private final double strong;
    private final double urgent;

    /**
     * @param strong least score of a strength, 0 to 100
     * @param urgent scores below must be mended at once, at most {@code strong}
     * @throws PlanException when the thresholds are no scores or the wrong way round
     */
    public ScoreAnalysis(double strong, double urgent) throws PlanException {
        this(strong, urgent, (year, item) -> "");
    }

    /**
     * As {@link #ScoreAnalysis(double, double)}, with titles for items.
     *
     * @param titles title of an item of the form of a fiscal year; empty when not known
     */
    public ScoreAnalysis(double strong, double urgent, BiFunction<Integer, String, String> titles)
            throws PlanException {
        this.titles = titles;
        if (!(urgent >= 0 && urgent <= strong && strong <= 100)) {
            throw new PlanException("analyse.thresholds", String.valueOf(urgent), String.valueOf(strong));
        }
        this.strong = strong;
        this.urgent = urgent;
    }

    /**
     * Analyses a table of scores.
     *
     * @param scores CSV (UTF-8) or XLSX
     * @throws PlanException when a score is no number, outside 0 to 100, twice there or missing, or a year is not known
     */
    public Analysis of(Path scores) throws IOException, PlanException {
        return of(ScoreTable.read(scores, data), Integer.MAX_VALUE);
    }

    /**
     * Analyses the result that a measures plan rests on: that of the year before, or of the year itself when that is the newest.
     *
     * @param planYear fiscal year of the plan; later scores are left out
     * @throws PlanException also when the newest scores are older than the year before
     */
    public Analysis before(int planYear, Path scores) throws IOException, PlanException {
        ScoreTable table = ScoreTable.read(scores, data);
        int last = table.years().containsKey(planYear - 1) ? planYear - 1 : planYear;
        if (!table.years().containsKey(last)) {
            String newest = table.years().keySet().stream()
                    .max(Comparator.naturalOrder())
                    .map(String::valueOf)
                    .orElse("-");
            throw new PlanException(
                    "plan.scores", scores.toString(), newest, String.valueOf(planYear), String.valueOf(planYear - 1));
        }
        return of(table, last);
    }

    private Analysis of(ScoreTable table, int upTo) {
        List<YearScores> years = new ArrayList<>();
        table.years().forEach((year, values) -> {
            if (year <= upTo) {
                years.add(year(data.year(year).orElseThrow(), values, table));
            }
        });
        YearScores last = years.get(years.size() - 1);
        Change change = years.size() < 2 ? null : change(years.get(years.size() - 2), last);
        return new Analysis(
                years, change, findings(last, change), Wording.of("analysis.rule", two(strong), two(urgent)));
    }

    private YearScores year(AssessmentYear rules, Map<Integer, BigDecimal> values, ScoreTable table) {
        BigDecimal total = BigDecimal.ZERO;
        Map<String, Double> instruments = new LinkedHashMap<>();
        for (AssessmentYear.Instrument i : rules.instruments()) {
            BigDecimal mean = i.indicators().stream()
                    .map(n -> values.getOrDefault(n, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(i.indicators().size()), MathContext.DECIMAL64);
            total = total.add(mean.multiply(BigDecimal.valueOf(i.weight())));
            instruments.put(i.id(), rounded(mean));
        }
        List<String> notes = new ArrayList<>();
        if (!rules.note().isEmpty()) {
            notes.add(rules.note());
        }
        if (!rules.status().equals("verified")) {
            notes.add(Wording.of("analysis." + rules.status(), String.valueOf(rules.year())));
        }
        if (rules.levelsByInstrument() && rounded(total) >= STRONG) {
            notes.add(Wording.of("analysis.eitparts"));
        }
        BigDecimal published = table.published().get(rules.year());
        if (published != null && Math.abs(minus(published.doubleValue(), rounded(total))) > TOLERANCE) {
            notes.add(Wording.of(
                    "analysis.published",
                    String.valueOf(rules.year()),
                    two(rounded(total)),
                    two(published.doubleValue())));
        }
        return new YearScores(
                rules.year(),
                rounded(total),
                rules.level(rounded(total), instruments),
                instruments,
                indicators(values),
                rules.status(),
                notes,
                rules.sources(),
                published == null ? null : rounded(published),
                questions(rules, table.questions().getOrDefault(rules.year(), Map.of())));
    }

    /** Items first, those that would add most; then questions, lowest first. */
    private List<QuestionScore> questions(AssessmentYear rules, Map<String, BigDecimal> scores) {
        return scores.entrySet().stream()
                .map(e -> {
                    boolean item = e.getKey().startsWith("O");
                    double score = rounded(e.getValue());
                    double worth =
                            item ? rules.itemWorth(Integer.parseInt(e.getKey().substring(1))) : 0;
                    return new QuestionScore(
                            e.getKey(),
                            item ? titles.apply(rules.year(), e.getKey()) : "",
                            score,
                            rounded(BigDecimal.valueOf(worth * (100 - score) / 100)));
                })
                .sorted(Comparator.comparing((QuestionScore q) -> !q.id().startsWith("O"))
                        .thenComparing(
                                Comparator.comparingDouble(QuestionScore::gain).reversed())
                        .thenComparingDouble(QuestionScore::score))
                .toList();
    }

    private List<IndicatorScore> indicators(Map<Integer, BigDecimal> values) {
        return data.indicators().stream()
                .map(i -> {
                    BigDecimal own = values.getOrDefault(i.id(), BigDecimal.ZERO);
                    int above = (int) values.values().stream()
                            .filter(v -> v.compareTo(own) > 0)
                            .count();
                    return new IndicatorScore(
                            String.valueOf(i.id()), i.name(), i.instrument(), rounded(own), above + 1);
                })
                .toList();
    }

    private static Change change(YearScores before, YearScores after) {
        List<IndicatorChange> each = new ArrayList<>();
        for (int i = 0; i < after.indicators().size(); i++) {
            double was = before.indicators().get(i).score();
            double is = after.indicators().get(i).score();
            each.add(new IndicatorChange(after.indicators().get(i).id(), was, is, minus(is, was), percent(is, was)));
        }
        return new Change(
                before.year(),
                after.year(),
                minus(after.total(), before.total()),
                percent(after.total(), before.total()),
                each);
    }

    private List<Finding> findings(YearScores last, @org.jspecify.annotations.Nullable Change change) {
        AssessmentYear rules = data.year(last.year()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        for (IndicatorScore s : last.indicators()) {
            AssessmentYears.Indicator i = data.indicators().get(Integer.parseInt(s.id()) - 1);
            AssessmentYear.Instrument of = rules.instruments().stream()
                    .filter(x -> x.indicators().contains(i.id()))
                    .findFirst()
                    .orElseThrow();
            Finding.Kind kind = s.score() >= strong
                    ? Finding.Kind.STRONG
                    : s.score() >= urgent ? Finding.Kind.DEVELOP : Finding.Kind.URGENT;
            boolean fell = change != null
                    && change.indicators().stream().anyMatch(c -> c.id().equals(s.id()) && c.points() < 0);
            double lost = rounded(BigDecimal.valueOf(100)
                    .subtract(BigDecimal.valueOf(s.score()))
                    .multiply(BigDecimal.valueOf(of.weight()))
                    .divide(BigDecimal.valueOf(of.indicators().size()), MathContext.DECIMAL64));
            findings.add(new Finding(
                    s.id(), kind, fell, lost, i.measures(), kind == Finding.Kind.STRONG ? i.keep() : i.improve()));
        }
        findings.sort(Comparator.comparingDouble(Finding::lost).reversed());
        return findings;
    }

    private static double minus(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }

    private static double percent(double after, double before) {
        return before == 0
                ? 0
                : rounded(BigDecimal.valueOf(minus(after, before) * 100)
                        .divide(BigDecimal.valueOf(before), MathContext.DECIMAL64));
    }

    private static double rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
