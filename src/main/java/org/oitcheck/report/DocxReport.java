package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Score;
import org.oitcheck.checklist.Scores;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** The checklist as a document to put before a superior: summary, coverage, the form item by item, what to mend. */
final class DocxReport {
    /** Near misses shown of an item; all are in the other formats. */
    private static final int NEAR_MISSES = 3;

    private final Checklist checklist;
    private final Texts texts;
    private final DocxWriter out;

    private DocxReport(Checklist cleaned, Texts texts, DocxWriter out) {
        this.checklist = cleaned;
        this.texts = texts;
        this.out = out;
    }

    static byte[] render(Checklist raw, Locale locale, Digits digits) {
        Checklist checklist = Clean.checklist(raw);
        Texts texts = Texts.of(locale);
        try (DocxWriter out = new DocxWriter(true, digits)) {
            new DocxReport(checklist, texts, out).write();
            return out.bytes(texts.get("title"), checklist.run().finishedAt());
        }
    }

    private void write() {
        out.pageNumbers(texts.get("docx.page"));
        out.paragraph("Title", texts.get("title"));
        out.paragraph("Subtitle", texts.get("title.year", String.valueOf(checklist.year())));
        out.paragraph("Subtitle", texts.agency(checklist));
        summary();
        out.paragraph("Heading1", texts.get("coverage"));
        out.paragraph("Normal", texts.coverageVerdict(checklist.run().coverage()));
        texts.coverage(checklist.run()).forEach(out::bullet);
        out.paragraph("Heading1", texts.get("docx.items"));
        form();
        people();
        open();
        failures();
        out.paragraph("Heading1", texts.get("run"));
        RunFacts.of(checklist, texts).forEach(out::fact);
        out.paragraph("Cell", texts.get("footer"));
    }

    private void summary() {
        Score s = checklist.score();
        out.paragraph("Heading1", texts.get("docx.summary"));
        out.fact(texts.get("run.site"), checklist.site().url());
        out.paragraph(
                "Normal", texts.get("checked.at", texts.time(checklist.run().finishedAt())));
        out.fact(texts.get("score"), Texts.points(s.oit()) + " " + texts.get("score.of"));
        out.bullet(texts.get("score.found", String.valueOf(s.found()), String.valueOf(s.items())));
        out.bullet(texts.get("score.total", Texts.points(s.oit() * Scores.OIT_WEIGHT)));
        s.indicators().forEach(i -> out.bullet(texts.get("indicator", i.id()) + ": " + Texts.points(i.value())));
        if (s.uncertain()) {
            out.bullet(texts.get("score.range", Texts.points(s.low()), Texts.points(s.high())));
        }
        out.bullet(texts.get("score.note"));
        List<List<Cell>> rows = new ArrayList<>();
        checklist
                .counts()
                .forEach((v, n) -> rows.add(List.of(
                        Cell.coloured(texts.verdict(v), VerdictColours.of(v)),
                        Cell.of(texts.get("means." + v)),
                        Cell.centred(String.valueOf(n)))));
        out.table(
                List.of(texts.get("col.verdict"), texts.get("docx.meaning"), texts.get("docx.count")),
                List.of(6.0, 16.7, 3.0),
                rows);
    }

    private void form() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Item i : checklist.items()) {
            List<Line> where = new ArrayList<>();
            i.urls().forEach(u -> where.add(new Line(Addresses.readable(u), u)));
            Addresses.explanation(i, checklist.site(), texts).lines().forEach(l -> where.add(new Line(l, "")));
            rows.add(List.of(
                    Cell.centred(i.id()),
                    Cell.of(i.title()),
                    Cell.centred(Answers.of(i, texts)),
                    Cell.lines(where),
                    Cell.coloured(texts.verdict(i.verdict()), VerdictColours.of(i.verdict()))));
        }
        out.table(
                Stream.of("col.id", "col.title", "col.answer", "docx.where", "col.verdict")
                        .map(texts::get)
                        .toList(),
                List.of(1.5, 6.3, 1.9, 12.2, 3.8),
                rows);
    }

    private void people() {
        List<Item> told = checklist.items().stream()
                .filter(i -> !i.peopleSaid().isEmpty())
                .toList();
        if (!told.isEmpty()) {
            out.paragraph("Heading1", texts.get("people"));
            told.forEach(i -> i.peopleSaid().forEach(w -> out.bullet(i.id() + " " + w)));
        }
    }

    private void open() {
        List<Item> open = checklist.items().stream()
                .filter(i -> i.verdict() != Verdict.FOUND)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        out.paragraph("Heading1", texts.get("docx.open"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Item i : open) {
            List<Line> advice = new ArrayList<>();
            i.missing().forEach(m -> advice.add(new Line(texts.get("terminal.missing", m), "")));
            advice.add(new Line(i.advice(), ""));
            i.warnings().forEach(w -> advice.add(new Line(texts.get("item.warnings") + ": " + w, "")));
            if (!i.nearMisses().isEmpty()) {
                advice.add(new Line(texts.get("item.nearmisses") + ":", ""));
            }
            i.nearMisses().stream()
                    .limit(NEAR_MISSES)
                    .forEach(n -> advice.add(new Line(
                            "– " + (n.title().isBlank() ? Addresses.readable(n.url()) : n.title()) + " (" + n.why()
                                    + ")",
                            n.url())));
            rows.add(List.of(
                    Cell.centred(i.id()),
                    Cell.of(i.title()),
                    Cell.coloured(texts.verdict(i.verdict()), VerdictColours.of(i.verdict())),
                    Cell.lines(advice),
                    Cell.centred(Texts.points(i.gain()))));
        }
        out.table(
                Stream.of("col.id", "col.title", "col.verdict", "docx.mend", "col.gain")
                        .map(texts::get)
                        .toList(),
                List.of(1.5, 5.0, 3.4, 13.5, 2.3),
                rows);
    }

    private void failures() {
        if (checklist.run().failures().isEmpty()) {
            return;
        }
        out.paragraph("Heading1", texts.get("failures"));
        List<List<Cell>> rows = new ArrayList<>();
        checklist
                .run()
                .failures()
                .forEach(f -> rows.add(List.of(
                        Cell.lines(List.of(new Line(Addresses.readable(f.url()), f.url()))),
                        Cell.of(texts.cause(f.cause()) + (f.status() == 0 ? "" : " (" + f.status() + ")")),
                        Cell.lines(f.linkedFrom().stream()
                                .map(u -> new Line(Addresses.readable(u), u))
                                .toList()))));
        out.table(
                Stream.of("col.url", "col.cause", "col.from").map(texts::get).toList(), List.of(11.0, 4.2, 10.5), rows);
    }
}
