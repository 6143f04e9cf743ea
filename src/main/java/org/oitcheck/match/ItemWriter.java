package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Archive;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.NearMiss;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.Rule;
import org.oitcheck.snapshot.ClickPath;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.thai.WordBounds;

/** Turns judged candidates into an item of the checklist: addresses, evidence, advice, warnings, near misses. */
final class ItemWriter {
    private static final int MAX_EVIDENCE = 8;
    private static final int MAX_NEAR_MISSES = 4;
    private static final double UNSURE = 0.55;
    private static final int MANY_CLICKS = 3;

    private final Snapshot snapshot;
    private final YearJudge years;
    private final Messages messages;
    private final Unread unread;

    ItemWriter(Snapshot snapshot, YearJudge years, Messages messages, Unread unread) {
        this.unread = unread;
        this.snapshot = snapshot;
        this.years = years;
        this.messages = messages;
    }

    Item write(Rule rule, List<Judged> judged, List<Candidate> candidates, List<NearMiss> similar) {
        if (judged.isEmpty()) {
            return absent(rule, candidates, similar);
        }
        Judged best = judged.get(0);
        double confidence = Confidence.of(best);
        List<String> missing = best.verdict() == Verdict.INCOMPLETE ? missing(rule, best.components()) : List.of();
        return new Item(
                rule.id().value(),
                rule.title(),
                rule.indicator(),
                rule.sub(),
                best.verdict(),
                confidence,
                urls(best, judged),
                missing,
                advice(rule, best, missing),
                0,
                warnings(rule, best, confidence),
                evidence(judged),
                best.verdict() == Verdict.FOUND ? List.of() : nearMisses(candidates, similar, urls(best, judged)));
    }

    private Item absent(Rule rule, List<Candidate> candidates, List<NearMiss> similar) {
        boolean complete = snapshot.facts().coverage().complete();
        Verdict verdict = complete ? Verdict.MISSING : Verdict.UNDECIDED;
        double nearest =
                candidates.stream().mapToDouble(Candidate::identity).max().orElse(0);
        return new Item(
                rule.id().value(),
                rule.title(),
                rule.indicator(),
                rule.sub(),
                verdict,
                Confidence.ofAbsence(nearest, complete),
                List.of(),
                List.of(),
                join(messages.text("advice." + verdict, rule.title()), rule.advice()),
                0,
                unverified(rule),
                List.of(),
                nearMisses(candidates, similar, List.of()));
    }

    private static String join(String a, String b) {
        return b.isBlank() ? a : a + " " + b;
    }

    private static List<String> missing(Rule rule, List<ComponentFinding> found) {
        return found.stream()
                .filter(f ->
                        f.state() == State.UNMET && ItemJudge.component(rule, f).required())
                .map(ComponentFinding::title)
                .toList();
    }

    private static List<String> urls(Judged best, List<Judged> judged) {
        Set<String> out = new LinkedHashSet<>();
        best.candidates().forEach(c -> out.add(c.unit().url().value()));
        judged.stream()
                .filter(j -> j.verdict() == best.verdict() && j.strength() >= best.strength() - 0.15)
                .limit(5)
                .forEach(j -> out.add(j.first().unit().url().value()));
        best.first().via().ifPresent(in -> {
            if (in.link().zone() == org.oitcheck.snapshot.Zone.CONTENT) {
                out.add(in.link().from().value());
            }
        });
        return List.copyOf(out);
    }

    private String advice(Rule rule, Judged best, List<String> missing) {
        String asked = Integer.toString(years.asked(rule).be());
        String general = switch (best.verdict()) {
            case FOUND -> "";
            case INCOMPLETE -> messages.text("advice.INCOMPLETE", String.join("», «", missing));
            case OUTDATED ->
                best.firstYear().state() == YearFinding.State.WRONG_PERIOD
                        ? messages.text("advice.OUTDATED.period", "", asked)
                        : messages.text(
                                "advice.OUTDATED",
                                Integer.toString(best.firstYear().fiscalYear()),
                                asked);
            case UNREACHABLE ->
                messages.text(
                        "advice.UNREACHABLE",
                        messages.cause(best.first()
                                .unit()
                                .failure()
                                .map(f -> f.cause().name())
                                .orElse("EMPTY")));
            case UNREADABLE -> unread.advice(best.first().unit().url());
            case UNLINKED, UNDECIDED -> messages.text("advice." + best.verdict());
            case MISSING -> messages.text("advice.MISSING", rule.title());
        };
        return best.verdict() == Verdict.INCOMPLETE ? join(general, rule.advice()) : general;
    }

    private List<String> unverified(Rule rule) {
        return rule.source().status() == Rule.Status.UNVERIFIED ? List.of(messages.text("warn.unverified")) : List.of();
    }

