package org.oitcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Checklist;

/** Facts of the run as name and value, in the order in which every report shows them. */
final class RunFacts {
    private RunFacts() {}

    static Map<String, String> of(Checklist c, Texts texts) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.get("run.agency"), texts.agency(c));
        facts.put(texts.get("run.site"), c.site().url());
        facts.put(texts.get("run.year"), String.valueOf(c.year()));
        facts.put(texts.get("run.profile"), texts.profile(c.profile()));
        facts.put(texts.get("run.id"), c.run().id());
        facts.put(texts.get("run.started"), texts.time(c.run().startedAt()));
        facts.put(texts.get("run.finished"), texts.time(c.run().finishedAt()));
        facts.put(texts.get("run.pages"), Texts.number(c.run().pages()));
        facts.put(texts.get("run.documents"), Texts.number(c.run().documents()));
        facts.put(
                texts.get("run.limits"),
                c.run().limits().isEmpty()
                        ? texts.get("none")
                        : c.run().limits().stream().map(texts::limit).collect(Collectors.joining("; ")));
        String ocr = texts.ocr(c.run().ocr());
        if (!ocr.isEmpty()) {
            facts.put(texts.get("run.ocr"), ocr);
        }
        facts.put(texts.get("run.rules"), c.rules().pack());
        if (!c.rules().own().isEmpty()) {
            facts.put(texts.get("run.own"), String.join(", ", c.rules().own()));
        }
        var notes = new ArrayList<>(c.notes());
        notes.addAll(c.run().coverage().notes());
        if (!notes.isEmpty()) {
            facts.put(texts.get("run.notes"), String.join("; ", notes));
        }
        facts.put(texts.get("run.schema"), Checklist.SCHEMA);
        return facts;
    }
}
