package org.oitcheck.monitor;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.oitcheck.store.Schedule;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;

/** Takes requests for checks; whichever worker is free first does them. Safe for use by several threads and processes. */
public final class CheckDesk {
    private final Store store;
    private final SchedulerClient client;
    private final Clock clock;

    /** A desk on a store. */
    public CheckDesk(Store store) {
        this(store, Clock.systemUTC());
    }

    CheckDesk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(store.dataSource())
                .serializer(new JacksonSerializer())
                .build();
    }

    /** Asks for a check now; when the site is being checked or waits for it, that run is the answer. */
    public StoredRun request(long siteId, StoredRun.Cause cause, String by) {
        StoredRun run = store.runs().request(siteId, cause, by);
        put(new CheckTask(run.id(), siteId, "", ""), clock.instant());
        if (cause == StoredRun.Cause.PERSON && run.state() == StoredRun.State.QUEUED) {
            sooner(run);
        }
        return run;
    }

    /** A person does not wait for the hour of a schedule that asked first. */
    private void sooner(StoredRun run) {
        CheckTask task = new CheckTask(run.id(), run.siteId(), "", "");
        TaskInstanceId id = TaskInstanceId.of(CheckTask.NAME, task.instance());
        boolean waits = client.getScheduledExecution(id)
                .filter(e -> !e.isPicked() && e.getExecutionTime().isAfter(clock.instant()))
                .isPresent();
        if (waits) {
            client.reschedule(id, clock.instant(), task);
        }
    }

    /** Asks for a check of a site by a schedule that is due. */
    void request(Schedule schedule, long siteId, Instant due) {
        StoredRun run = store.runs().request(siteId, StoredRun.Cause.SCHEDULE, schedule.name());
        put(
                new CheckTask(run.id(), siteId, schedule.quietFrom(), schedule.quietTo()),
                CronTimes.start(schedule, siteId, due));
    }

    /** Runs that were asked for just when a process died may have no task: they get one. */
    void mend() {
        for (StoredRun run : store.runs().open(1000)) {
            boolean old = run.queuedAt().isBefore(clock.instant().minusSeconds(60));
            if (old && waiting(run.siteId()).isEmpty()) {
                put(new CheckTask(run.id(), run.siteId(), "", ""), clock.instant());
            }
        }
    }

    private Optional<?> waiting(long siteId) {
        return client.getScheduledExecution(
                TaskInstanceId.of(CheckTask.NAME, new CheckTask(0, siteId, "", "").instance()));
    }

    private void put(CheckTask task, Instant at) {
        client.scheduleIfNotExists(new TaskInstance<>(CheckTask.NAME, task.instance(), task), at);
    }

    /** Stops a waiting or running check. The worker that runs it sees that within its next sign of life. */
    public void stop(long runId, String by) {
        store.runs().stop(runId, by);
    }
}
