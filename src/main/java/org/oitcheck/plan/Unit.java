package org.oitcheck.plan;

import java.util.List;

/**
 * A division and the items it answers for.
 *
 * @param name  division or post
 * @param items item ids such as {@code O22}
 */
public record Unit(String name, List<String> items) {
    public Unit {
        items = List.copyOf(items);
    }
}
