package org.oitcheck.cli;

import java.util.ArrayList;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C and TERM while a site is crawled: the first ends the crawl, so that what was collected is judged and written; the second ends
 * the process at once.
 */
final class Interrupt implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM");
    /** What shells report for a process that Ctrl-C ended. */
    private static final int BY_SIGNAL = 130;

    private volatile boolean asked;
    private final Runnable told;
    private final List<Runnable> undo = new ArrayList<>();

    private Interrupt(Runnable told) {
        this.told = told;
    }

    /** @param told runs on the first signal */
    private static Interrupt listen(Runnable told) {
        Interrupt interrupt = new Interrupt(told);
        for (String name : SIGNALS) {
            Signal signal = new Signal(name);
            SignalHandler before = Signal.handle(signal, s -> interrupt.heard());
            interrupt.undo.add(() -> Signal.handle(signal, before));
        }
        return interrupt;
    }

    /** Hears Ctrl-C when this process is the user's own, else nothing. */
    static Interrupt of(Main main) {
        return main.around().ownProcess()
                ? listen(() -> main.around().note(main.messages().text("note.stopping")))
                : new Interrupt(() -> {});
    }

    private void heard() {
        if (asked) {
            Runtime.getRuntime().halt(BY_SIGNAL);
        }
        asked = true;
        told.run();
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
