package org.oitcheck.monitor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.oitcheck.store.Schedule;
import org.oitcheck.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns schedules that are due into requests, and has alerts and follow-up rounds look after theirs. A time that passed while nothing ran is made up for once. */
final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final Store store;
    private final CheckDesk desk;
    private final Clock clock;
    private final Alerts alerts;
    private final FollowUpRounds rounds;

    Planner(Store store, CheckDesk desk, Clock clock, Alerts alerts, FollowUpRounds rounds) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
        this.alerts = alerts;
        this.rounds = rounds;
    }

    void plan() {
        Instant now = clock.instant();
        for (Schedule schedule : store.schedules().due(now)) {
            List<Long> sites = schedule.siteId() == 0 ? store.sites().active() : List.of(schedule.siteId());
            // asked twice after a crash in between is still one run a site
            sites.forEach(site -> desk.request(schedule, site, now));
            store.schedules().next(schedule.id(), CronTimes.next(schedule.cron(), now));
            LOG.info("schedule {}: {} sites", schedule.id(), sites.size());
        }
        desk.mend();
        alerts.tick();
        rounds.tick();
    }
}
