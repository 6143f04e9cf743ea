package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseMenderTest {
    private static final PhraseMender MENDER = new PhraseMender(Stream.of(
                    "รายงานผลการดำเนินการ..ประจำปี",
                    "(แผน|นโยบาย)การบริหารทรัพยากรบุคคล",
                    "ประกาศเจตนารมณ์นโยบายไม่รับของขวัญ",
                    "ปัญหาอุปสรรค",
                    "ผู้บริหาร",
                    "สถิติการให้บริการ",
                    "กุมภาพันธ์")
            .map(Phrase::of)
            .toList());

    @ParameterizedTest
    @CsvSource({
        "รายงานผลการดำเนนการ, รายงานผลการดำเนินการ",
        "รายงานผลการดําเนีนการ, รายงานผลการดําเนินการ",
        "นโยบายการบริหารทรพยากรบคคล, นโยบายการบริหารทรัพยากรบุคคล",
        "การบรีหารทรัพยากรบุดคล, การบริหารทรัพยากรบุคคล",
        "ประกาศเจตนารมณนโยบายไมรับของขวญ, ประกาศเจตนารมณนโยบายไมรับของขวัญ",
        "ปญหา/อปสรรค, ปัญหา/อุปสรรค",
        "สถตการใหบริการ, สถิติการใหบริการ",
        "1 กมภาพันธ์ 2565, 1 กุมภาพันธ์ 2565",
        "สถิติการ ให้บรการ, สถิติการ ให้บริการ"
    })
    void oneOrTwoWrongMarksAreMended(String read, String meant) {
        assertThat(MENDER.mend(read).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผู้บริการ",
                "แผนการบริการทรัพยากรบุคคล",
                "รายงานผลการดำเนินคดี",
                "ปัญหาการจราจร",
                "สถิติการให้บริการ",
                "ปี ๒๕๖๕ และ 2566",
                "สถตการใหบรการ",
                "บรหาร",
                ""
            })
    void whatIsNoneOfThemStaysAsItWasRead(String read) {
        Mended m = MENDER.mend(read);
        assertThat(m.text()).isEqualTo(read);
        assertThat(m.changes()).isEmpty();
    }

    @Test
    void nothingChangesWhereTwoPhrasesAreEquallyNear() {
        PhraseMender two = new PhraseMender(List.of(Phrase.of("สรุปผลการสำรวจดี"), Phrase.of("สรุปผลการสำรวจดู")));
        assertThat(two.mend("สรุปผลการสำรวจด").changes()).isEmpty();
        assertThat(two.mend("สรุปผลการสำรวจดิ").changes()).isEmpty();
        assertThat(two.mend("สรปผลการสำรวจดู").text()).isEqualTo("สรุปผลการสำรวจดู");
    }

    @Test
    void wordsOfAnotherPhraseThatAreRightAreLeftAlone() {
        PhraseMender two = new PhraseMender(List.of(Phrase.of("ผลการดำเนินการ"), Phrase.of("ผลการดำเนนการ")));
        assertThat(two.mend("ผลการดำเนนการ").changes()).isEmpty();
    }

    @Test
    void positionsFollowTheWords() {
        String read = "ก สถตการให้บริการ ข";
        Mended m = MENDER.mend(read);
        assertThat(m.text()).isEqualTo("ก สถิติการให้บริการ ข");
        assertThat(m.position(0)).isZero();
        assertThat(m.position(read.indexOf('ข'))).isEqualTo(m.text().indexOf('ข'));
        assertThat(m.position(read.indexOf("การ"))).isEqualTo(m.text().indexOf("การ"));
        assertThat(m.position(read.length())).isEqualTo(m.text().length());
    }
}
