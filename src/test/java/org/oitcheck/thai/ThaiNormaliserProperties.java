package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ThaiNormaliserProperties {

    /** Strings made mostly of what the steps act on. */
    @Provide
    Arbitrary<String> brokenThai() {
        return Arbitraries.strings()
                .withCharRange('\u0E01', '\u0E5B')
                .withCharRange('\uF700', '\uF71A')
                .withChars("กดาำเเ  \n\r\t..1ม2Ab–\u200B\u00A0\u0E4D\u0E48\u0E49\u0E34")
                .ofMaxLength(60);
    }

    @Property(tries = 3000)
    void normalisingTwiceIsNormalisingOnce(@ForAll("brokenThai") String text) {
        String once = ThaiNormaliser.normaliseText(text);
        assertThat(ThaiNormaliser.normaliseText(once)).isEqualTo(once);
    }

    @Property(tries = 1000)
    void anyStringHasAStableForm(@ForAll String text) {
        String once = ThaiNormaliser.normaliseText(text);
        assertThat(ThaiNormaliser.normaliseText(once)).isEqualTo(once);
    }

    /** Strings of words as they should be, and a defect here and there. */
    @Provide
    Arbitrary<String> goodThai() {
        return Arbitraries.of(
                        "ที่",
                        "น้ำ",
                        "หน้า",
                        "จำนวน",
                        "การ",
                        "แผน",
                        "เดือน",
                        "กุ้ง",
                        "ปี",
                        "พ.ศ.",
                        " ",
                        "  ",
                        "\n",
                        " \u200B ",
                        "2566",
                        "๒๕๖๖",
                        "No Gift",
                        "(",
                        ")",
                        "-",
                        "ๆ",
                        "ฯ",
                        "ด าเนิน",
                        "เเ",
                        "เ เ",
                        "น ้",
                        "\u0E4D\u0E32",
                        "\u0E48\u0E34",
                        "ก็",
                        "ศูนย์",
                        "\uF70A",
                        "2 5 6 6",
                        "2",
                        " 5",
                        "\u0E33\u0E32",
                        "ก า ร",
                        "รัฐ",
                        "\t",
                        "ํ้า")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }

    @Property(tries = 3000)
    void onePassGivesWhatTheStepsGive(@ForAll("goodThai") String text) {
        assertOnePassAsSteps(text);
    }

    @Property(tries = 3000)
    void onePassGivesWhatTheStepsGiveOrDeclines(@ForAll("brokenThai") String text) {
        assertOnePassAsSteps(text);
    }

    private static void assertOnePassAsSteps(String text) {
        PlainForm plain = new PlainForm(text.length(), true);
        if (plain.read(text)) {
            MappedText mended = ThaiNormaliser.mended(text);
            assertThat(plain.text()).isEqualTo(mended.text());
            assertThat(plain.offsets(text.length())).isEqualTo(mended.offsets(text.length()));
        }
        String dense = ThaiFold.fold(ThaiNormaliser.mended(text).text())
                .text()
                .replaceAll("[^\\p{IsLetter}\\p{IsDigit}&\u0E30-\u0E4E]", "");
        assertThat(SearchText.of(text).dense()).isEqualTo(dense);
    }

    @Property(tries = 2000)
    void offsetsAscendInsideTheOriginal(@ForAll("brokenThai") String text) {
        Normalised n = ThaiNormaliser.normalise(text);
        assertAscending(n.offsets(), n.text().length(), text.length());
    }

    @Property(tries = 2000)
    void foldingTwiceIsFoldingOnceAndOffsetsAscend(@ForAll("brokenThai") String text) {
        String normal = ThaiNormaliser.normaliseText(text);
        Folded folded = ThaiFold.fold(normal);
        assertThat(ThaiFold.fold(folded.text()).text()).isEqualTo(folded.text());
        assertAscending(folded.offsets(), folded.text().length(), normal.length());
    }

    @Property(tries = 1000)
    void foldedTextIsWhereItsOffsetsSay(@ForAll("brokenThai") String text) {
        String normal = ThaiNormaliser.normaliseText(text);
        Folded folded = ThaiFold.fold(normal);
        for (int i = 0; i < folded.text().length(); i++) {
            int at = folded.offsets()[i];
            assertThat(ThaiFold.fold(normal.substring(at, at + 1)).text())
                    .isEqualTo(folded.text().substring(i, i + 1));
        }
    }

    private static void assertAscending(int[] offsets, int length, int sourceLength) {
        assertThat(offsets).hasSize(length + 1).isSorted();
        assertThat(offsets[0]).isNotNegative();
        assertThat(offsets[length]).isEqualTo(sourceLength);
        for (int i = 0; i < length; i++) {
            assertThat(offsets[i]).isLessThan(sourceLength);
            assertThat(i == 0 || offsets[i - 1] < offsets[i]).isTrue();
        }
    }
}
