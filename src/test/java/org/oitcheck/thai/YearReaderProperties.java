package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.oitcheck.thai.YearMention.Kind;

/** What is written in any form is read back as what it was. */
class YearReaderProperties {
    private static final List<String> FULL = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    /** How a text is typed: digits, blanks, years in full, names in full. */
    record Hand(boolean thaiDigits, String blank, boolean wholeYears, boolean wholeNames, String dash, String around) {
        String year(int be) {
            return wholeYears ? "" + be : "" + be % 100;
        }

        String month(YearMonth month) {
            String name = (wholeNames ? FULL : SHORT).get(month.getMonthValue() - 1);
            return name + blank + year(month.getYear() + 543);
        }

        List<YearMention> read(String text) {
            StringBuilder typed = new StringBuilder();
            for (char c : (around + " " + text.replace(" ", blank) + " " + around).toCharArray()) {
                typed.append(thaiDigits && c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : c);
            }
            return YearReader.read(ThaiNormaliser.normaliseText(typed));
        }
    }

    @Provide
    Arbitrary<Hand> hands() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("", " ", "  ", "\u00A0"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("-", "–", " - ", " ถึง ", "ถึง"),
                        Arbitraries.of("", "รายงานผลการดำเนินงาน", "(ฉบับปรับปรุง)", "ตารางที่ ๑", "No Gift Policy"))
                .as(Hand::new);
    }

    @Property
    void aFiscalYear(
            @ForAll("hands") Hand hand,
            @ForAll @IntRange(min = 2556, max = 2579) int be,
            @ForAll @From("fiscalCues") String cue) {
        assertThat(hand.read(cue + " " + hand.year(be))).singleElement().satisfies(m -> {
            assertThat(m.kind()).isEqualTo(Kind.FISCAL);
            assertThat(m.first()).isEqualTo(new FiscalYear(be));
            assertThat(m.period()).isEqualTo(m.first().period());
        });
    }

    @Provide
    Arbitrary<String> fiscalCues() {
        return Arbitraries.of(
                "ปีงบประมาณ",
                "ประจำปีงบประมาณ พ.ศ.",
                "ปีงบประมาณ พ.ศ.",
                "ปีงบ",
                "งบประมาณรายจ่ายประจำปี",
                "งบประมาณปี พ.ศ.");
    }

    @Property
    void aRangeOfMonths(
            @ForAll("hands") Hand hand,
            @ForAll @IntRange(min = 2557, max = 2578) int be,
            @ForAll @IntRange(min = 1, max = 12) int from,
            @ForAll @IntRange(min = 1, max = 11) int more) {
        YearMonth first = YearMonth.of(be - 543, from);
        YearMonth last = first.plusMonths(more);
        assertThat(hand.read(hand.month(first) + hand.dash() + hand.month(last)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Kind.PERIOD);
                    assertThat(m.period()).isEqualTo(new Period(first, last));
                    assertThat(m.first()).isEqualTo(FiscalYear.of(first));
                    assertThat(m.last()).isEqualTo(FiscalYear.of(last));
                });
    }

    @Property
    void aMonth(
            @ForAll("hands") Hand hand,
            @ForAll @IntRange(min = 2557, max = 2578) int be,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        YearMonth written = YearMonth.of(be - 543, month);
        assertThat(hand.read("เดือน " + hand.month(written))).singleElement().satisfies(m -> {
            assertThat(m.kind()).isEqualTo(Kind.MONTH);
            assertThat(m.period()).isEqualTo(new Period(written, written));
        });
    }

    @Property
    void aDate(
            @ForAll("hands") Hand hand,
            @ForAll @IntRange(min = 2557, max = 2578) int be,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day) {
        YearMonth written = YearMonth.of(be - 543, month);
        assertThat(hand.read("ณ วันที่ " + day + " " + hand.month(written)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Kind.DATE);
                    assertThat(m.period()).isEqualTo(new Period(written, written));
                });
    }

    @Property
    void aQuarter(
            @ForAll("hands") Hand hand,
            @ForAll @IntRange(min = 2556, max = 2579) int be,
            @ForAll @IntRange(min = 1, max = 4) int quarter) {
        YearMonth first = YearMonth.of(be - 544, 10).plusMonths(3L * (quarter - 1));
        assertThat(hand.read("ไตรมาสที่ " + quarter + " ปีงบประมาณ " + hand.year(be)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Kind.PERIOD);
                    assertThat(m.period()).isEqualTo(new Period(first, first.plusMonths(2)));
                });
    }

    @Property
    void aPlanOfSeveralYears(
            @ForAll("hands") Hand hand,
            @ForAll @IntRange(min = 2556, max = 2570) int be,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        assertThat(hand.read("ปี " + hand.year(be) + hand.dash() + hand.year(be + more)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Kind.RANGE);
                    assertThat(m.first()).isEqualTo(new FiscalYear(be));
                    assertThat(m.last()).isEqualTo(new FiscalYear(be + more));
                });
    }

    /** Texts made of what the rules act on, in any order. */
    @Provide
    Arbitrary<String> confusion() {
        return Arbitraries.of(
                        "ปี",
                        "ปีงบประมาณ",
                        "พ.ศ.",
                        "2566",
                        "66",
                        "1",
                        "31",
                        "0",
                        "-",
                        "/",
                        "(",
                        ")",
                        "\n",
                        " ",
                        ",",
                        "ต.ค.",
                        "มีนาคม",
                        "รอบ",
                        "เดือน",
                        "แรก",
                        "ไตรมาสที่",
                        "ถึง",
                        "วันที่",
                        "ita",
                        "o22",
                        "พ.ร.บ.",
                        "ฉบับที่",
                        "2023",
                        "25660405",
                        "โทร",
                        "ก",
                        "x",
                        ".",
                        "oct")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 5000)
    void anyTextIsReadWithoutOverlap(@ForAll("confusion") String text) {
        String normal = ThaiNormaliser.normaliseText(text);
        int end = 0;
        for (YearMention m : YearReader.read(normal)) {
            assertThat(m.start()).isGreaterThanOrEqualTo(end);
            assertThat(normal.substring(m.start(), m.end())).isEqualTo(m.words());
            assertThat(m.first()).isLessThanOrEqualTo(m.last());
            end = m.end();
        }
    }
}
