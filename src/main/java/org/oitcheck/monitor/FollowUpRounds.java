package org.oitcheck.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.FollowUp;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.Promise;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;

/**
 * Looks whether the measures of a plan were carried out: reminds before a measure or a round is due, has the site checked on the day of
 * a round, and puts the result of each promised item beside the promise. Items of the form that the plan does not name play no part.
 */
public final class FollowUpRounds implements RunListener {
    private static final int[] MONTHS = {3, 6, 9, 12};

    private final Store store;
    private final CheckDesk desk;
    private final AlertTimes times;
    private final String base;
    private final Clock clock;

    FollowUpRounds(Store store, CheckDesk desk, AlertTimes times, String base, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.times = times;
        this.base = base;
        this.clock = clock;
    }

    /** The usual rounds: three, six, nine and twelve months after a day. */
    public static List<LocalDate> usual(LocalDate start) {
        return Arrays.stream(MONTHS).mapToObj(start::plusMonths).toList();
    }

    /** Rounds at the dates of the plan. */
    public static List<LocalDate> ofPlan(List<Promise> promises, LocalDate today) {
        return List.copyOf(promises.stream()
                .map(Promise::dueOn)
                .filter(d -> d.isAfter(today))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    void tick() {
        LocalDate today =
                ZonedDateTime.ofInstant(clock.instant(), CronTimes.BANGKOK).toLocalDate();
        LocalDate notice = today.plusDays(times.notice().toDays());
        Map<Long, List<Promise>> due = store.followUps().due(today, notice).stream()
                .collect(Collectors.groupingBy(Promise::siteId, LinkedHashMap::new, Collectors.toList()));
        due.forEach(this::remind);
        for (FollowUp round : store.followUps().open(notice)) {
            if (round.dueOn().isAfter(today)) {
                remind(round);
            } else {
                test(round);
            }
        }
    }

    private void remind(long site, List<Promise> promises) {
        Map<String, Verdict> now = now(site);
        Map<LocalDate, List<Promise>> byDay = promises.stream()
                .filter(p -> open(p, now))
                .collect(Collectors.groupingBy(Promise::dueOn, LinkedHashMap::new, Collectors.toList()));
        byDay.forEach((day, open) -> tell(
                site,
                (text, t) -> text.deadline(
                        t.id(), "deadline:" + site + ":" + open.get(0).runId() + ":" + day, site, open, now)));
    }

    private void remind(FollowUp round) {
        Map<String, Verdict> now = now(round.siteId());
        List<Promise> open = store.followUps().promises(round.siteId()).stream()
                .filter(p -> open(p, now))
                .toList();
        if (!open.isEmpty()) {
            tell(
                    round.siteId(),
                    (text, t) -> text.round(t.id(), "round:" + round.id(), round.siteId(), round.dueOn(), open, now));
        }
    }

    private static boolean open(Promise p, Map<String, Verdict> now) {
        return now.getOrDefault(p.item(), p.then()) != Verdict.FOUND;
    }

    private Map<String, Verdict> now(long site) {
        return store.items().ofSite(site).stream().collect(Collectors.toMap(ItemState::item, ItemState::verdict));
    }

    /** Has the site checked; a check that failed is asked for again the next time. */
    private void test(FollowUp round) {
        Optional<StoredRun> run = store.runs().run(round.runId());
        if (round.state() == FollowUp.State.RUNNING && run.isPresent()) {
            StoredRun now = run.get();
            if (now.state().open()) {
                return;
            }
            if (now.state() == StoredRun.State.FINISHED) { // stored just when the process that should tell of it died
                store.runs().checklist(now.id()).ifPresent(c -> done(round, verdicts(c)));
                return;
            }
            if (now.finishedAt().isAfter(clock.instant().minus(Duration.ofHours(12)))) {
                return;
            }
        }
        StoredRun asked = desk.request(
                round.siteId(), StoredRun.Cause.FOLLOW_UP, round.dueOn().toString());
        store.followUps().running(round.id(), asked.id());
    }

    @Override
    public void finished(RunFinished event) {
        store.followUps().ofRun(event.run().id()).ifPresent(round -> done(round, verdicts(event.now())));
    }

    private static Map<String, Verdict> verdicts(org.oitcheck.checklist.Checklist checklist) {
        Map<String, Verdict> verdicts = new HashMap<>();
        checklist.items().forEach(i -> verdicts.put(i.id(), i.verdict()));
        return verdicts;
    }

    private void done(FollowUp round, Map<String, Verdict> verdicts) {
        List<Promise> promises = store.followUps().promises(round.siteId());
        Map<Long, Verdict> results = new HashMap<>();
        promises.stream()
                .filter(p -> verdicts.containsKey(p.item()))
                .forEach(p -> results.put(p.id(), verdicts.get(p.item())));
        tell(round.siteId(), (text, t) -> text.result(t.id(), round.id(), round.siteId(), promises, results));
        store.followUps().done(round.id(), results); // last: a crash in between tells again under the same key
    }

    private void tell(long site, BiFunction<AlertText, AlertTarget, Outbox.Draft> message) {
        List<AlertTarget> targets = new ArrayList<>(store.targets().all());
        targets.removeIf(t -> !t.active() || !t.wants(site));
        targets.forEach(t -> store.outbox()
                .put(message.apply(new AlertText(t.lang(), base, Alerts.names(store, List.of(site))), t)));
    }
}
