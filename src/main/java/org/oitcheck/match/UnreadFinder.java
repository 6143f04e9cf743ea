package org.oitcheck.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;

/**
 * Finds broken links and documents that cannot be read by what the words of the links to them resemble, or by the row they stand in,
 * where no words name an item ("สรุปงานพัสดุ ปี 65" over a dead address is the annual procurement report). That something is there and
 * shut is worth more to the webmaster than "missing". For one match; not safe for use by several threads.
 */
final class UnreadFinder {
    /** Just enough to be accepted: anything that is named counts more. */
    private static final double BY_TITLE = 0.61;

    /** What lists write beside a title. */
    private static final Pattern COUNTER = Pattern.compile(
            "(?:เปิด|เข้า)?(?:อ่าน|ดู|ชม|ดาวน์โหลด|โหลด)(?:แล้ว)?\\s*:?\\s*[\\d,]+\\s*(?:ครั้ง)?|[\\d,]+\\s*(?:ครั้ง|views?|downloads?)|[\\d.,]+\\s*[KMkm][Bb]");

    /** A name that a machine gave: "scan0007.pdf", "IMG_2210.jpg". */
    private static final Pattern FILE_NAME = Pattern.compile("[\\w() .-]+\\.(?i:pdf|jpe?g|png|docx?|xlsx?|zip|rar)");

    /** Words with a year are those of one document of several, which their row may name. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\p{Nd})(?:\\p{Nd}{2}|\\p{Nd}{4})(?!\\p{Nd})");

    private static final int SHORTEST = 6;
    private static final int LINKS = 5;

    private final List<Unit> units;
    private final NameMatcher names;
    private final Resemblance resemblance;
    private @Nullable Map<String, List<Candidate>> made;

    UnreadFinder(List<Unit> units, NameMatcher names, Resemblance resemblance) {
        this.units = units;
        this.names = names;
        this.resemblance = resemblance;
    }

    List<Candidate> find(Rule rule) {
        Map<String, List<Candidate>> known = made;
        if (known == null) {
            known = all();
            made = known;
        }
        return known.getOrDefault(rule.id().value(), List.of());
    }

    private Map<String, List<Candidate>> all() {
        Map<String, List<Candidate>> out = new HashMap<>();
        for (Unit u : units) {
            if (u.state() == Unit.State.FAILED || u.state() == Unit.State.UNREADABLE) {
                u.incoming().stream()
                        .limit(LINKS)
                        .filter(in -> words(in).length() >= SHORTEST)
                        .map(in -> Map.entry(in, item(in)))
                        .filter(e -> e.getValue().isPresent())
                        .findFirst()
                        .ifPresent(e -> out.computeIfAbsent(e.getValue().get(), item -> new ArrayList<>())
                                .add(new Candidate(u, BY_TITLE, words(e.getKey()), Optional.of(e.getKey()), "")));
            }
        }
        return out;
    }

    /** The item that the words of a link resemble, by themselves or under their heading. */
    private Optional<String> item(Incoming in) {
        String words = words(in);
        List<NameHit> hits = names.match(words);
        if (hits.stream().anyMatch(h -> h.strength() == NameHit.Strength.NAME)) {
            return Optional.empty();
        }
        boolean silent = in.generic() || FILE_NAME.matcher(words).matches();
        return resemblance
                .ofTitle(words)
                .or(() -> resemblance.ofTitle(in.heading() + " " + words))
                .or(() -> silent ? resemblance.ofTitle(in.heading()) : Optional.empty())
                .or(() -> silent || YEAR.matcher(words).find() ? inRow(in) : Optional.empty())
                .filter(item -> hits.stream()
                        .noneMatch(h -> h.strength() == NameHit.Strength.LOOK_ALIKE
                                && h.rule().id().value().equals(item)));
    }

    /** The item whose official name stands in the same row: "O33 รายงานผลตามนโยบาย No Gift Policy | ผลไม่รับของ 66". */
    private Optional<String> inRow(Incoming in) {
        List<Rule> named = names.named(in.context());
        return named.size() == 1 ? Optional.of(named.get(0).id().value()) : Optional.empty();
    }

    private static String words(Incoming in) {
        if (!in.generic() || in.context().isBlank()) {
            return in.words();
        }
        return COUNTER.matcher(in.context().replace(in.words(), " "))
                .replaceAll(" ")
                .strip();
    }
}
