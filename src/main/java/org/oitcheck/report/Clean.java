package org.oitcheck.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Coverage;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Failure;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.NearMiss;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.checklist.RulesUsed;
import org.oitcheck.checklist.Run;
import org.oitcheck.checklist.Site;

/**
 * Takes out of a checklist what no reader should be shown: control characters, marks that turn the direction of writing (they
 * make an address look like another), unpaired surrogates, and texts of unlimited length. Texts come from sites and are hostile.
 * The JSON keeps the texts as they were; every other report is made from the cleaned copy. Escaping is left to each format.
 */
final class Clean {
    /** Longest text shown; XLSX cells hold 32,767 characters. */
    static final int MAX_TEXT = 4_000;

    private Clean() {}

    static Checklist checklist(Checklist c) {
        return new Checklist(
                new Site(text(c.site().name()), text(c.site().url())),
                c.year(),
                text(c.profile()),
                run(c.run()),
                c.score(),
                map(c.items(), Clean::item),
                new RulesUsed(text(c.rules().pack()), texts(c.rules().own())),
                texts(c.notes()));
    }

    static Run run(Run r) {
        Coverage v = r.coverage();
        return new Run(
                text(r.id()),
                r.startedAt(),
                r.finishedAt(),
                r.pages(),
                r.documents(),
                map(r.failures(), Clean::failure),
                texts(r.limits()),
                new Coverage(
                        v.known(),
                        v.fetched(),
                        v.failed(),
                        v.blocked(),
                        v.robots(),
                        v.skipped(),
                        v.complete(),
                        texts(v.notes())),
                new OcrFacts(
                        text(r.ocr().mode()),
                        r.ocr().documents(),
                        r.ocr().pages(),
                        r.ocr().skipped(),
                        r.ocr().confidence(),
                        text(r.ocr().problem())));
    }

    private static Failure failure(Failure f) {
        return new Failure(text(f.url()), text(f.cause()), f.status(), texts(f.linkedFrom()), text(f.detail()));
    }

    private static Item item(Item i) {
        return new Item(
                text(i.id()),
                text(marked(i)),
                text(i.indicator()),
                text(i.sub()),
                i.verdict(),
                i.confidence(),
                texts(i.urls()),
                texts(i.missing()),
                text(i.advice()),
                i.gain(),
                texts(i.warnings()),
                map(i.evidence(), Clean::evidence),
                map(i.nearMisses(), n -> new NearMiss(text(n.url()), text(n.title()), text(n.why()))),
                i.decision(),
                i.exceptions());
    }

    /** The title with a sign that a person has spoken, so that no report shows a person's decision as one of the rules. */
    private static String marked(Item i) {
        String person = i.decided()
                .map(d -> d.expired()
                        ? "[คนตัดสิน – หมดผล / person, expired: " + d.by() + "] "
                        : "[คนตัดสิน / person: " + d.by() + "] ")
                .orElse("");
        boolean exempt = i.exceptions().stream().anyMatch(e -> !e.expired());
        return person + (exempt ? "[ข้อยกเว้น / exception] " : "") + i.title();
    }

    private static Evidence evidence(Evidence e) {
        return new Evidence(
                text(e.url()),
                text(e.title()),
                text(e.mediaType()),
                e.fiscalYear(),
                map(e.clickPath(), s -> new ClickStep(text(s.url()), text(s.text()))),
                map(
                        e.components(),
                        f -> new ComponentFinding(text(f.id()), text(f.title()), f.state(), text(f.quote()), f.page())),
                e.archive(),
                e.ocr());
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }

    private static List<String> texts(List<String> list) {
        return map(list, Clean::text);
    }

    /** One line of text that is safe to show in any format, once escaped for it. */
    static String text(String raw) {
        StringBuilder out = new StringBuilder(Math.min(raw.length(), MAX_TEXT));
        raw.codePoints().limit(MAX_TEXT + 1L).forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                out.append(' ');
            } else if (!turnsDirection(c) && !unprintable(c)) {
                out.appendCodePoint(c);
            }
        });
        String text = out.toString().strip();
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean unprintable(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
    }
}
