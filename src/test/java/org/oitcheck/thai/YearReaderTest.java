package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearReaderTest {

    static Stream<Arguments> cases() {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        String text = "";
        for (List<String> row : CaseTable.rows("/thai/years.txt")) {
            text = row.get(0).isEmpty() ? text : row.get(0);
            List<String> expected = cases.computeIfAbsent(text, t -> new ArrayList<>());
            if (!row.get(1).equals("none")) {
                expected.add(String.join(" | ", row.subList(1, row.size())));
            }
        }
        return cases.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsWhatTheTableSays(String text, List<String> expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsTheSameInsideASentence(String text, List<String> expected) {
        assertThat(read("เอกสารของเทศบาล " + text + " เผยแพร่แล้ว")).isEqualTo(expected);
    }

    private static List<String> read(String text) {
        return YearReader.read(ThaiNormaliser.normaliseText(text)).stream()
                .map(YearReaderTest::row)
                .toList();
    }

    private static String row(YearMention m) {
        boolean whole = m.period()
                .equals(new Period(m.first().period().from(), m.last().period().to()));
        boolean months = m.kind() != YearMention.Kind.FISCAL
                && (!whole || m.kind() == YearMention.Kind.PERIOD || m.words().matches(".*[ก-ฮ]{2}คม.*|.*ตุลาคม.*"));
        return m.kind() + " | " + m.first().be() + ".." + m.last().be() + " | "
                + (months ? m.period().from() + ".." + m.period().to() : "-") + " | " + m.words();
    }

    @Test
    void mentionsLieWhereTheySayInOrder() {
        String text = ThaiNormaliser.normaliseText(
                "รายงานผล ประจำปีงบประมาณ ๒๕๖๖ (ต.ค.๖๕–มี.ค.๖๖) ตาม พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540 ณ วันที่ 5 เมษายน 2566");
        List<YearMention> mentions = YearReader.read(text);
        assertThat(mentions)
                .extracting(YearMention::kind)
                .containsExactly(
                        YearMention.Kind.FISCAL, YearMention.Kind.PERIOD, YearMention.Kind.LAW, YearMention.Kind.DATE);
        int end = 0;
        for (YearMention m : mentions) {
            assertThat(m.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(m.start(), m.end())).isEqualTo(m.words());
            end = m.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปี",
                "ปี 2566-",
                "2566",
                "2566-",
                "1/",
                "(",
                "รอบ 6 เดือน ",
                "m ต.ค.",
                "พ.ร.บ.",
                "ต.ค.-",
                "0 2566 ",
                "ฉบับที่ 1 พ.ศ. ",
                "1,",
                "o1",
                "9"
            })
    void takesLinearTimeOnAMegabyteOfAnything(String piece) {
        String text = ThaiNormaliser.normaliseText(piece.repeat(350_000 / piece.length()));
        Duration start = CpuTime.now();
        YearReader.read(text);
        assertThat(CpuTime.now().minus(start)).isLessThan(Duration.ofSeconds(6));
    }
}
