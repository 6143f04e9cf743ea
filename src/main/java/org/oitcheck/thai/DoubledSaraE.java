package org.oitcheck.thai;

/** SARA AE typed as two SARA E, which look the same: {@code เเผน} is {@code แผน}. */
final class DoubledSaraE implements NormalStep {
    @Override
    public void apply(MappedText text) {
        text.rewind();
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == ThaiLetters.SARA_E && text.peek(i + 1) == ThaiLetters.SARA_E) {
                text.put(ThaiLetters.SARA_AE, text.origin(i));
                i++;
            } else {
                text.keep(i);
            }
        }
        text.finish();
    }
}
