package org.oitcheck.store;

import java.util.List;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;

/** Verdicts of a form as one letter each, so that a year of nights of a site is a few kilobytes. Letters never change meaning. */
final class VerdictLetters {
    private static final String LETTERS = "FIOLXRDM";

    private VerdictLetters() {}

    static String of(List<Item> items) {
        StringBuilder letters = new StringBuilder();
        items.forEach(i -> letters.append(LETTERS.charAt(i.verdict().ordinal())));
        return letters.toString();
    }

    static Verdict verdict(char letter) {
        int at = LETTERS.indexOf(letter);
        if (at < 0) {
            throw new IllegalArgumentException("no verdict has the letter " + letter);
        }
        return Verdict.values()[at];
    }
}
