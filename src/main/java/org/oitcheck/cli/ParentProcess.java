package org.oitcheck.cli;

import java.io.IOException;

/**
 * A check that another oitcheck (serve, worker) started: it tells its progress in lines that begin with {@link #MARK}
 * ({@code progress FETCHED WAITING FAILED}, {@code match}), and it ends with that process, however that one ends, so that a site is
 * never checked twice at once.
 */
final class ParentProcess {
    /** Set in the environment of such a check. */
    private static final String VARIABLE = "OITCHECK_CHILD";

    static final String MARK = "@oitcheck ";
    private static final int GONE = 130;

    private ParentProcess() {}

    static boolean present(Surroundings around) {
        return "1".equals(around.environment().get(VARIABLE));
    }

    /** The parent holds the other end of standard input: it closes when the parent is gone, even after a kill. */
    static void endWithIt() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is ever said; only the end counts
                        }
                    } catch (IOException e) {
                        // the pipe is gone, and so is the parent
                    }
                    Runtime.getRuntime().halt(GONE);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }
}
