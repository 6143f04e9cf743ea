package org.oitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Rejudgement;
import org.oitcheck.checklist.Rejudgement.Change;
import org.oitcheck.checklist.Rejudgement.Kind;
import org.oitcheck.checklist.Rejudgement.Reason;

/** The verdicts that new rules would change on stored crawls: a table for the terminal, Markdown and JSON. */
public final class RejudgementReport {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TITLE = 40;

    private final Texts texts;

    /** @param locale language of the words: Thai unless English */
    public RejudgementReport(Locale locale) {
        this.texts = Texts.of(locale);
    }

    /**
     * One crawl that was judged again.
     *
     * @param name   name of its folder
     * @param result what changed
     */
    public record Judged(String name, Rejudgement result) {}

    /** The table for the terminal; one line when nothing changes. */
    public String terminal(List<Judged> all) {
        StringBuilder out = new StringBuilder();
        for (Judged j : all) {
            out.append(head(j)).append('\n');
            for (Change c : j.result().changes()) {
                out.append("  ")
                        .append(DisplayWidth.pad(c.id(), 4))
                        .append("  ")
                        .append(texts.get("short." + c.before()))
                        .append(" → ")
                        .append(texts.get("short." + c.after()))
                        .append("  ")
                        .append(DisplayWidth.cut(Clean.text(c.title()), TITLE))
                        .append('\n');
                c.reasons()
                        .forEach(r -> out.append("        – ")
                                .append(Clean.text(reason(r)))
                                .append('\n'));
            }
        }
        return out.append(sum(all)).append('\n').toString();
    }

    /** Writes {@code rejudged.json} and {@code rejudged.md}. */
    public List<Path> write(List<Judged> all, Path out) throws ReportException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("rejudged.json", json(all));
        files.put("rejudged.md", markdown(all).getBytes(StandardCharsets.UTF_8));
        return Reports.replace(out, files, name -> true);
    }

    private static byte[] json(List<Judged> all) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "rejudged/1");
        List<Object> runs = new ArrayList<>();
        for (Judged j : all) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("name", j.name());
            run.putAll(MAPPER.convertValue(
                    j.result(), new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {}));
            runs.add(run);
        }
        tree.put("runs", runs);
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try {
            return (MAPPER.writer(new DefaultPrettyPrinter()
                                            .withArrayIndenter(indent)
                                            .withObjectIndenter(indent))
                                    .writeValueAsString(tree)
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model is always writable as JSON", e);
        }
    }

    private String markdown(List<Judged> all) {
        StringBuilder out =
                new StringBuilder("# ").append(texts.get("rejudged.title")).append("\n\n");
        out.append(sum(all)).append("\n\n");
        for (Judged j : all) {
            out.append("## ").append(MarkdownReport.plain(Clean.text(head(j)))).append("\n\n");
            if (j.result().changes().isEmpty()) {
                continue;
            }
            out.append(texts.get("rejudged.columns")).append("\n| --- | --- | --- | --- | --- |\n");
            for (Change c : j.result().changes()) {
                out.append("| ").append(c.id()).append(" | ");
                out.append(MarkdownReport.plain(Clean.text(c.title()))).append(" | ");
                out.append(texts.verdict(c.before())).append(" | ");
                out.append(texts.verdict(c.after())).append(" | ");
                out.append(String.join(
                        "<br>",
                        c.reasons().stream()
                                .map(r -> MarkdownReport.plain(Clean.text(reason(r))))
                                .toList()));
                out.append(" |\n");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private String head(Judged j) {
        return texts.get(
                "rejudged.run",
                j.name(),
                Clean.text(j.result().site().url()),
                String.valueOf(j.result().year()),
                String.valueOf(j.result().changes().size()));
    }

    private String sum(List<Judged> all) {
        long changes = all.stream().mapToLong(j -> j.result().changes().size()).sum();
        long better = all.stream()
                .flatMap(j -> j.result().changes().stream())
                .filter(Change::better)
                .count();
        return texts.get(
                "rejudged.sum",
                String.valueOf(all.size()),
                String.valueOf(changes),
                String.valueOf(better),
                String.valueOf(changes - better));
    }

    private String reason(Reason r) {
        List<String> of = new ArrayList<>(r.of());
        if (r.kind() == Kind.COMPONENT || r.kind() == Kind.COMPONENT_ADDED || r.kind() == Kind.COMPONENT_DROPPED) {
            for (int i = 1; i < Math.min(3, of.size()); i++) {
                of.set(i, texts.state(ComponentFinding.State.valueOf(of.get(i))));
            }
        }
        if (r.kind() == Kind.YEAR) {
            of.replaceAll(y -> y.equals("0") ? "–" : y);
        }
        return texts.get("rejudged." + r.kind(), of.toArray(String[]::new));
    }
}
