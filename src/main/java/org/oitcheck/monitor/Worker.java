package org.oitcheck.monitor;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.oitcheck.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does the checks that are due, several at a time, and plans those of schedules. Any number of workers may share one PostgreSQL; each
 * check is done by one of them, and the check of one that died is taken up by another.
 */
public final class Worker implements AutoCloseable {
    private static final Duration PLAN = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int MISSED_BEATS = 4;

    private final Scheduler scheduler;
    private final CheckRunner runner;

    private Worker(Scheduler scheduler, CheckRunner runner) {
        this.scheduler = scheduler;
        this.runner = runner;
    }

    /**
     * Starts a worker.
     *
     * @param name      name of this process, unique among those that share the store
     * @param listeners told of each run that this worker did
     * @param times     how patient alerts are
     * @param base      address of the dashboard for the links of alerts, without a slash at its end; empty for no links
     */
    public static Worker start(
            Store store,
            CheckSettings settings,
            String name,
            List<RunListener> listeners,
            AlertTimes times,
            String base) {
        if (!store.shared()) {
            takeUpAtOnce(store);
        }
        Clock clock = Clock.systemUTC();
        CheckDesk desk = new CheckDesk(store, clock);
        FollowUpRounds rounds = new FollowUpRounds(store, desk, times, base, clock);
        List<RunListener> books = List.of(new ProblemBook(store, times.look()), rounds);
        CheckRunner runner = new CheckRunner(store, settings, name, books, listeners, clock);
        Planner planner = new Planner(store, desk, clock, new Alerts(store, desk, times, base, clock), rounds);
        CustomTask<CheckTask> check = Tasks.custom(CheckTask.NAME, CheckTask.class)
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute(runner::run);
        RecurringTask<Void> plan =
                Tasks.recurring("plan", FixedDelay.of(PLAN)).execute((instance, context) -> planner.plan());
        Scheduler scheduler = Scheduler.create(store.dataSource(), check)
                .startTasks(plan)
                .threads(settings.parallel() + 1) // planning must not wait for a long check
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.beat())
                .missedHeartbeatsLimit(MISSED_BEATS)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .serializer(new JacksonSerializer())
                .schedulerName(new SchedulerName.Fixed(name))
                .build();
        scheduler.start();
        return new Worker(scheduler, runner);
    }

    /** Only one process has the embedded database open: what is marked as being done was left by one that died. */
    private static void takeUpAtOnce(Store store) {
        JdbcClient.create(store.dataSource())
                .sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                .update();
    }

    /** As the longer one, with the usual times and no links in alerts. */
    public static Worker start(Store store, CheckSettings settings, String name, List<RunListener> listeners) {
        return start(store, settings, name, listeners, AlertTimes.USUAL, "");
    }

    /** Ends the running checks; other workers, or this one when it starts again, take them up. */
    @Override
    public void close() {
        runner.close();
        scheduler.stop();
    }
}
