package org.oitcheck.match;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.extract.Extraction;
import org.oitcheck.match.Checks.Result;
import org.oitcheck.rules.Rule;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.Period;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;

/** Built-in checks of dates, months and periods that a unit states, against the year that an item asks for. */
final class PeriodChecks {
    /** A cell that holds a month with its year, and nothing else. */
    private static final Pattern MONTH_CELL = Pattern.compile("[ก-๎.]{3,12}\\s*(?:พ\\.ศ\\.\\s*)?[๐-๙0-9]{2,4}");

    /** A line that is the heading of a month. */
    private static final Pattern MONTH_HEADING =
            Pattern.compile("(?:ประจำ)?\\s*เดือน\\s*[ก-๎.]{3,12}\\s*(?:พ\\.\\s?ศ\\.?\\s*)?[๐-๙0-9]{2,4}");

    /** Headings of months from which on they tell what a period holds. */
    private static final int FEWEST_HEADED = 2;

    /** Columns of a table by months beside that of its rows' names. */
    private static final int FEWEST_COLUMNS = 3;

    private final YearJudge years;

    PeriodChecks(YearJudge years) {
        this.years = years;
    }

    Result dated(Unit unit, Rule rule, int min) {
        FiscalYear need = years.asked(rule);
        int found = 0;
        String quote = "";
        for (int i = 0; i < unit.text().parts().size(); i++) {
            for (YearMention m : unit.text().years(i)) {
                if (m.kind() != YearMention.Kind.LAW && m.kind() != YearMention.Kind.FORM && m.covers(need)) {
                    found++;
                    quote = quote.isEmpty() ? unit.text().quote(i, m.start(), m.end()) : quote;
                }
            }
        }
        return Result.of(found >= min, quote);
    }

    Result period(Unit unit, Rule rule) {
        FiscalYear need = years.asked(rule);
        boolean sixMonths =
                rule.year().span() != Rule.YearNeed.Span.YEAR && rule.year().span() != Rule.YearNeed.Span.DAY;
        if (sixMonths && breaksOff(unit, need)) {
            return Result.NO;
        }
        // a chapter covers what its volume says it covers
        List<Naming> titles = Stream.concat(
                        unit.own().stream(), unit.within().stream().flatMap(w -> w.whole().own().stream()))
                .toList();
        for (Naming n : titles) {
            Optional<Result> r = periodIn(n.text(), need, sixMonths, 0);
            if (r.isPresent()) {
                return r.get();
            }
        }
        for (Incoming in : unit.incoming()) {
            Optional<Result> r = periodIn(in.words(), need, sixMonths, 0);
            if (r.isPresent()) {
                return r.get();
            }
        }
        for (Extraction.Part p : unit.text().parts()) {
            Optional<Result> r = periodIn(p.text(), need, sixMonths, p.number());
            if (r.isPresent()) {
                return r.get();
            }
        }
        Result covered = months(unit, rule, 5);
        return covered.met().isPresent() ? covered : Result.NO;
    }

    /** Whether a table by months ends before the half year does: October to December under the heading of the whole year. */
    private static boolean breaksOff(Unit unit, FiscalYear need) {
        Set<YearMonth> months = new TreeSet<>();
        for (Extraction.Part p : unit.text().parts()) {
            for (String line : p.text().split("\n")) {
                String row = line.strip();
                if (row.indexOf('\t') >= 0) {
                    Stream.of(row.split("\t")).filter(PeriodChecks::isMonth).forEach(c -> months.addAll(monthsIn(c)));
                }
            }
        }
        Period half = need.firstHalf();
        months.removeAll(emptyColumns(unit));
        return months.size() >= 2 && months.stream().allMatch(m -> !m.isBefore(half.from()) && m.isBefore(half.to()));
    }

    private static boolean isMonth(String cell) {
        return MONTH_CELL.matcher(cell.strip()).matches();
    }

    private static Set<YearMonth> monthsIn(String cell) {
        return YearJudge.read(cell, cell.length()).stream()
                .filter(m -> m.kind() == YearMention.Kind.MONTH)
                .map(m -> m.period().from())
                .collect(Collectors.toSet());
    }

    private static Set<YearMonth> emptyColumns(Unit unit) {
        Set<YearMonth> out = new TreeSet<>();
        unit.text().parts().forEach(p -> out.addAll(emptyColumns(p.text())));
        return out;
    }

