package org.oitcheck.thai;

import java.util.List;
import org.oitcheck.thai.YearMention.Kind;

/** Tells the years of laws from the years of documents: the year after "พระราชบัญญัติ …", "ระเบียบ … ว่าด้วย …", "(ฉบับที่ 2)". */
final class YearLaws {
    /** Longest title of a law, in chars. */
    private static final int TITLE = 250;
    /** Longest title before a number that is not even called a year. */
    private static final int SHORT_TITLE = 100;
    /** A title may be wrapped over so many line ends. */
    private static final int LINE_ENDS = 2;
    /** "ปี 2540" after a law is its year when no document of today can be meant. */
    private static final int OLD = 2555;

    private final List<YearToken> tokens;

    YearLaws(List<YearToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether the mention that begins with token {@code index} is the year of a law.
     *
     * @param from first token after the mention before; {@code afterLaw} whether that one was a law's year
     */
    boolean isLaw(YearMention mention, int index, int from, boolean afterLaw) {
        if (mention.kind() != Kind.YEAR && mention.kind() != Kind.BARE) {
            return false;
        }
        YearSign sign = tokens.get(index).sign();
        if (sign == YearSign.ACADEMIC
                || sign == YearSign.YEAR_CUE && mention.first().be() >= OLD) {
            return false;
        }
        boolean bare = mention.kind() == Kind.BARE;
        int ends = 0;
        for (int i = index - 1; i >= from; i--) {
            YearToken token = tokens.get(i);
            ends += token.sign() == YearSign.LINE_END ? 1 : 0;
            if (ends > (bare ? 0 : LINE_ENDS) || mention.start() - token.end() > (bare ? SHORT_TITLE : TITLE)) {
                return false;
            }
            if (token.sign() == YearSign.LAW) {
                return true;
            }
            if (token.sign() == YearSign.ISSUE && isIssueOfLaw(i, index, afterLaw)) {
                return true;
            }
        }
        return false;
    }

    /** "ฉบับที่ 2) พ.ศ.": number right after, year right after that; plans have issues too, but say so before. */
    private boolean isIssueOfLaw(int issue, int index, boolean afterLaw) {
        boolean direct =
                index - issue <= 4 && issue + 1 < index && tokens.get(issue + 1).sign() == YearSign.SMALL;
        return direct && (afterLaw || tokens.get(index).sign() == YearSign.BUDDHIST_ERA);
    }
}
