package org.oitcheck.thai;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statements of years, as shapes composed of named parts. Of two that fit at the same place the longer wins, then the one further up. */
final class YearRules {
    private static final String YEAR = "[YCy]";
    /** ประจำปี, งบประมาณรายจ่ายประจำปี, ปีงบประมาณ. */
    private static final String CUE = "[FbA]{1,4}";
    /** A cue that says fiscal: ปีงบประมาณ, or งบประมาณ beside ปี. */
    private static final String FISCAL_CUE = "(?=A{0,3}[Fb])" + CUE;
    /** Line end, bracket, or the dash of a file name between a cue and its year. */
    private static final String GAP = "[N(t]{0,2}";

    private static final String ERA = "[ec]?[Nt]?";
    /** ปีงบประมาณ (พ.ศ. 2566. */
    private static final String FISCAL_YEAR = FISCAL_CUE + GAP + "A?" + ERA + "(?<y>" + YEAR + ")";

    private static final String ANY_YEAR = "(?:" + CUE + GAP + "A?" + ERA + "|[ec][Nt]?)(?<y>" + YEAR + ")";
    /** รอบ 6 เดือนแรก, 6 เดือนหลัง, ครึ่งปีแรก. */
    private static final String ROUND =
            "(?<round>R(?=dm)|(?=dm[hH])|(?=S))(?:(?<n>d)m[N(]?(?<half>[hH])?|(?<halfyear>S))";

    private static final String FILL = "(?<fill>[()Nx&]{0,3})";
    private static final String MONTHS = point("1") + "N?tN?" + point("2");
    private static final String QUARTERS = "Q(?<q1>d)(?:[t&]Q?(?<q2>d))?";

    static final List<YearRule> ALL = List.of(
            YearRule.of(FISCAL_YEAR, YearReadings::fiscal),
            YearRule.of(MONTHS, YearReadings::months),
            YearRule.of("m?(?<m1>M)N?tN?m?(?<m2>M)" + GAP + FISCAL_YEAR, YearReadings::monthsOfFiscalYear),
            YearRule.of(QUARTERS + FILL + MONTHS, YearReadings::months),
            YearRule.of(QUARTERS + "(?:s" + ERA + "(?<y>" + YEAR + "))", YearReadings::quarters),
            YearRule.of(QUARTERS + FILL + ANY_YEAR, YearReadings::quarters),
            YearRule.of(ANY_YEAR + FILL + QUARTERS + "(?!" + "[()N]{0,2}D?d?m?M)", YearReadings::quarters),
            YearRule.of(ROUND + FILL + MONTHS, YearReadings::months),
            YearRule.of(ROUND + FILL + ANY_YEAR, YearReadings::round),
            YearRule.of(
                    ANY_YEAR + FILL + ROUND + "(?![()Nx&]{0,2}(?:D?d?m?M|" + CUE + "[ec]?[YC]))", YearReadings::round),
            YearRule.of("R(?<half>d)(?:s|" + GAP + CUE + ERA + ")(?<y>" + YEAR + ")", YearReadings::halfYear),
            YearRule.of(
                    "(?<cue>(?:[FbAa]{1,4}" + GAP + ")?A?[ec]?N?)(?<a>" + YEAR + ")N?tN?[FA]?[ec]?(?<b>" + YEAR + ")",
                    YearReadings::range),
            YearRule.of("(?:A" + GAP + "[ec]?|[ec])[Nt]?(?<y>" + YEAR + ")", YearReadings::year),
            YearRule.of("a(?<half>d)[s]A?" + ERA + "(?<y>" + YEAR + ")", YearReadings::semester),
            YearRule.of("a(?:ds?)?a?" + ERA + "(?<y>" + YEAR + ")", YearReadings::year),
            YearRule.of("m?(?<m>M)[N&]?A?" + ERA + "(?<y>" + YEAR + ")", YearReadings::month),
            YearRule.of("m?(?<m>M)[ts](?<y>y)", YearReadings::month),
            YearRule.of("m?(?<m>M)" + GAP + FISCAL_YEAR, YearReadings::monthOfFiscalYear),
            YearRule.of("D?(?<d>d(?!m)|(?<=D)d)m?(?<m>M)[N&]?A?" + ERA + "(?<y>" + YEAR + ")", YearReadings::date),
            YearRule.of("(?<m>M)(?<d>d)&?(?<y>C)", YearReadings::date),
            YearRule.of(
                    "D?(?<d1>d)(?:[t&]D?d){0,3}[t&]D?(?<d2>d)m?(?<m>M)A?" + ERA + "(?<y>" + YEAR + ")",
                    YearReadings::days),
            YearRule.of("D?(?<d>d)(?:s(?<m>d)s|t(?=dt)(?<m2>d)t)(?<y>" + YEAR + ")", YearReadings::numericDate),
            YearRule.of("(?<y>[YC])t(?<m>d)t(?<d>d)", YearReadings::numericDate),
            YearRule.of("D?(?<date>8)", YearReadings::wholeDate),
            YearRule.of("O[Oo()]{0,6}(?:" + CUE + "[N(]?)?" + ERA + "(?<y>" + YEAR + ")", YearReadings::form),
            YearRule.of("[dn]s(?<y>Y)", YearReadings::bare),
            YearRule.of("(?<i>i)t?(?<y>y)", YearReadings::item),
            YearRule.of("(?<y>[YC])", YearReadings::bare));

    /** For each sign, by its ordinal, the places in {@link #ALL} of the rules that can begin with it. */
    private static final int[][] BY_FIRST_SIGN = byFirstSign();

    private YearRules() {}

    static int[] beginningWith(YearSign sign) {
        return BY_FIRST_SIGN[sign.ordinal()];
    }

    private static int[][] byFirstSign() {
        return Stream.of(YearSign.values())
                .map(sign -> IntStream.range(0, ALL.size())
                        .filter(r -> ALL.get(r).beginsWith(sign))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** One end of a range of months, with or without day and year: 1 ตุลาคม พ.ศ. 2565. */
    private static String point(String name) {
        return dayOf(name) + "m?(?<m" + name + ">M)(?:[N&]?A?" + ERA + "(?<y" + name + ">" + YEAR + "))?";
    }

    /** A day; before the word เดือน only with วันที่: "วันที่ 1 เดือนตุลาคม", but "สขร.1 เดือนตุลาคม". */
    private static String dayOf(String name) {
        return "D?(?<d" + name + ">d(?!m)|(?<=D)d)?";
    }
}
