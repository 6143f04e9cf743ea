package org.oitcheck.thai;

/**
 * SARA AM whose ring became a blank, as Word's Thai fonts come out of PDF: {@code ด าเนินการ} is {@code ดำเนินการ}, {@code น้ าเสีย} is {@code น้ำเสีย}.
 * No Thai word begins with SARA AA, so exactly one blank between a consonant (or its tone) and SARA AA is such a ring. More blanks, or a
 * line end, are taken for the layout's.
 */
final class LostSaraAm implements NormalStep {
    @Override
    public void apply(MappedText text) {
        text.rewind();
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == ' ' && text.peek(i + 1) == ThaiLetters.SARA_AA && carriesSaraAm(text.lastWritten(1))) {
                text.put(ThaiLetters.SARA_AM, text.origin(i));
                i++;
            } else {
                text.keep(i);
            }
        }
        text.finish();
    }

    private static boolean carriesSaraAm(char before) {
        return ThaiLetters.isConsonant(before) || ThaiLetters.isTone(before);
    }
}
