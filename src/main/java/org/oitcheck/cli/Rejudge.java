package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AnswerForms;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Verification;
import org.oitcheck.evidence.OpenPackage;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;

/** Derives every verdict of a package again, from the package alone and without network, and compares. */
final class Rejudge {
    private final Main main;

    Rejudge(Main main) {
        this.main = main;
    }

    /** Tells every item that comes out otherwise. @return whether all are the same */
    boolean compare(OpenPackage opened) throws Exception {
        EvidenceIndex index = opened.index();
        boolean sameRules = EvidenceFiles.rules(opened.ownRules()).equals(index.rules());
        if (!sameRules) {
            say("evidence.rules.other");
        }
        RulePack pack = new RulePacks(Home.rules()).load(index.year(), index.profile(), opened.ownRules());
        try (Snapshot snapshot = Snapshots.open(opened.snapshot())) {
            Optional<Verification> kept = opened.verification();
            List<String> others = kept.isPresent()
                    ? verification(kept.get(), opened, pack, snapshot)
                    : checklist(opened.checklist().orElseThrow(), opened, pack, snapshot);
            others.forEach(o -> main.around().out().println(o));
            if (others.isEmpty()) {
                say("evidence.rejudged", Integer.toString(index.items().size()));
            }
            return others.isEmpty();
        }
    }

    private List<String> verification(Verification kept, OpenPackage opened, RulePack pack, Snapshot snapshot)
            throws Exception {
        Optional<Path> file = opened.form();
        if (file.isEmpty()) {
            throw new UserError(UserError.USAGE, "error.evidence.form");
        }
        AnswerForm form = AnswerForms.read(file.get());
        Decisions decisions = Decisions.of(opened.decisions());
        Scans scans = Scans.kept(kept.run().ocr().mode(), opened.snapshot());
        Map<String, String> now = new LinkedHashMap<>();
        for (Locale locale : locales()) {
            Verification made = new Stages(pack, locale).verify(form, snapshot, scans, decisions);
            if (Arrays.equals(made.toJson(), kept.toJson())) {
                return List.of();
            }
            now = facts(made);
        }
        return differences(facts(kept), now);
    }

    private List<String> checklist(Checklist kept, OpenPackage opened, RulePack pack, Snapshot snapshot)
            throws Exception {
        Map<String, String> now = new LinkedHashMap<>();
        // what was recognised in scans lies in the package
        Scans scans = Scans.kept(kept.run().ocr().mode(), opened.snapshot());
        for (Locale locale : locales()) {
            Checklist made = new Stages(pack, locale).match(snapshot, scans, opened.decisions());
            if (Arrays.equals(ChecklistJson.toBytes(made), ChecklistJson.toBytes(kept))) {
                return List.of();
            }
            now = facts(made);
        }
        return differences(facts(kept), now);
    }

    /** The package does not say in which language its remarks are. */
    private List<Locale> locales() {
        Locale own = main.locale();
        return List.of(own, own.getLanguage().equals("en") ? Locale.forLanguageTag("th") : Locale.ENGLISH);
    }

    private static Map<String, String> facts(Verification v) {
        Map<String, String> out = new LinkedHashMap<>();
        v.items()
                .forEach(i -> out.put(
                        i.id(),
                        i.decision() + " " + i.verdict() + " "
                                + i.urls().stream().map(u -> u.verdict().name()).toList() + " "
                                + i.components().stream()
                                        .map(c -> c.id() + "=" + c.state())
                                        .toList()));
        return out;
    }

    private static Map<String, String> facts(Checklist c) {
        Map<String, String> out = new LinkedHashMap<>();
        c.items().forEach(i -> out.put(i.id(), i.verdict() + " " + i.urls()));
        return out;
    }

    private List<String> differences(Map<String, String> kept, Map<String, String> now) {
        List<String> out = new ArrayList<>();
        kept.forEach((id, was) -> {
            String is = now.getOrDefault(id, "–");
            if (!is.equals(was)) {
                out.add(main.messages().text("evidence.differs", id, was, is));
            }
        });
        return out;
    }

    private void say(String key, String... arguments) {
        main.around().out().println(main.messages().text(key, arguments));
    }
}
