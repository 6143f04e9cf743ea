package org.oitcheck.extract.document;

import java.util.regex.Pattern;

/**
 * Lines whose letters stand apart by blanks, as justified or letter-spaced print gives them: {@code ป ร ะ ก า ศ  ปี  ๒ ๕ ๖ ๖} is
 * {@code ประกาศ ปี ๒๕๖๖}. Where words stand apart by more than one blank, one remains; else the letters of the line are one word, and
 * digits part from letters. Lines of numbers, such as the column numbers of a table, stay as they are.
 */
final class SpacedLetters {
    private static final int FEWEST = 6;
    private static final Pattern BLANK = Pattern.compile("[ \\u00a0]+");

    private SpacedLetters() {}

    static String closed(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        boolean spaced = false;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(start, end);
            spaced = spaced(line, spaced ? 2 : FEWEST);
            out.append(spaced ? close(line) : line);
            start = end;
        }
        return out.toString();
    }

    /** @param fewest single letters that make a line a spaced one; below {@link #FEWEST}, digits will do */
    private static boolean spaced(String line, int fewest) {
        int tokens = 0;
        int single = 0;
        int thai = 0;
        for (String token : BLANK.split(line.strip())) {
            tokens++;
            if (letters(token) == 1) {
                single++;
                thai += token.charAt(0) >= '\u0e01' && token.charAt(0) <= '\u0e4e' ? 1 : 0;
            }
        }
        return single >= fewest && (thai * 2 > single || fewest < FEWEST) && single * 10 >= tokens * 8;
    }

    /** Characters of a token, marks not counted. */
    private static int letters(String token) {
        int n = 0;
        for (int i = 0; i < token.length(); i++) {
            if (Character.getType(token.charAt(i)) != Character.NON_SPACING_MARK) {
                n++;
            }
        }
        return n;
    }

    private static String close(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int next = i;
            while (next < line.length() && line.charAt(next) == ' ') {
                next++;
            }
            if (next == i) {
                out.append(c);
                i++;
                continue;
            }
            boolean apart = next - i > 1
                    || !out.isEmpty()
                            && next < line.length()
                            && Character.isDigit(out.charAt(out.length() - 1)) != Character.isDigit(line.charAt(next));
            if (apart) {
                out.append(' ');
            }
            i = next;
        }
        return out.toString();
    }
}