    /** Months at the right end of a table's head under which no row has a cell. */
    private static Set<YearMonth> emptyColumns(String text) {
        Set<YearMonth> out = new TreeSet<>();
        String[] lines = text.split("\n");
        // rows of the table below a line, and the cells of the widest; from the end, so that each line is split once
        int rows = 0;
        int widest = 0;
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].indexOf('\t') < 0) {
                rows = 0;
                widest = 0;
                continue;
            }
            String[] head = lines[i].strip().split("\t");
            int last = head.length - 1;
            if (rows >= 2 && widest > 2 && last >= FEWEST_COLUMNS && isMonth(head[last])) {
                for (int c = last; c >= widest; c--) {
                    out.addAll(monthsIn(head[c]));
                }
            }
            rows++;
            widest = Math.max(widest, lines[i].stripTrailing().split("\t").length);
        }
        return out;
    }

    private static Optional<Result> periodIn(String text, FiscalYear need, boolean sixMonths, int page) {
        int most = 20_000;
        for (YearMention m : YearJudge.read(text, most)) {
            if (m.kind() == YearMention.Kind.PERIOD
                    && m.period().covers(sixMonths ? need.firstHalf() : need.period())
                    && need.period().covers(m.period())) {
                String read = text.substring(0, Math.min(most, text.length()));
                return Optional.of(Result.yes(ThaiNormaliser.normalise(read).quote(m.start(), m.end()), page));
            }
        }
        return Optional.empty();
    }

    Result months(Unit unit, Rule rule, int min) {
        Set<YearMonth> months = monthsOf(unit, rule);
        return Result.of(months.size() >= min, months.size() + " เดือน");
    }

    /** Months of October to March of the year asked for that the unit and the links under it name. */
    Set<YearMonth> monthsOf(Unit unit, Rule rule) {
        var half = years.asked(rule).firstHalf();
        Set<YearMonth> out = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        unit.own().forEach(n -> all.append(n.text()).append('\n'));
        for (Incoming in : unit.incoming()) {
            all.append(in.words()).append('\n');
            // the row around a link that says its own months speaks of its neighbours
            if (YearJudge.read(in.words(), in.words().length()).stream().noneMatch(PeriodChecks::months)) {
                all.append(in.context()).append('\n');
            }
        }
        unit.text()
                .parts()
                .forEach(p -> all.append(p.name())
                        .append('\n')
                        .append(p.text(), 0, Math.min(3000, p.text().length()))
                        .append('\n'));
        unit.links().forEach(l -> all.append(l.anchor()).append('\n'));
        Set<YearMonth> headed = headed(unit);
        for (YearMention m : YearJudge.read(all.toString(), 60_000)) {
            boolean told = m.kind() == YearMention.Kind.PERIOD && within(headed, m.period()) >= FEWEST_HEADED;
            if (months(m) && !told) {
                for (var month = m.period().from(); !month.isAfter(m.period().to()); month = month.plusMonths(1)) {
                    if (!month.isBefore(half.from()) && !month.isAfter(half.to())) {
                        out.add(month);
                    }
                }
            }
        }
        headed.stream()
                .filter(month -> !month.isBefore(half.from()) && !month.isAfter(half.to()))
                .forEach(out::add);
        out.removeAll(emptyColumns(unit));
        return out;
    }

    private static boolean months(YearMention m) {
        return m.kind() == YearMention.Kind.MONTH
                || m.kind() == YearMention.Kind.PERIOD && m.period().months() <= 6;
    }

    /** Months under which a document goes on month by month: its title may promise a quarter of which one is not there. */
    private static Set<YearMonth> headed(Unit unit) {
        Set<YearMonth> out = new TreeSet<>();
        for (Extraction.Part p : unit.text().parts()) {
            p.text()
                    .lines()
                    .map(String::strip)
                    .filter(l -> MONTH_HEADING.matcher(l).matches())
                    .forEach(l -> out.addAll(monthsIn(l)));
        }
        return out;
    }

    private static long within(Set<YearMonth> months, Period period) {
        return months.stream()
                .filter(m -> !m.isBefore(period.from()) && !m.isAfter(period.to()))
                .count();
    }
}