    private List<String> warnings(Rule rule, Judged best, double confidence) {
        List<String> out = new ArrayList<>(unverified(rule));
        Unit unit = best.first().unit();
        if (best.verdict() == Verdict.FOUND || best.verdict() == Verdict.INCOMPLETE) {
            Optional<ClickPath> path = snapshot.clickPath(unit.url());
            path.filter(p -> p.clicks() > MANY_CLICKS)
                    .ifPresent(p -> out.add(messages.text("warn.clicks", Integer.toString(p.clicks()))));
            path.filter(p -> p.steps().stream().anyMatch(Link::script))
                    .ifPresent(p -> out.add(messages.text("warn.script")));
            path.filter(p -> !p.steps().isEmpty()).ifPresent(p -> {
                String words = p.steps().get(p.steps().size() - 1).anchor();
                if (GenericWords.generic(words) && !words.isBlank()) {
                    out.add(messages.text("warn.words", words));
                }
            });
            if (unit.capture().map(org.oitcheck.snapshot.Capture::offSite).orElse(false)) {
                out.add(messages.text("warn.offsite", unit.url().host()));
            }
            if (unit.state() == Unit.State.UNFETCHED) {
                out.add(messages.text("warn.external", unit.url().host()));
            }
            if (best.firstYear().state() == YearFinding.State.UNKNOWN) {
                out.add(messages.text(
                        "warn.undated", Integer.toString(years.asked(rule).be())));
            }
            List<String> unknown = best.components().stream()
                    .filter(f -> f.state() == State.UNKNOWN
                            && ItemJudge.component(rule, f).required())
                    .map(ComponentFinding::title)
                    .toList();
            if (!unknown.isEmpty()) {
                out.add(messages.text("warn.unknown", String.join(", ", unknown)));
            }
        }
        if (best.firstYear().state() == YearFinding.State.DOUBTFUL) {
            out.add(messages.text(
                    "warn.ocr.year", Integer.toString(best.firstYear().fiscalYear())));
        }
        if (best.verdict() != Verdict.UNREACHABLE) {
            unread.of(unit).ifPresent(out::add);
        }
        if (unit.capture().map(org.oitcheck.snapshot.Capture::rendered).orElse(false)) {
            out.add(messages.text("warn.rendered"));
        }
        if (confidence < UNSURE) {
            out.add(messages.text("warn.unsure"));
        }
        return out;
    }

    private List<Evidence> evidence(List<Judged> judged) {
        Map<String, Evidence> out = new LinkedHashMap<>();
        for (Judged j : judged) {
            for (int i = 0; i < j.candidates().size() && out.size() < MAX_EVIDENCE; i++) {
                Unit u = j.candidates().get(i).unit();
                List<ComponentFinding> components = i == 0 ? j.components() : List.of();
                out.putIfAbsent(
                        u.url().value(),
                        new Evidence(
                                u.url().value(),
                                shortened(u.title()),
                                u.mediaType(),
                                j.years().get(i).fiscalYear(),
                                path(u),
                                components,
                                u.capture()
                                        .map(c -> new Archive(c.warcFile(), c.offset(), c.digest()))
                                        .orElse(Archive.NONE),
                                u.text().ocr()));
            }
        }
        return List.copyOf(out.values());
    }

    private List<ClickStep> path(Unit u) {
        Optional<ClickPath> path = snapshot.clickPath(u.url());
        if (path.isEmpty() && !u.home()) {
            return List.of();
        }
        List<ClickStep> out = new ArrayList<>();
        out.add(new ClickStep(snapshot.facts().home().value(), messages.text("home")));
        path.ifPresent(p -> p.steps().forEach(l -> out.add(new ClickStep(l.to().value(), shortened(linkWords(l))))));
        return out;
    }

    private static String linkWords(Link l) {
        if (!l.anchor().isBlank()) {
            return l.anchor();
        }
        return !l.title().isBlank() ? l.title() : !l.heading().isBlank() ? l.heading() : SiteUnits.fileName(l.to());
    }

    private List<NearMiss> nearMisses(List<Candidate> candidates, List<NearMiss> similar, List<String> taken) {
        Map<String, NearMiss> out = new LinkedHashMap<>();
        candidates.stream()
                .filter(c -> !taken.contains(c.unit().url().value()))
                .sorted(Comparator.comparingDouble(Candidate::identity)
                        .reversed()
                        .thenComparing(c -> c.unit().url()))
                .limit(MAX_NEAR_MISSES)
                .forEach(c -> {
                    String why = c.accepted()
                            ? messages.text("why.empty")
                            : c.against().isBlank() ? messages.text("why.weak") : c.against();
                    out.putIfAbsent(
                            c.unit().url().value(),
                            new NearMiss(
                                    c.unit().url().value(), shortened(c.unit().title()), why));
                });
        for (NearMiss n : similar) {
            if (out.size() < MAX_NEAR_MISSES && !taken.contains(n.url())) {
                out.putIfAbsent(n.url(), n);
            }
        }
        return List.copyOf(out.values());
    }

    private static String shortened(String s) {
        String one = s.replaceAll("\\s+", " ").strip();
        return WordBounds.cut(one, 160);
    }
}
