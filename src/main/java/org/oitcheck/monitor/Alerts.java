package org.oitcheck.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.Problem;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;

/** Asks for second looks and turns confirmed problems into messages: at once, again after a while, and once a day as a digest. */
final class Alerts {
    private static final Duration LOOK_AGAIN = Duration.ofHours(6);
    private static final Duration OUTAGE_LASTS = Duration.ofHours(24);
    private static final Duration KEEP = Duration.ofDays(400);
    private static final int MOST_OPEN = 5000;

    private final Store store;
    private final CheckDesk desk;
    private final AlertTimes times;
    private final String base;
    private final Clock clock;
    private final HostOutages hosts;

    Alerts(Store store, CheckDesk desk, AlertTimes times, String base, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.times = times;
        this.base = base;
        this.clock = clock;
        this.hosts = new HostOutages(store, times, OUTAGE_LASTS);
    }

    void tick() {
        store.problems()
                .looksDue(LOOK_AGAIN)
                .forEach(site -> desk.request(site, StoredRun.Cause.SECOND_LOOK, "alerts"));
        List<AlertTarget> targets =
                store.targets().all().stream().filter(AlertTarget::active).toList();
        announce(targets);
        repeat(targets);
        targets.stream().filter(AlertTarget::digest).forEach(this::digest);
        store.outbox().forget(clock.instant().minus(KEEP));
    }

    private void announce(List<AlertTarget> targets) {
        Instant now = clock.instant();
        List<Problem> waiting = store.problems().unannounced().stream()
                .filter(p -> !p.muted(now))
                .toList();
        items(targets, waiting.stream().filter(p -> !p.ofSite()).toList(), now);
        List<Problem> sites = waiting.stream().filter(Problem::ofSite).toList();
        if (!sites.isEmpty()) {
            sites(targets, sites, now);
        }
    }

    private void items(List<AlertTarget> targets, List<Problem> items, Instant now) {
        HostOutages.Sorted sorted = hosts.sort(items, now);
        sorted.joining()
                .forEach((outage, problems) -> store.problems().announce(problems, outage, times.repeat(), List.of()));
        sorted.outages()
                .forEach((host, problems) -> tell(
                        targets,
                        problems,
                        problems.get(0).id(),
                        (text, t) -> text.hostOutage(t.id(), host, ofTarget(t, problems))));
        List<Problem> alone = sorted.alone();
        if (!alone.isEmpty()) {
            tell(targets, alone, 0, (text, t) -> text.problems(t.id(), ofTarget(t, alone)));
        }
    }

    /** Sites that cannot be checked: one outage, more of an outage that was told already, or each for itself. */
    private void sites(List<AlertTarget> targets, List<Problem> sites, Instant now) {
        long outage = store.problems().outage(now.minus(OUTAGE_LASTS)).orElse(0L);
        if (outage > 0) {
            store.problems().announce(sites, outage, times.repeat(), List.of());
            return;
        }
        boolean held = sites.stream()
                .noneMatch(p -> !p.confirmedAt().plus(times.hold()).isAfter(now));
        if (held) {
            return;
        }
        if (sites.size() >= times.outage()) {
            tell(targets, sites, sites.get(0).id(), (text, t) -> {
                List<Problem> its = ofTarget(t, sites);
                return its.size() >= times.outage() ? text.outage(t.id(), its) : text.problems(t.id(), its);
            });
        } else {
            tell(targets, sites, 0, (text, t) -> text.problems(t.id(), ofTarget(t, sites)));
        }
    }

    private void repeat(List<AlertTarget> targets) {
        Instant now = clock.instant();
        List<Problem> due = store.problems().toRepeat(now).stream()
                .filter(p -> !p.muted(now))
                .toList();
        if (!due.isEmpty()) {
            tell(targets, due, 0, (text, t) -> text.repeat(t.id(), ofTarget(t, due), today().toString()));
        }
    }

    /** Digest targets hear once a day; marking and messages are one transaction. */
    private void tell(
            List<AlertTarget> targets,
            List<Problem> told,
            long outage,
            BiFunction<AlertText, AlertTarget, Outbox.Draft> message) {
        List<Outbox.Draft> drafts = new ArrayList<>();
        for (AlertTarget t : targets) {
            if (!t.digest() && !ofTarget(t, told).isEmpty()) {
                drafts.add(message.apply(text(t, told), t));
            }
        }
        store.problems().announce(told, outage, times.repeat(), drafts);
    }

    private static List<Problem> ofTarget(AlertTarget t, List<Problem> problems) {
        return problems.stream().filter(p -> t.wants(p.siteId())).toList();
    }

    private void digest(AlertTarget t) {
        Instant due =
                today().atTime(times.digests(), 0).atZone(CronTimes.BANGKOK).toInstant();
        Instant now = clock.instant();
        if (now.isBefore(due) || !t.digestAt().isBefore(due)) {
            return;
        }
        List<Problem> open = ofTarget(t, store.problems().confirmed(MOST_OPEN)).stream()
                .filter(p -> !p.muted(now) && !p.announcedAt().equals(Instant.EPOCH))
                .toList();
        List<Problem> news =
                open.stream().filter(p -> p.announcedAt().isAfter(t.digestAt())).toList();
        List<Problem> still = open.stream()
                .filter(p -> !p.announcedAt().isAfter(t.digestAt())
                        && p.acknowledgedBy().isEmpty())
                .toList();
        List<Outbox.Draft> message = news.isEmpty() && still.isEmpty()
                ? List.of()
                : List.of(text(t, open).digest(t.id(), news, still, today().toString()));
        store.targets().digested(t.id(), now, message, now);
    }

    private LocalDate today() {
        return ZonedDateTime.ofInstant(clock.instant(), CronTimes.BANGKOK).toLocalDate();
    }

    private AlertText text(AlertTarget t, List<Problem> problems) {
        return new AlertText(
                t.lang(),
                base,
                names(store, problems.stream().map(Problem::siteId).distinct().toList()));
    }

    static Map<Long, String> names(Store store, List<Long> sites) {
        Map<Long, String> names = new HashMap<>();
        sites.forEach(id -> store.sites()
                .site(id)
                .ifPresent(s -> names.put(
                        id,
                        s.entry().name().isBlank()
                                ? s.entry().url()
                                : s.entry().name() + " (" + s.entry().url() + ")")));
        return names;
    }
}
