package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectYearTest {

    static Stream<Arguments> titles() {
        return CaseTable.rows("/thai/subject-years.txt").stream().map(row -> Arguments.of(row.get(0), row.get(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("titles")
    void isWhatTheTitleIsAbout(String title, String expected) {
        assertThat(subject(title)).isEqualTo(expected);
    }

    @Test
    void aStrongerStatementFarBelowTheTitleDoesNotWin() {
        String head = "รายงานประจำปี 2566\n" + "องค์การบริหารส่วนตำบล\n".repeat(20) + "ข้อบัญญัติปีงบประมาณ 2560";
        assertThat(subject(head)).isEqualTo("YEAR 2566..2566");
    }

    private static String subject(String text) {
        return SubjectYear.of(ThaiNormaliser.normaliseText(text))
                .map(m -> m.kind() + " " + m.first().be() + ".." + m.last().be())
                .orElse("none");
    }
}
