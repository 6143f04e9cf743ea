package org.oitcheck.snapshot;

import java.util.List;

/**
 * Shortest way by clicks from the home page to a target.
 *
 * @param steps links in order; the first starts on the home page, the last leads to the target; empty for the home page itself
 */
public record ClickPath(List<Link> steps) {
    public ClickPath {
        steps = List.copyOf(steps);
    }

    /** Number of clicks; embedded frames and redirects cost none. */
    public int clicks() {
        return (int) steps.stream().filter(l -> l.kind() == Link.Kind.ANCHOR).count();
    }
}
