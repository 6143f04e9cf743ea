package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;

/** The checklist as JUnit XML for CI servers: each item a test case that fails unless it is FOUND. */
final class JunitReport {
    private JunitReport() {}

    static byte[] render(Checklist raw, Locale locale) {
        Checklist c = Clean.checklist(raw);
        Texts texts = Texts.of(locale);
        return JunitXml.of(
                "OIT " + c.year() + " " + c.site().url(),
                c.run().finishedAt(),
                c.items().stream()
                        .map(i -> new JunitXml.Case(
                                "OIT" + c.year() + "." + i.sub().replace('.', '_'),
                                i.id() + " " + i.title(),
                                failure(i, texts),
                                i.warnings()))
                        .toList());
    }

    private static Optional<JunitXml.Failure> failure(Item item, Texts texts) {
        if (item.verdict() == Verdict.FOUND) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(item.urls());
        item.missing().forEach(m -> lines.add(texts.get("terminal.missing", m)));
        if (!item.advice().isEmpty()) {
            lines.add(item.advice());
        }
        item.nearMisses().forEach(n -> lines.add(texts.get("item.nearmisses") + ": " + n.url() + " – " + n.why()));
        return Optional.of(new JunitXml.Failure(item.verdict().name(), texts.verdict(item.verdict()), lines));
    }
}
