package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.oitcheck.thai.YearMention.Kind;

/**
 * Reads every way in which Thai documents state years and periods: Buddhist and Common Era, Thai or ASCII digits, two-digit
 * years, full and abbreviated months, ranges, quarters, six-month rounds. Stateless; time is linear in the length.
 *
 * <p>Two digits are a year only where a word says so (ปี, พ.ศ., a month, fy), and only 55 to 80. Telephone numbers, amounts and numbers of
 * letters are not read. A stretch of months that lies in two fiscal years has both as {@code first} and {@code last}.
 */
public final class YearReader {
    private static final int EARLIEST_YEAR = 2540;

    private final String text;
    private final List<YearToken> tokens;
    private final String shapes;
    /** By rule; most rules begin nowhere in a text. */
    private final @Nullable Matcher[] matchers = new Matcher[YearRules.ALL.size()];

    private final YearLaws laws;
    private final List<YearMention> mentions = new ArrayList<>();
    private int afterLast;

    private YearReader(String text) {
        this.text = text;
        tokens = YearLexer.tokens(text);
        NoYears.strike(text, tokens);
        StringBuilder shape = new StringBuilder(tokens.size());
        tokens.forEach(token -> shape.append(token.sign().letter));
        shapes = shape.toString();
        laws = new YearLaws(tokens);
    }

    /** Mentions in order of position, not overlapping. Input must be a normal form (see {@link ThaiNormaliser}). */
    public static List<YearMention> read(String normalised) {
        if (noDigit(normalised)) {
            return List.of();
        }
        YearReader reader = new YearReader(normalised);
        int i = 0;
        while (i < reader.tokens.size()) {
            i = reader.readAt(i);
        }
        return List.copyOf(reader.mentions);
    }

    private static boolean noDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (YearNumbers.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the longest statement that begins with token {@code i}; returns the index of the token to go on with. */
    private int readAt(int i) {
        Optional<YearMention> best = Optional.empty();
        int bestEnd = i;
        for (int r : YearRules.beginningWith(tokens.get(i).sign())) {
            Matcher matcher = matcher(r).region(i, tokens.size());
            if (matcher.lookingAt() && matcher.end() > bestEnd) {
                Optional<YearMention> read = YearRules.ALL.get(r).reading().apply(new YearMatch(text, tokens, matcher));
                if (read.isPresent()) {
                    best = read;
                    bestEnd = matcher.end();
                }
            }
        }
        if (best.isEmpty()) {
            return i + 1;
        }
        add(best.get(), i, bestEnd);
        return bestEnd;
    }

    private Matcher matcher(int rule) {
        Matcher known = matchers[rule];
        if (known == null) {
            known = YearRules.ALL.get(rule).shape().matcher(shapes);
            matchers[rule] = known;
        }
        return known;
    }

    private void add(YearMention mention, int index, int end) {
        YearMention settled = mention;
        if (laws.isLaw(mention, index, afterLast, follows(Kind.LAW))) {
            settled = as(Kind.LAW, mention);
        } else if (mention.first().be() < EARLIEST_YEAR) {
            // an old year is history or a law we did not recognise; never what a document of today is about
            if (mention.kind() == Kind.BARE) {
                return;
            }
        } else if (mention.kind() == Kind.BARE && continuesList(index)) {
            settled = as(mentions.get(mentions.size() - 1).kind(), mention);
        }
        mentions.add(settled);
        afterLast = end;
    }

    private boolean follows(Kind kind) {
        return !mentions.isEmpty() && mentions.get(mentions.size() - 1).kind() == kind;
    }

    /** "ปีงบประมาณ 2565 และ 2566": the second is what the first is. */
    private boolean continuesList(int index) {
        return (follows(Kind.FISCAL) || follows(Kind.YEAR))
                && index == afterLast + 1
                && tokens.get(index - 1).sign() == YearSign.AND
                && tokens.get(index).sign().isYear();
    }

    private static YearMention as(Kind kind, YearMention m) {
        return new YearMention(kind, m.first(), m.last(), m.period(), m.words(), m.start(), m.end());
    }
}
