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
