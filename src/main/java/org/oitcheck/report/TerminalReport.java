package org.oitcheck.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Score;
import org.oitcheck.checklist.Verdict;

/** The checklist as a table for standard output, then counts, score, coverage and where the files are. */
final class TerminalReport {
    private static final int TITLE = 44;
    private static final String GAP = "  ";

    private final Checklist checklist;
    private final Texts texts;
    private final boolean colours;
    private final int width;

    private TerminalReport(Checklist cleaned, Texts texts, boolean colours, int width) {
        this.checklist = cleaned;
        this.texts = texts;
        this.colours = colours;
        this.width = width;
    }

    static String render(Checklist checklist, Locale locale, boolean colours, int width, List<Path> files) {
        return new TerminalReport(Clean.checklist(checklist), Texts.of(locale), colours, width).text(files);
    }

    private String text(List<Path> files) {
        List<String> lines = new ArrayList<>();
        int ids = widest(checklist.items().stream().map(Item::id).toList());
        int verdicts = widest(checklist.items().stream()
                .map(i -> texts.get("short." + i.verdict()))
                .toList());
        int titles = Math.min(
                TITLE, widest(checklist.items().stream().map(Item::title).toList()));
        for (Item i : checklist.items()) {
            String row = DisplayWidth.pad(i.id(), ids)
                    + GAP
                    + colour(i.verdict(), DisplayWidth.pad(texts.get("short." + i.verdict()), verdicts))
                    + GAP
                    + DisplayWidth.pad(DisplayWidth.cut(i.title(), titles), titles);
            int used = ids + verdicts + titles + 3 * GAP.length();
            String detail = detail(i);
            if (width > 0 && used + DisplayWidth.of(detail) > width && !detail.isEmpty()) {
                // the address goes whole onto a line of its own, so that it can be copied
                lines.add(row.stripTrailing());
                lines.add(" ".repeat(ids) + GAP + detail);
            } else {
                lines.add((row + GAP + detail).stripTrailing());
            }
        }
        lines.add("");
        people(lines);
        summary(lines, files);
        return String.join("\n", lines) + "\n";
    }

    private String detail(Item item) {
        List<String> parts = new ArrayList<>();
        item.urls().stream().limit(1).forEach(parts::add);
        if (!item.missing().isEmpty()) {
            parts.add(texts.get("terminal.missing", String.join(", ", item.missing())));
        }
        if (parts.isEmpty() && item.verdict() != Verdict.FOUND && !item.advice().isEmpty()) {
            parts.add(item.advice());
        }
        return String.join(GAP, parts);
    }

    private void people(List<String> lines) {
        int before = lines.size();
        checklist.items().forEach(i -> i.peopleSaid().forEach(w -> lines.add(GAP + i.id() + GAP + w)));
        if (lines.size() > before) {
            lines.add(before, texts.get("people") + ":");
            lines.add("");
        }
    }

    private void summary(List<String> lines, List<Path> files) {
        Score s = checklist.score();
        List<String> counts = new ArrayList<>();
        checklist.counts().forEach((v, n) -> {
            if (n > 0) {
                counts.add(colour(v, texts.get("short." + v)) + " " + n);
            }
        });
        lines.add(String.join(" · ", counts));
        lines.add(texts.get(
                "terminal.score", Texts.points(s.oit()), String.valueOf(s.found()), String.valueOf(s.items())));
        if (s.uncertain()) {
            lines.add(texts.get("score.range", Texts.points(s.low()), Texts.points(s.high())));
        }
        lines.addAll(texts.coverage(checklist.run()));
        lines.add(texts.coverageVerdict(checklist.run().coverage()));
        if (!files.isEmpty()) {
            lines.add("");
            lines.add(texts.get("terminal.files"));
            files.forEach(f -> lines.add(GAP + f));
        }
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private String colour(Verdict verdict, String text) {
        if (!colours) {
            return text;
        }
        String code = switch (verdict) {
            case FOUND -> "32";
            case INCOMPLETE, OUTDATED -> "33";
            case UNLINKED -> "35";
            case UNREADABLE -> "34";
            case UNDECIDED -> "36";
            case UNREACHABLE, MISSING -> "31";
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
