package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThaiAnalyzerTest {

    private record Token(String term, int start, int end) {}

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "แผนการจัดซื้อจัดจ้าง ปี ๒๕๖๖ | แผนการ จัด ซื้อ จัด จ้าง ปี 2566",
                "แผนการจัดซื้อจัดจ้างปี2566 | แผนการ จัด ซื้อ จัด จ้าง ปี 2566",
                "นโยบาย No Gift Policy | นโยบาย no gift policy",
                "สขร.1 | สขร 1",
                "อบต.หัวทะเล | อบต หัว ทะเล",
                "พ.ร.บ.การจัดซื้อ | พรบ การ จัด ซื้อ",
                "ตามพ.ร.บ.การจัดซื้อ | ตาม พรบ การ จัด ซื้อ",
                "ป.ป.ช. | ปปช",
                "พ.ศ. ๒๕๖๖ | พศ 2566",
                "O๒๒ | o22",
                "O22 | o22",
                "ITA2568 | ita 2568",
                "ปีงบประมาณ2568 | ปีงบประมาณ 2568",
                "เว็บไซต์ | เว็บไซต์",
                "ด าเนินการ | ดำเนิน การ",
                "(1.5) | 1.5"
            })
    void cutsIntoWords(String text, String words) {
        assertThat(terms(text)).containsExactly(words.split(" "));
    }

    static Stream<String> titles() {
        return CaseTable.rows("/thai/official-titles.txt").stream().map(row -> row.get(0));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void cutsAnOfficialTitleAlikeAloneAndInsideText(String title) {
        String page = "องค์การบริหารส่วนตำบล เผยแพร่ " + title + " ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ดังนี้";
        assertThat(Collections.indexOfSubList(terms(page), terms(title)))
                .as("%s in %s", terms(title), terms(page))
                .isNotNegative();
    }

    @Test
    void offsetsAreThoseOfTheOriginal() {
        String original = "ผลการด าเนินงาน  ปี ๒๕๖๖ ของ พ.ร.บ. O๒๒";
        assertThat(tokens(original))
                .filteredOn(t -> t.term().matches("[a-z0-9]+|พรบ"))
                .extracting(t -> original.substring(t.start(), t.end()).strip())
                .containsExactly("๒๕๖๖", "พ.ร.บ.", "O๒๒");
        assertThat(tokens(original))
                .filteredOn(t -> t.term().equals("ดำเนิน"))
                .extracting(t -> original.substring(t.start(), t.end()))
                .containsExactly("ด าเนิน");
    }

    @Test
    void longTextsKeepTheirOffsets() {
        String line = "รายงานผล ปี ๒๕๖๖ No Gift\n";
        String original = line.repeat(5000);
        List<Token> tokens = tokens(original);
        assertThat(tokens.size() % 5000).isZero();
        int perLine = tokens.size() / 5000;
        Token last = tokens.get(perLine * 4999);
        assertThat(last.start()).isEqualTo(line.length() * 4999);
        assertThat(last.term()).isEqualTo(tokens.get(0).term());
    }

    @Test
    void emptyTextHasNoTokens() {
        assertThat(terms("")).isEmpty();
        assertThat(terms(" . \n")).isEmpty();
    }

    private static List<String> terms(String text) {
        return tokens(text).stream().map(Token::term).toList();
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (ThaiAnalyzer analyzer = new ThaiAnalyzer();
                TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tokens;
    }
}
