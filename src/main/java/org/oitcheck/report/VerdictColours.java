package org.oitcheck.report;

import org.oitcheck.checklist.Verdict;

/**
 * Colours of a verdict in office files, readable on paper and the same as in the HTML report. Never the only sign: the label
 * stands beside.
 *
 * @param ink   colour of the letters, RRGGBB
 * @param paper colour behind them, RRGGBB
 */
record VerdictColours(String ink, String paper) {
    static VerdictColours of(Verdict verdict) {
        return switch (verdict) {
            case FOUND -> new VerdictColours("0B5D2A", "E6F5EA");
            case INCOMPLETE -> new VerdictColours("7A3E00", "FFF0D9");
            case OUTDATED -> new VerdictColours("5F4700", "FBF3C9");
            case UNLINKED -> new VerdictColours("58287F", "F3E9FB");
            case UNREACHABLE -> new VerdictColours("8C1616", "FDEAEA");
            case UNREADABLE -> new VerdictColours("174A86", "E6F0FB");
            case UNDECIDED -> new VerdictColours("3E4752", "ECEFF3");
            case MISSING -> new VerdictColours("FFFFFF", "9B1C1C");
        };
    }

    /** The same with dark letters on a light ground, for cells as tall as their row and for printers. */
    VerdictColours onPaper() {
        return ink.equals("FFFFFF") ? new VerdictColours(paper, "FBE3E3") : this;
    }
}
