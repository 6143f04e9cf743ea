package org.oitcheck.thai;

import java.util.List;

/**
 * Brings Thai text into one form before anything is compared: documents, link texts, titles, and the phrases of the rules alike.
 * Stateless; may be used by any number of threads.
 *
 * <p>In the normal form
 * <ul>
 *   <li>private-use glyphs are standard letters, full-width forms, smart quotes and the many dashes are plain ASCII, Thai digits are ASCII
 *       digits, Latin letters are lower case, invisible characters (zero width, BOM, soft hyphen, controls) are gone
 *       ({@link CharacterForms});
 *   <li>a SARA AM that was split by a blank is whole again: {@code ด าเนิน} is {@code ดำเนิน} ({@link LostSaraAm}). A SARA AM that became a
 *       SARA AA without a trace ({@code จานวน}) stays so: search in {@link ThaiFold} for that;
 *   <li>the digits of a year that stand apart are together: {@code ปี ๒ ๕ ๖ ๖} ({@link SpacedYears});
 *   <li>line ends are {@code \n}, one for a run of them, without blanks beside it. Lines are never joined: titles and table rows are lines.
 *       Who looks for a phrase treats {@code \n} as a gap that a wrapped line may have put anywhere;
 *   <li>a blank <em>with a Thai letter on either side</em> is gone when the other side is a Thai letter, a digit or a letter of another script:
 *       {@code ปี 2566} and {@code ปี2566} are both {@code ปี2566}, {@code นโยบาย No Gift Policy} is {@code นโยบายno gift policy}. So is the blank after
 *       the dot of an abbreviation: {@code พ.ศ. 2566} is {@code พ.ศ.2566}. All other runs of blanks (between Latin words, between numbers, beside
 *       brackets and dashes) are one space; none at either end of the text ({@link Blanks});
 *   <li>vowel marks precede tone marks, no mark is doubled, NIKHAHIT and SARA AA are SARA AM ({@link MarkClusters}); two SARA E are SARA AE
 *       ({@link DoubledSaraE}).
 * </ul>
 * Normalising a normal form changes nothing.
 */
public final class ThaiNormaliser {
    /** In this order: later steps rely on the earlier ones (marks meet only after the blanks between them are gone). */
    private static final List<NormalStep> STEPS = List.of(
            new CharacterForms(),
            new SpacedYears(),
            new LostSaraAm(),
            new Blanks(),
            new MarkClusters(),
            new DoubledSaraE());

    private ThaiNormaliser() {}

    /** Never fails; any string has a normal form. Runs in time linear in the length. */
    public static Normalised normalise(CharSequence original) {
        String source = original.toString();
        PlainForm plain = new PlainForm(source.length(), true);
        if (plain.read(source)) {
            return new Normalised(source, plain.text(), plain.offsets(source.length()));
        }
        MappedText text = mended(source);
        return new Normalised(source, text.text(), text.offsets(source.length()));
    }

    /** Only the normal form, where no way back is needed. */
    public static String normaliseText(CharSequence original) {
        String source = original.toString();
        PlainForm plain = new PlainForm(source.length(), false);
        return plain.read(source) ? plain.text() : mended(source).text();
    }

    /** The normal form by its steps; of any text. */
    static MappedText mended(String source) {
        MappedText text = new MappedText(source);
        for (NormalStep step : STEPS) {
            step.apply(text);
        }
        return text;
    }
}
