package org.oitcheck.match;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oitcheck.rules.Examples;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;

/**
 * Which item the units of a site resemble, by the {@link ContentModel} of the pack. The model is trained when it is first asked, and
 * every unit is looked at once. For one match; not safe for use by several threads.
 */
final class Resemblance {
    private static final int LOOKED_AT = 3000;
    /** Examples of an item from which on a text that does not resemble them is hardly the item. */
    private static final int ENOUGH = 20;
    /** Share of an item from which on the model is right in nineteen of twenty cases, even by a title alone (counted by leaving out a fifth of the examples). */
    private static final double SURE = 0.9;

    private final RulePack pack;
    private final Map<Unit, ContentModel.Likeness> known = new IdentityHashMap<>();
    private @Nullable ContentModel model;

    Resemblance(RulePack pack) {
        this.pack = pack;
    }

    ContentModel.Likeness of(Unit unit) {
        return known.computeIfAbsent(unit, u -> model().like(title(u), u.text().beginning(LOOKED_AT)));
    }

    /** Whether the unit resembles this item more than any other of the form. */
    boolean closest(Unit unit, Rule rule) {
        return unit.state() == Unit.State.READ && of(unit).rank(rule.id().value()) == 0;
    }

    /** Whether the unit is so much like this item that its title may be wrong. */
    boolean surely(Unit unit, Rule rule) {
        return closest(unit, rule) && of(unit).share(rule.id().value()) >= SURE;
    }

    /** Whether the unit is so much like one item of the form, whichever, that its title may be wrong. */
    boolean sure(Unit unit) {
        return sure(of(unit));
    }

    /** The item that a title alone is surely like: the words of a link whose target could not be read. */
    Optional<String> ofTitle(String title) {
        ContentModel.Likeness like = model().like(title, "");
        return sure(like) && !like.best().isEmpty() ? Optional.of(like.best()) : Optional.empty();
    }

    private static boolean sure(ContentModel.Likeness like) {
        return like.share(like.best()) >= SURE;
    }

    /** Whether there are enough examples of the item for its absence to mean something. */
    boolean knows(Rule rule) {
        return model().examples(rule.id().value()) >= ENOUGH;
    }

    private static String title(Unit u) {
        return u.own().stream().map(Naming::text).collect(Collectors.joining(" "));
    }

    private ContentModel model() {
        ContentModel made = model;
        if (made == null) {
            made = ContentModel.train(Examples.of(pack));
            model = made;
        }
        return made;
    }
}
