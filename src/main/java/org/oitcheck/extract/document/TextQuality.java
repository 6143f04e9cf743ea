package org.oitcheck.extract.document;

import java.util.Locale;
import java.util.Set;

/**
 * Tells text from nonsense. Text layers go wrong in four ways on agency documents: fonts without a Unicode map (Greek letters,
 * control codes, private-use codes), replacement characters, Thai bytes read as Latin letters, and Thai that a scanner's English
 * recognition took for words.
 */
final class TextQuality {
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "for", "is", "on", "by", "with", "that", "as", "at", "be", "are", "from",
            "or", "this", "an", "it", "no", "not", "page", "date", "name", "total", "all", "was", "will", "have", "has",
            "can", "may", "we", "you");
    private static final int TOO_FEW = 25;

    private TextQuality() {}

    /** What a page holds. */
    enum Kind {
        TEXT,
        NONSENSE,
        /** Something is drawn but nothing is written. */
        NONE,
        /** Nothing at all, such as the back of a sheet. */
        BLANK
    }

    static Kind of(String text) {
        int thai = 0;
        int latin = 0;
        int lost = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x0e01 && c <= 0x0e5b || c >= 0xf700 && c <= 0xf71a) {
                thai++;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                latin++;
            } else if (c == 0xfffd || c >= 0xe000 && c <= 0xf8ff || c >= 0x80 && c < 0xa0) {
                lost++;
            } else if (Character.isLetter(c) || c >= 0xa1 && c <= 0x24f) {
                foreign++;
            }
        }
        int letters = thai + latin + lost + foreign;
        if (letters < TOO_FEW) {
            return Kind.TEXT;
        }
        if (lost * 10 > letters * 3 || foreign * 10 > letters * 4 && thai * 10 < letters * 3) {
            return Kind.NONSENSE;
        }
        if (thai * 20 >= letters) {
            return Kind.TEXT;
        }
        return english(text) ? Kind.TEXT : Kind.NONSENSE;
    }

    /** Whether Latin letters form words as people write them. */
    private static boolean english(String text) {
        int words = 0;
        int common = 0;
        int odd = 0;
        for (String token : text.split("[\\s/,.;:()\"\\-–_]+")) {
            int letters = 0;
            for (int i = 0; i < token.length(); i++) {
                if (Character.isLetter(token.charAt(i))) {
                    letters++;
                }
            }
            if (letters < 2 || token.length() > 60) {
                continue;
            }
            words++;
            if (ENGLISH.contains(token.toLowerCase(Locale.ROOT))) {
                common++;
            } else if (odd(token)) {
                odd++;
            }
        }
        return words == 0 || common * 10 >= words || odd * 100 < words * 25;
    }

    private static boolean odd(String token) {
        int vowels = 0;
        int letters = 0;
        int strange = 0;
        int rises = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                letters++;
                vowels += "aeiouyAEIOUY".indexOf(c) >= 0 ? 1 : 0;
                if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(token.charAt(i - 1))) {
                    rises++;
                }
            } else if (i > 0 && i < token.length() - 1 && c != '\'' && c != '’' && c != '&' && c != '@') {
                strange++; // a digit or sign inside a word
            }
        }
        boolean upper = token.toUpperCase(Locale.ROOT).equals(token);
        return strange > 0 || rises > 1 || rises == 1 && letters < 6 || vowels == 0 && letters >= 4 && !upper;
    }
}
