package org.oitcheck.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Score;
import org.oitcheck.checklist.Verdict;

/** A summary in Markdown for CI jobs and issue trackers: score, counts, coverage, and the open items. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String render(Checklist raw, Locale locale) {
        Checklist c = Clean.checklist(raw);
        Texts t = Texts.of(locale);
        Score s = c.score();
        StringBuilder out = new StringBuilder();
        line(out, "# " + t.get("title") + " " + t.get("title.year", String.valueOf(c.year())));
        line(out, "**" + plain(t.agency(c)) + "** – " + address(c.site().url()));
        line(out, t.get("checked.at", t.time(c.run().finishedAt())));
        line(
                out,
                "**" + t.get("score") + " " + Texts.points(s.oit()) + "** – "
                        + t.get("score.found", String.valueOf(s.found()), String.valueOf(s.items())) + ". "
                        + (s.uncertain() ? t.get("score.range", Texts.points(s.low()), Texts.points(s.high())) : ""));
        out.append("| ").append(t.get("col.verdict")).append(" | # |\n| --- | ---: |\n");
        c.counts()
                .forEach((v, n) -> out.append("| ")
                        .append(t.verdict(v))
                        .append(" | ")
                        .append(n)
                        .append(" |\n"));
        out.append('\n');
        line(out, "## " + t.get("coverage"));
        line(out, "**" + t.coverageVerdict(c.run().coverage()) + "**");
        t.coverage(c.run()).forEach(l -> out.append("- ").append(plain(l)).append('\n'));
        out.append('\n');
        c.notes().forEach(n -> line(out, t.get("md.note", plain(n))));
        if (!c.rules().own().isEmpty()) {
            line(
                    out,
                    t.get("run.own") + ": " + plain(String.join(", ", c.rules().own())));
        }
        people(out, c, t);
        open(out, c, t);
        line(out, "_" + t.get("footer") + "_");
        return out.toString();
    }

    private static void people(StringBuilder out, Checklist c, Texts t) {
        List<Item> told =
                c.items().stream().filter(i -> !i.peopleSaid().isEmpty()).toList();
        if (told.isEmpty()) {
            return;
        }
        line(out, "## " + t.get("people"));
        told.forEach(i -> i.peopleSaid()
                .forEach(w -> out.append("- ")
                        .append(plain(i.id()))
                        .append(" – ")
                        .append(plain(w))
                        .append('\n')));
        out.append('\n');
    }

    private static void open(StringBuilder out, Checklist c, Texts t) {
        List<Item> open =
                c.items().stream().filter(i -> i.verdict() != Verdict.FOUND).toList();
        if (open.isEmpty()) {
            return;
        }
        line(out, "## " + t.get("md.open"));
        out.append("| ")
                .append(List.of("id", "title", "verdict", "url", "missing", "advice", "gain").stream()
                        .map(k -> t.get("col." + k))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n| --- | --- | --- | --- | --- | --- | ---: |\n");
        for (Item i : open) {
            out.append("| ")
                    .append(String.join(
                            " | ",
                            plain(i.id()),
                            plain(i.title()),
                            t.verdict(i.verdict()),
                            i.urls().stream().map(MarkdownReport::address).collect(Collectors.joining("<br>")),
                            i.missing().stream().map(MarkdownReport::plain).collect(Collectors.joining("<br>")),
                            plain(i.advice()),
                            Texts.points(i.gain())))
                    .append(" |\n");
        }
        out.append('\n');
    }

    private static void line(StringBuilder out, String text) {
        out.append(text.strip()).append("\n\n");
    }

    static String address(String url) {
        return Addresses.linkable(url) ? "<" + url + ">" : plain(url);
    }

    /** The text with nothing left that Markdown or a forge takes for markup, a link or a mention. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean address = c == ':' && text.startsWith("//", i + 1)
                    || c == '.' && i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3);
            if (address || "\\`*_[]#|<>&@~$!".indexOf(c) >= 0) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
