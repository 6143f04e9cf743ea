package org.oitcheck.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Things done of a known number: a bar on a terminal, else a line every ten. */
final class CountBar implements AutoCloseable {
    private static final int EVERY = 10;

    private final PrintStream err;
    private final String name;
    private final @Nullable ProgressBar bar;

    CountBar(Surroundings around, String name) {
        this.err = around.err();
        this.name = name;
        this.bar = around.terminal().err()
                ? new ProgressBarBuilder()
                        .setTaskName(name)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(err, 100))
                        .hideEta()
                        .build()
                : null;
    }

    void at(int done, int all) {
        if (bar != null) {
            bar.maxHint(all);
            bar.stepTo(done);
        } else if (done > 0 && (done % EVERY == 0 || done == all)) {
            err.println(name + " " + done + "/" + all);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
