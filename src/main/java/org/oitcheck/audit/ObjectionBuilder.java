package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oitcheck.audit.RefusedItems.Refused;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.EvidenceIndex.EvidenceItem;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.Objection;
import org.oitcheck.checklist.Objection.Ground;
import org.oitcheck.checklist.Objection.Strength;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;

/**
 * Lays beside each refused item what the evidence package of the submission shows for it. Only submitted links, and what they link to,
 * may speak; the rest of the site may not, whatever stands there.
 */
public final class ObjectionBuilder {
    private final RulePack pack;

    /** @param pack rules of the form, which say what each item asks */
    public ObjectionBuilder(RulePack pack) {
        this.pack = pack;
    }

    /**
     * Builds.
     *
     * @param index    index of the package
     * @param refused  what is refused by item id
     * @param manifest hash of the manifest of the package, hex
     * @param stamp    what its time stamp says; empty without one
     * @throws AuditException when an item is not of the form
     */
    public Objection build(EvidenceIndex index, Map<String, Refused> refused, String manifest, String stamp)
            throws AuditException {
        Map<String, EvidenceItem> items = new HashMap<>();
        index.items().forEach(i -> items.put(i.id(), i));
        for (String id : refused.keySet()) {
            if (!items.containsKey(id)) {
                String place = refused.get(id).place();
                throw new AuditException(
                        "refused.unknown", place.isEmpty() ? "--items" : place, id, Integer.toString(index.year()));
            }
        }
        List<Ground> grounds = new ArrayList<>();
        for (EvidenceItem i : index.items()) {
            if (refused.containsKey(i.id())) {
                grounds.add(ground(i, refused.get(i.id()).remark()));
            }
        }
        return new Objection(
                index.site(), index.year(), index.agency(), index.form(), index.crawled(), manifest, stamp, grounds);
    }

    private Ground ground(EvidenceItem i, String why) {
        boolean submitted = i.pieces().stream().anyMatch(EvidencePiece::submitted);
        // without a submitted link the pieces are of the site, which must not speak
        List<EvidencePiece> pieces = submitted ? i.pieces() : List.of();
        Strength strength = submitted ? strength(i, pieces) : Strength.NONE;
        List<String> missing = pieces.stream()
                .flatMap(p -> p.quotes().stream())
                .filter(q -> q.state() == ComponentFinding.State.UNMET)
                .map(ComponentFinding::title)
                .distinct()
                .filter(t -> !met(pieces, t))
                .toList();
        var rule = pack.rule(i.id());
        return new Ground(
                i.id(),
                i.title(),
                rule.map(Rule::asks).map(a -> a.replaceAll("\\s+", " ").strip()).orElse(""),
                rule.map(r -> r.components().stream()
                                .filter(Rule.Component::required)
                                .map(Rule.Component::title)
                                .toList())
                        .orElse(List.of()),
                why,
                strength,
                missing,
                i.reasons(),
                "",
                pieces);
    }

    private static boolean met(List<EvidencePiece> pieces, String title) {
        return pieces.stream()
                .flatMap(p -> p.quotes().stream())
                .anyMatch(q -> q.title().equals(title) && q.state() == ComponentFinding.State.MET);
    }

    private static Strength strength(EvidenceItem i, List<EvidencePiece> pieces) {
        boolean shown = pieces.stream()
                .flatMap(p -> p.quotes().stream())
                .anyMatch(q ->
                        q.state() == ComponentFinding.State.MET && !q.quote().isBlank());
        return switch (i.verdict()) {
            case FOUND ->
                !shown || i.decision().equals(VerifiedItem.Decision.NEEDS_PERSON.name())
                        ? Strength.PERSON
                        : Strength.GROUND;
            case INCOMPLETE, UNLINKED -> shown ? Strength.PARTIAL : Strength.PERSON;
            case UNREADABLE, UNDECIDED -> Strength.PERSON;
            case OUTDATED, UNREACHABLE, MISSING -> Strength.NONE;
        };
    }
}
