package org.oitcheck.extract.document;

/**
 * Text of a document that flows: paragraphs to lines, table rows to lines with cells apart by tab, cut into parts at page breaks.
 * A page break inside a row waits for the end of the row.
 */
final class FlowText {
    private final Draft draft;
    private final String name;
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private int rows;
    private boolean breakWaits;
    private boolean firstCell;

    FlowText(Draft draft, String name) {
        this.draft = draft;
        this.name = name;
    }

    boolean full() {
        return draft.full() || page.length() + cell.length() > draft.room();
    }

    void text(CharSequence text) {
        (rows > 0 ? cell : page).append(text);
    }

    /** Notes that the line that just ended is a heading; in a table it is none. */
    void heading(int level, String text) {
        if (rows == 0) {
            draft.heading(draft.nextPart(), level, text, false);
        }
    }

    void endLine() {
        if (rows > 0) {
            cell.append(' ');
        } else {
            page.append('\n');
        }
    }

    void openRow() {
        if (rows++ == 0) {
            endPlainLine();
            firstCell = true;
            cell.setLength(0);
        }
    }

    void closeCell() {
        if (rows == 1) {
            if (!firstCell) {
                page.append('\t');
            }
            firstCell = false;
            page.append(Lines.cell(cell));
            cell.setLength(0);
        } else if (rows > 1) {
            cell.append(' ');
        }
    }

    void closeRow() {
        if (rows > 0 && --rows == 0) {
            if (Lines.ink(cell) > 0) {
                closeCellOfBrokenRow();
            }
            page.append('\n');
            if (breakWaits) {
                breakWaits = false;
                endPage();
            }
        }
    }

    private void closeCellOfBrokenRow() {
        page.append('\t').append(Lines.cell(cell));
        cell.setLength(0);
    }

    void endPage() {
        if (rows > 0) {
            breakWaits = true;
            return;
        }
        draft.add(name, page);
        page.setLength(0);
    }

    void end() {
        rows = 0;
        page.append(cell);
        cell.setLength(0);
        boolean over = page.length() > draft.room();
        draft.add(name, page);
        page.setLength(0);
        if (!over && draft.full()) {
            draft.cut("the rest was not read");
        }
    }

    private void endPlainLine() {
        if (!page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
    }
}
