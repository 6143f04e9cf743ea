package org.oitcheck.rules;

import java.util.Optional;
import org.oitcheck.thai.Phrase;

/**
 * What a title-like text says about one item.
 *
 * @param rule      the item
 * @param strength  how it is named
 * @param hit       where; of a look-alike, the look-alike's phrase
 * @param lookAlike the look-alike that speaks against it; only with {@link Strength#LOOK_ALIKE}
 */
public record NameHit(Rule rule, Strength strength, Phrase.Hit hit, Optional<Rule.LookAlike> lookAlike) {

    /** Ways in which a title names an item. */
    public enum Strength {
        /** A phrase of {@code names}, no look-alike, no longer name of another item. */
        NAME,
        /** Only a phrase of {@code weak}. */
        WEAK,
        /** Named, but inside the longer name of another item. */
        OVERSHADOWED,
        /** Named, but a look-alike phrase shows that it is something else. */
        LOOK_ALIKE
    }
}
