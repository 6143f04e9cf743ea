package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.PhraseSet;

/** All phrases that the rules of a pack look for in content, so that a text is gone through once for all of them. */
final class RuleWords {
    /** Knows no phrase: any may occur. */
    static final PhraseSet NONE = new PhraseSet(List.of());

    private RuleWords() {}

    static PhraseSet of(RulePack pack) {
        List<Phrase> all = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            all.addAll(rule.content().any());
            all.addAll(rule.statesNone().any());
            rule.components().forEach(c -> add(all, c.condition()));
        }
        return new PhraseSet(all);
    }

    private static void add(List<Phrase> all, Rule.Condition condition) {
        all.addAll(condition.any());
        condition.all().forEach(all::addAll);
        condition.or().forEach(alternative -> add(all, alternative));
    }
}
