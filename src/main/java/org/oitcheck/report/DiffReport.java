package org.oitcheck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.ChecklistDiff;

/** The difference of two checklists for the terminal, as {@code diff.html} and {@code diff.json}. */
public final class DiffReport {
    private final ChecklistDiff diff;
    private final Texts texts;

    private DiffReport(ChecklistDiff diff, Locale locale) {
        this.diff = diff;
        this.texts = Texts.of(locale);
    }

    /** Writes {@code diff.json} and {@code diff.html}. */
    public static List<Path> write(ChecklistDiff diff, Path out, Locale locale) throws ReportException {
        return Reports.replace(out, render(diff, locale), name -> true);
    }

    /** {@code diff.json} and {@code diff.html} as bytes, by file name. */
    public static Map<String, byte[]> render(ChecklistDiff diff, Locale locale) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("diff.json", diff.toJson());
        files.put("diff.html", new DiffReport(diff, locale).html().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The differences as lines. */
    public static String terminal(ChecklistDiff diff, Locale locale, List<Path> files) {
        DiffReport report = new DiffReport(diff, locale);
        List<String> lines = new ArrayList<>();
        lines.add(report.period());
        for (DiffModel.Section s : report.sections()) {
            lines.add("");
            lines.add(s.title() + " (" + s.rows().size() + ")");
            for (DiffModel.Row r : s.rows()) {
                lines.add(("  " + r.id() + " " + r.text() + "  "
                                + String.join(
                                        "  ",
                                        r.links().stream()
                                                .map(HtmlModel.Link::text)
                                                .toList()))
                        .stripTrailing());
            }
        }
        if (report.sections().isEmpty()) {
            lines.add(report.texts.get("diff.same"));
        }
        diff.notes().forEach(n -> lines.add(report.texts.get("diff.note." + n)));
        files.forEach(f -> lines.add("  " + f));
        return String.join("\n", lines) + "\n";
    }

    private String period() {
        return texts.get("diff.period", texts.time(diff.before()), texts.time(diff.after()));
    }

    private List<DiffModel.Section> sections() {
        List<DiffModel.Section> out = new ArrayList<>();
        add(out, "worse", items(true));
        add(out, "better", items(false));
        for (ChecklistDiff.Fate fate : ChecklistDiff.Fate.values()) {
            add(
                    out,
                    fate.name(),
                    diff.documents().stream()
                            .filter(d -> d.fate() == fate)
                            .map(d -> row(
                                    String.join(", ", d.items()),
                                    d.title(),
                                    d.to().isEmpty() ? List.of(d.url()) : List.of(d.url(), d.to())))
                            .toList());
        }
        add(
                out,
                "broken",
                diff.broken().stream()
                        .map(f -> row(
                                "",
                                texts.cause(Clean.text(f.cause())) + (f.status() == 0 ? "" : " " + f.status()),
                                List.of(f.url())))
                        .toList());
        add(
                out,
                "mended",
                diff.mended().stream().map(u -> row("", "", List.of(u))).toList());
        add(
                out,
                "candidates",
                diff.candidates().stream()
                        .map(c -> row(c.id(), c.title(), List.of(c.url())))
                        .toList());
        return out;
    }

    private void add(List<DiffModel.Section> out, String key, List<DiffModel.Row> rows) {
        if (!rows.isEmpty()) {
            out.add(new DiffModel.Section("s-" + key, texts.get("diff." + key), rows));
        }
    }

    private List<DiffModel.Row> items(boolean worse) {
        return diff.items().stream()
                .filter(i -> i.worse() == worse)
                .map(i -> row(
                        i.id(),
                        i.title() + ": " + texts.verdict(i.before()) + " → " + texts.verdict(i.after()),
                        i.urls().stream().limit(2).toList()))
                .toList();
    }

    private static DiffModel.Row row(String id, String text, List<String> urls) {
        return new DiffModel.Row(
                Clean.text(id),
                Clean.text(text),
                urls.stream().map(Clean::text).map(HtmlModel.Link::of).toList());
    }

    private String html() {
        String css = HtmlReport.resource("report.css");
        String name = Clean.text(diff.site().name());
        DiffModel model = new DiffModel(
                texts,
                css,
                HtmlModels.policy(css, ""),
                name.isBlank() ? texts.get("site.unnamed") : name,
                HtmlModel.Link.of(Clean.text(diff.site().url())),
                texts.get("title.year", String.valueOf(diff.year())),
                period(),
                diff.notes().stream().map(n -> texts.get("diff.note." + n)).toList(),
                sections());
        StringOutput out = new StringOutput(16 * 1024);
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/diff.jte", model, out);
        return out.toString();
    }
}
