package org.oitcheck.match;

import java.util.Arrays;

/** How many letters recognition must have misread for one name to stand where another does. */
final class MisreadName {
    private MisreadName() {}

    /**
     * Letters to put in, take out or change, to make a name the beginning of a text: of that beginning which needs the fewest, since
     * recognition adds letters (a speck before the name) and loses them, and a text goes on behind the name.
     *
     * @param name the whole name, in the form that is compared
     * @param text at least as long
     */
    static int errors(String name, String text) {
        int[] row = new int[text.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= name.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int changed = diagonal + (name.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Arrays.stream(row).min().orElseThrow();
    }
}
