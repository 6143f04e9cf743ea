package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseSetTest {
    private static final List<Phrase> PHRASES = Stream.of(
                    "แผนพัฒนา",
                    "แผน..ท้องถิ่น",
                    "(รายงาน|สรุป)ผล",
                    "พัฒนาท้องถิ่น",
                    "^แผน$",
                    "No Gift Policy",
                    "ผลการประเมิน",
                    "การประเมิน")
            .map(Phrase::of)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผนพัฒนาท้องถิ่น 5 ปี",
                "สรุปผลการประเมินความเสี่ยง",
                "แผ่นพับ",
                "แผน",
                "นโยบาย no gift policy",
                "แผนแผนพัฒนา",
                "รายงานรายงานผล",
                "",
                "ข่าว"
            })
    void everyPhraseThatOccursIsPossible(String text) {
        SearchText search = SearchText.of(text);
        PhraseSet.Possible possible = new PhraseSet(PHRASES).possible(search);
        assertThat(PHRASES.stream().filter(p -> p.in(search))).allMatch(possible::contains);
    }

    @Test
    void textsWithoutAnyWordHaveNoPossiblePhrase() {
        assertThat(new PhraseSet(PHRASES)
                        .possible(SearchText.of("ข่าวประชาสัมพันธ์"))
                        .none())
                .isTrue();
    }

    @Test
    void phrasesWithoutTheirWordsAreNotPossible() {
        PhraseSet.Possible possible = new PhraseSet(PHRASES).possible(SearchText.of("แผนพัฒนา"));
        assertThat(PHRASES.stream().filter(possible::contains).map(Phrase::written))
                .contains("แผนพัฒนา")
                .doesNotContain("No Gift Policy", "(รายงาน|สรุป)ผล", "การประเมิน", "พัฒนาท้องถิ่น");
    }

    @Test
    void phrasesOfOtherSetsMayAlwaysOccur() {
        assertThat(new PhraseSet(PHRASES).possible(SearchText.of("ข่าว")).contains(Phrase.of("งบประมาณ")))
                .isTrue();
    }
}
