package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordBoundsTest {
    private static final String LINE =
            "องค์การบริหารส่วนตำบลทดสอบได้ประกาศแผนปฏิบัติการป้องกันการทุจริตประจำปีงบประมาณ พ.ศ. 2566 เพื่อให้ประชาชนทราบโดยทั่วกัน";

    private static String quote(String text, String words, int context) {
        SearchText search = SearchText.of(text);
        Optional<Phrase.Hit> hit = Phrase.of(words).find(search);
        return search.quote(hit.orElseThrow(), context);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 10, 13, 16, 19, 22})
    void aQuoteBeginsAndEndsBetweenWords(int context) {
        String quote = quote(LINE, "แผนปฏิบัติการป้องกันการทุจริต", context);
        assertThat(quote).contains("แผนปฏิบัติการป้องกันการทุจริต").isSubstringOf(LINE);
        String before = quote.substring(0, quote.indexOf("แผน"));
        String after = quote.substring(quote.indexOf("ทุจริต") + "ทุจริต".length());
        assertThat(before)
                .isIn("", "ประกาศ", "ได้ประกาศ", "ทดสอบได้ประกาศ", "ตำบลทดสอบได้ประกาศ", "ส่วนตำบลทดสอบได้ประกาศ");
        assertThat(after)
                .isIn("", "ประจำ", "ประจำปี", "ประจำปีงบประมาณ", "ประจำปีงบประมาณ พ.ศ.", "ประจำปีงบประมาณ พ.ศ. 2566");
    }

    @Test
    void theWordsFoundAreNeverCutAway() {
        assertThat(quote(LINE, "ปฏิบัติการป้องกัน", 0)).isEqualTo("ปฏิบัติการป้องกัน");
        assertThat(quote(LINE, "ปฏิบัติการป้องกัน", 1)).isEqualTo("ปฏิบัติการป้องกัน");
    }

    @Test
    void numbersAndForeignWordsStayWhole() {
        String text = "ติดต่อสำนักปลัด saraban@test.go.th โทรศัพท์ 075123456 ต่อ 12";
        assertThat(quote(text, "โทรศัพท์", 5)).isEqualTo("โทรศัพท์");
        assertThat(quote(text, "saraban", 12)).isEqualTo("สำนักปลัด saraban@test.go.th");
        assertThat(quote(text, "โทรศัพท์", 12)).isEqualTo("โทรศัพท์ 075123456 ต่อ");
    }

    @Test
    void aLongLineWithoutAnyWordIsStillCutInBoundedTime() {
        String text = "ก".repeat(2_000_000);
        int begin = WordBounds.begin(text, 1_000_000, 1_000_060);
        assertThat(begin).isBetween(1_000_000, 1_000_060);
        assertThat(WordBounds.end(text, 1_000_060, 1_000_000)).isBetween(1_000_000, 1_000_060);
    }

    @Test
    void shortenedTextEndsWithAWholeWord() {
        assertThat(WordBounds.cut(LINE, 30)).isEqualTo("องค์การบริหารส่วนตำบลทดสอบได้…");
        assertThat(WordBounds.cut("สั้น", 30)).isEqualTo("สั้น");
    }
}
