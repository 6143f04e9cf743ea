package org.oitcheck.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules of one form year and profile, in the order of the form. Immutable.
 *
 * @param year          fiscal year of the form (Buddhist era)
 * @param title         title of the form
 * @param note          what is not certain about the form, for users, Thai; may be empty
 * @param complete      whether the pack is released; drafts are never chosen silently
 * @param profile       profile applied
 * @param subIndicators sub-indicators
 * @param sources       source id to source
 * @param rules         rules in the order of the form
 * @param ownRules      ids of items that a user's own rule folder added or changed
 * @param examples      where examples of documents are, nearest pack first; read by {@link Examples}
 */
public record RulePack(
        int year,
        String title,
        String note,
        boolean complete,
        String profile,
        List<SubIndicator> subIndicators,
        Map<String, SourceText> sources,
        List<Rule> rules,
        List<ItemId> ownRules,
        List<ExampleFolder> examples) {

    /**
     * Examples of a pack or of one that it continues.
     *
     * @param folder folder of {@code Oxx.jsonl} files
     * @param items  item of that folder's form to item of this form; items that this form dropped are not there
     */
    public record ExampleFolder(Path folder, Map<String, String> items) {}

    /** @param id e.g. {@code 9.3} @param title Thai title @param indicator {@code 9} or {@code 10} */
    public record SubIndicator(String id, String title, String indicator) {}

    /** @param title what the source is @param where where it was read */
    public record SourceText(String title, String where) {}

    /** Source that a rule refers to; a rule inherited from an older pack means that pack's sources. */
    public Optional<SourceText> source(Rule rule, String ref) {
        int slash = rule.origin().indexOf('/');
        String inherited = slash < 0 ? ref : rule.origin().substring(0, slash) + ":" + ref;
        return Optional.ofNullable(sources.get(ref)).or(() -> Optional.ofNullable(sources.get(inherited)));
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().value().equalsIgnoreCase(id)).findFirst();
    }
}
