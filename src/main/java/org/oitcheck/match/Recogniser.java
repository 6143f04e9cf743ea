package org.oitcheck.match;

import java.util.Optional;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.thai.PhraseMender;

/**
 * Recognises scans of a snapshot in turns: the beginning tells what a document is, later turns what is in it. Safe for use by several
 * threads.
 */
final class Recogniser {
    /** Pages of the first turn. */
    static final int FIRST_PAGES = 2;
    /** Pages of one document that are recognised for an undecided item. */
    static final int MOST_PAGES = 30;
    /** Documents that are recognised for one item: a summary a month, and some that turn out to be something else. */
    static final int MOST_SCANS = 16;

    private static final int NEXT_PAGES = 4;

    private final OcrEngine engine;
    private final Snapshot snapshot;
    private final NameMatcher names;
    private final PhraseMender mender;

    private Recogniser(OcrEngine engine, Snapshot snapshot, NameMatcher names) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.names = names;
        this.mender = RuleWords.mender(names.pack());
    }

    /** Absent when nothing is to be recognised. */
    static Optional<Recogniser> of(OcrUse use, Snapshot snapshot, NameMatcher names) {
        return use.engine()
                .filter(e -> use.mode() != OcrUse.Mode.OFF)
                .map(engine -> new Recogniser(engine, snapshot, names));
    }

    /** The next turn of a scan. */
    void turn(Scan scan) {
        read(scan, scan.done() == 0 ? FIRST_PAGES : NEXT_PAGES);
    }

    /** All of a scan. */
    void all(Scan scan) {
        read(scan, Integer.MAX_VALUE);
    }

    private void read(Scan scan, int pages) {
        scan.read(engine, snapshot, names, mender, pages);
    }
}
