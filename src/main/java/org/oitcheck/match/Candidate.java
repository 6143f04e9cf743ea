package org.oitcheck.match;

import java.util.Optional;

/**
 * A unit that may be an item.
 *
 * @param unit     the unit
 * @param identity how surely it is of the item's kind, 0 to 1, apart from year and completeness
 * @param naming   words that named it, for explanations
 * @param via      link whose words named it; absent when it names itself
 * @param against  why it is not the item, Thai, empty when nothing speaks against it
 */
record Candidate(Unit unit, double identity, String naming, Optional<Incoming> via, String against) {
    /** From this identity on a unit is taken for the item. */
    static final double ACCEPTED = 0.6;

    boolean accepted() {
        return identity >= ACCEPTED;
    }

    /** The same, more or less sure. */
    Candidate as(double otherIdentity) {
        return new Candidate(unit, otherIdentity, naming, via, against);
    }

    /** The same, with something that speaks against it. */
    Candidate denied(double otherIdentity, String why) {
        return new Candidate(unit, otherIdentity, naming, via, why);
    }
}
