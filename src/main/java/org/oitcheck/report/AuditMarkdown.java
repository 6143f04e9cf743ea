package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/** A verification in Markdown for issue trackers: counts, coverage, and the form item by item with the agency's answer beside ours. */
final class AuditMarkdown {
    private final AuditText words;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private AuditMarkdown(Texts texts) {
        this.texts = texts;
        this.words = new AuditText(texts);
    }

    static String render(Verification raw, Locale locale) {
        AuditMarkdown report = new AuditMarkdown(Texts.of(locale));
        report.write(CleanAudit.verification(raw));
        return report.out.toString();
    }

    private void write(Verification v) {
        line("# " + texts.get("audit.title") + " " + texts.get("title.year", String.valueOf(v.year())));
        line("**" + MarkdownReport.plain(words.agency(v)) + "** – "
                + MarkdownReport.address(v.site().url()));
        line(texts.get("audit.file") + ": " + MarkdownReport.plain(v.form().file()) + " – "
                + texts.get("checked.at", texts.time(v.run().finishedAt())));
        row(texts.get("audit.col.decision"), "#");
        out.append("| --- | ---: |\n");
        v.counts().forEach((d, n) -> row(words.decision(d), String.valueOf(n)));
        out.append('\n');
        line("## " + texts.get("coverage"));
        line("**" + texts.get(v.run().coverage().complete() ? "audit.complete" : "audit.cut") + "**");
        bullets(words.coverage(v.run()));
        if (!v.form().notes().isEmpty()) {
            line("## " + texts.get("audit.notes"));
            bullets(v.form().notes());
        }
        line("## " + texts.get("docx.items"));
        row(Stream.of(
                        "col.id",
                        "col.title",
                        "audit.col.said",
                        "audit.col.submitted",
                        "audit.col.decision",
                        "audit.col.reasons",
                        "audit.col.better")
                .map(texts::get)
                .toArray(String[]::new));
        out.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        v.items().forEach(this::item);
        out.append('\n');
        line("_" + texts.get("audit.footer") + "_");
    }

    private void item(VerifiedItem i) {
        List<String> submitted = new ArrayList<>();
        for (VerifiedUrl u : i.urls()) {
            submitted.add(MarkdownReport.address(u.url()));
            words.facts(u).forEach(f -> submitted.add("– " + MarkdownReport.plain(f)));
        }
        i.unusable().forEach(u -> submitted.add("«" + MarkdownReport.plain(u) + "»"));
        i.explanation().lines().map(MarkdownReport::plain).forEach(submitted::add);
        List<String> why = new ArrayList<>(i.reasons());
        i.warnings().forEach(w -> why.add(texts.get("item.warnings") + ": " + w));
        row(
                MarkdownReport.plain(i.id()),
                MarkdownReport.plain(i.title()),
                words.said(i),
                String.join("<br>", submitted),
                "**" + words.decision(i.decision()) + "**",
                why.stream().map(MarkdownReport::plain).collect(Collectors.joining("<br>")),
                i.better().stream().map(MarkdownReport::address).collect(Collectors.joining("<br>")));
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", oneLine(cells))).append(" |\n");
    }

    private static List<String> oneLine(String... cells) {
        return Stream.of(cells).map(c -> c.replaceAll("\\R", "<br>")).toList();
    }

    private void bullets(List<String> all) {
        all.forEach(l -> out.append("- ").append(MarkdownReport.plain(l)).append('\n'));
        out.append('\n');
    }

    private void line(String text) {
        out.append(text.strip()).append("\n\n");
    }
}
