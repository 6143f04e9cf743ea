package org.oitcheck.thai;

/**
 * Brings Thai text into one form before anything is compared: private-use glyphs to standard letters; U+0E4D + U+0E32 (also with
 * a tone between, or split by a space) to SARA AM; a lone SARA AA that lost its NIKHAHIT is left to {@link Phrases}; tone marks
 * after vowels; doubled marks single; two SARA E to SARA AE; zero-width characters, BOM and soft hyphens out; Thai digits to
 * ASCII; Latin letters to lower case; white space between two Thai letters out (line ends included when the line was merely
 * wrapped); other runs of blanks to one space; line ends kept as {@code \n} where a line really ends.
 */
public final class ThaiNormaliser {
    private ThaiNormaliser() {}

    /** Never fails; any string has a normal form. Runs in time linear in the length. */
    public static Normalised normalise(CharSequence original) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Only the normal form, for short strings such as titles and rule phrases. */
    public static String normaliseText(CharSequence original) {
        return normalise(original).text();
    }
}
