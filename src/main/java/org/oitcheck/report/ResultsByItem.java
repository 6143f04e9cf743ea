package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.Results.MeasureResult;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** The table of the results report by item of the form: what was weak, what was done, what came of it. */
final class ResultsByItem {
    private static final List<Double> SHARES = List.of(5.0, 5.0, 6.2, 5.6, 3.9);

    private final Results results;
    private final PaperText texts;
    private final DocxWriter out;

    ResultsByItem(Results results, PaperText texts, DocxWriter out) {
        this.results = results;
        this.texts = texts;
        this.out = out;
    }

    void write() {
        List<List<Cell>> people = new ArrayList<>();
        List<List<Cell>> items = new ArrayList<>();
        for (MeasureResult m : results.measures()) {
            if (m.state().isEmpty()) {
                people.add(row(m, texts.show(m.no() + ". " + m.measure()), "-", m.result(), List.of()));
            }
            for (ItemState now : m.state()) {
                String before = m.before().stream()
                        .filter(s -> s.id().equals(now.id()))
                        .findFirst()
                        .map(s -> texts.verdict(s.verdict())
                                + (s.missing().isEmpty()
                                        ? ""
                                        : "\n" + texts.get("byitem.missing", String.join(", ", s.missing()))))
                        .orElse("-");
                items.add(row(m, texts.show(now.id() + " " + now.title()), before, own(m, now), now.urls()));
            }
        }
        section("byitem.people", people);
        section("byitem.oit", items);
    }

    /** Of the result of a measure of several items, the lines that speak of this one; all when a person rewrote it. */
    private static String own(MeasureResult m, ItemState item) {
        String lines = m.result()
                .lines()
                .filter(l -> l.startsWith(item.id() + " ") || l.startsWith(item.id() + ":"))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? m.result() : lines;
    }

    private List<Cell> row(MeasureResult m, String head, String weak, String result, List<String> urls) {
        List<Line> told = new ArrayList<>();
        texts.show(result).lines().forEach(l -> told.add(new Line(l, "")));
        urls.stream().filter(m.urls()::contains).forEach(u -> told.add(new Line(Addresses.readable(u), u)));
        return List.of(
                Cell.of(head),
                Cell.of(texts.show(weak)),
                Cell.lines(texts.entries(m.steps().isEmpty() ? List.of(m.measure()) : m.steps())),
                Cell.lines(told),
                Cell.of(texts.show(m.outcome())));
    }

    private void section(String heading, List<List<Cell>> rows) {
        if (!rows.isEmpty()) {
            out.paragraph("Heading1", texts.get(heading));
            out.wideTable(texts.headings("topic", "weak", "activity", "summary", "outcome"), SHARES, rows);
        }
    }
}
