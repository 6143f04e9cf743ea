package org.oitcheck.thai;

import java.util.List;

/**
 * Mends what fonts and PDF makers do to Thai letters and leaves the rest of a text as it is (case, digits, blanks, lines), so that people
 * can read quotes from it: private-use glyphs, SARA AM in pieces or with its ring lost to a blank, tone before vowel, doubled marks,
 * SARA AE made of two SARA E, a blank before a mark. Comparing is the business of {@link ThaiNormaliser}. Stateless.
 */
public final class ThaiGlyphs {
    private static final List<NormalStep> STEPS = List.of(
            new PrivateGlyphs(), new LostSaraAm(), new BlanksBeforeMarks(), new MarkClusters(), new DoubledSaraE());

    private ThaiGlyphs() {}

    /** Linear in the length; mending twice is mending once. */
    public static String mend(String text) {
        if (text.chars().noneMatch(c -> c >= 0x0e01 && c <= 0x0e5b || c >= 0xf700 && c <= 0xf71a)) {
            return text;
        }
        MappedText mapped = new MappedText(text);
        for (NormalStep step : STEPS) {
            step.apply(mapped);
        }
        return mapped.text();
    }
}
