package org.oitcheck.thai;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;

/** Where a rule's shape was found: the groups of the shape as tokens. */
final class YearMatch {
    private final String text;
    private final List<YearToken> tokens;
    private final Matcher shape;

    YearMatch(String text, List<YearToken> tokens, Matcher shape) {
        this.text = text;
        this.tokens = tokens;
        this.shape = shape;
    }

    /** Whether the shape has such a group and it is not empty. */
    boolean has(String group) {
        return shape.pattern().pattern().contains("(?<" + group + ">") && shape.end(group) > shape.start(group);
    }

    /** First token of a group that {@link #has} one. */
    YearToken token(String group) {
        return tokens.get(shape.start(group));
    }

    int value(String group) {
        return token(group).value();
    }

    int year(String group) {
        return YearNumbers.buddhist(token(group));
    }

    /** The chars of a group's tokens and what lies between them. */
    int length(String group) {
        return has(group)
                ? tokens.get(shape.end(group) - 1).end() - token(group).start()
                : 0;
    }

    /** Text between the end of a group's last token and the start of another's. */
    String between(String group, String next) {
        return text.substring(
                tokens.get(shape.end(group) - 1).end(), token(next).start());
    }

    boolean isShort(String group) {
        return token(group).sign() == YearSign.SHORT;
    }

    YearMention year(YearMention.Kind kind, String group) {
        FiscalYear year = new FiscalYear(year(group));
        return mention(kind, year, year, year.period());
    }

    YearMention years(YearMention.Kind kind, int first, int last) {
        FiscalYear from = new FiscalYear(first);
        FiscalYear to = new FiscalYear(last);
        return mention(
                kind, from, to, new Period(from.period().from(), to.period().to()));
    }

    YearMention months(YearMention.Kind kind, YearMonth from, YearMonth to) {
        return mention(kind, FiscalYear.of(from), FiscalYear.of(to), new Period(from, to));
    }

    private YearMention mention(YearMention.Kind kind, FiscalYear first, FiscalYear last, Period period) {
        int start = tokens.get(shape.start()).start();
        int end = tokens.get(shape.end() - 1).end();
        return new YearMention(kind, first, last, period, text.substring(start, end), start, end);
    }
}
