package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.PhraseMender;
import org.oitcheck.thai.PhraseSet;
import org.oitcheck.thai.ThaiMonths;

/** All phrases that the rules of a pack look for in content, so that a text is gone through once for all of them. */
final class RuleWords {
    /** Knows no phrase: any may occur. */
    static final PhraseSet NONE = new PhraseSet(List.of());

    /** Words by which periods and subjects are told. */
    private static final List<String> COMMON = Stream.concat(
                    Stream.of("ประจำปีงบประมาณ", "ปีงบประมาณ", "พุทธศักราช", "ไตรมาส"), ThaiMonths.names().stream())
            .toList();

    private RuleWords() {}

    static PhraseSet of(RulePack pack) {
        return new PhraseSet(content(pack));
    }

    /** Mends what recognition spoils in the words that the rules and the readers of titles and years look for. */
    static PhraseMender mender(RulePack pack) {
        List<Phrase> all = content(pack);
        for (Rule rule : pack.rules()) {
            all.addAll(rule.names());
            all.addAll(rule.weak());
            rule.lookAlikes().forEach(l -> all.add(l.phrase()));
        }
        COMMON.forEach(words -> all.add(Phrase.of(words)));
        return new PhraseMender(all);
    }

    private static List<Phrase> content(RulePack pack) {
        List<Phrase> all = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            all.addAll(rule.content().any());
            all.addAll(rule.statesNone().any());
            rule.components().forEach(c -> add(all, c.condition()));
        }
        return all;
    }

    private static void add(List<Phrase> all, Rule.Condition condition) {
        all.addAll(condition.any());
        condition.all().forEach(all::addAll);
        condition.or().forEach(alternative -> add(all, alternative));
    }
}
