package org.oitcheck.thai;

/** What the characters of the Thai block are, in the words of the Unicode names. */
final class ThaiLetters {
    static final char MAI_HAN_AKAT = '\u0E31';
    static final char SARA_AA = '\u0E32';
    static final char SARA_AM = '\u0E33';
    static final char PHINTHU = '\u0E3A';
    static final char SARA_E = '\u0E40';
    static final char SARA_AE = '\u0E41';
    static final char MAITAIKHU = '\u0E47';
    static final char MAI_EK = '\u0E48';
    static final char THANTHAKHAT = '\u0E4C';
    static final char NIKHAHIT = '\u0E4D';
    static final char YAMAKKAN = '\u0E4E';

    private ThaiLetters() {}

    /** Letters, vowels and marks; not the digits, the baht sign and the ancient punctuation. MAIYAMOK and PAIYANNOI count: they belong to words. */
    static boolean isThai(char c) {
        return c >= '\u0E01' && c <= YAMAKKAN && c != '\u0E3F' && (c <= PHINTHU || c >= SARA_E);
    }

    static boolean isConsonant(char c) {
        return c >= '\u0E01' && c <= '\u0E2E';
    }

    /** Signs above or below a consonant, which never stand alone. SARA AM is not one of them. */
    static boolean isMark(char c) {
        return c == MAI_HAN_AKAT || (c >= '\u0E34' && c <= PHINTHU) || (c >= MAITAIKHU && c <= YAMAKKAN);
    }

    static boolean isTone(char c) {
        return c >= MAI_EK && c <= '\u0E4B';
    }

    /** Tone marks and THANTHAKHAT: written last, above everything else. */
    static boolean isTopMark(char c) {
        return c >= MAI_EK && c <= THANTHAKHAT;
    }
}
