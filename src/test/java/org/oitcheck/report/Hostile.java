package org.oitcheck.report;

import java.util.List;
import org.oitcheck.checklist.Archive;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Failure;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.NearMiss;
import org.oitcheck.checklist.RulesUsed;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Site;
import org.oitcheck.checklist.Verdict;

/** Checklists whose texts or addresses are an attack. */
final class Hostile {
    private Hostile() {}

    /** The text wherever a site's words can come to stand. */
    static Checklist everywhere(String text) {
        return make(text, "https://www.example.go.th/x");
    }

    /** The address wherever an address can come to stand. */
    static Checklist linking(String url) {
        return make("ข้อความ", url);
    }

    private static Checklist make(String text, String url) {
        Item item = new Item(
                "O1",
                text,
                "9",
                "9.1",
                Verdict.INCOMPLETE,
                0.9,
                List.of(url),
                List.of(text),
                text,
                0,
                List.of(text),
                List.of(new Evidence(
                        url,
                        text,
                        "text/html",
                        2566,
                        List.of(new ClickStep(url, text), new ClickStep(url, text)),
                        List.of(new ComponentFinding("c", text, ComponentFinding.State.MET, text, 1)),
                        Archive.NONE)),
                List.of(new NearMiss(url, text, text)));
        return Checklist.of(
                new Site(text, url),
                2566,
                "lao",
                Samples.run(true, List.of(), List.of(new Failure(url, "NOT_FOUND", 404, List.of(url), text))),
                List.of(item),
                new RulesUsed("2566", List.of()),
                List.of(text));
    }
}
