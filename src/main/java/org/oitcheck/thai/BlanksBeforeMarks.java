package org.oitcheck.thai;

/** A blank between a consonant and its mark, which no one writes: {@code ปู ่} is {@code ปู่}. */
final class BlanksBeforeMarks implements NormalStep {
    @Override
    public void apply(MappedText text) {
        text.rewind();
        for (int i = 0; i < text.length(); i++) {
            boolean splits = text.at(i) == ' '
                    && ThaiLetters.isMark(text.peek(i + 1))
                    && ThaiLetters.isThai(text.lastWritten(1));
            if (!splits) {
                text.keep(i);
            }
        }
        text.finish();
    }
}
