package org.oitcheck.monitor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends what lies in the outbox, in a thread of its own. Several processes may do so on one store: a message is claimed before it is
 * sent. What does not arrive is tried again, later and later, for about three days.
 */
public final class Messenger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int BATCH = 4;
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final Store store;
    private final MailSender mail;
    private final WebhookSender webhooks;
    /** One target that is slow must not hold up the others. */
    private final ExecutorService senders = Executors.newFixedThreadPool(BATCH, r -> {
        Thread t = new Thread(r, "sender");
        t.setDaemon(true);
        return t;
    });

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "messenger");
        t.setDaemon(true);
        return t;
    });

    Messenger(Store store, MailSettings mail, AddressLookup lookup, Clock clock) {
        this.store = store;
        this.mail = new MailSender(mail);
        this.webhooks = new WebhookSender(lookup, clock);
    }

    /**
     * Starts sending.
     *
     * @param lookup where webhooks may connect
     */
    public static Messenger start(Store store, MailSettings mail, AddressLookup lookup) {
        Messenger messenger = new Messenger(store, mail, lookup, Clock.systemUTC());
        messenger.thread.scheduleWithFixedDelay(messenger::pass, 1, 5, TimeUnit.SECONDS);
        return messenger;
    }

    /** Puts a message that shows whether others arrive. */
    public static void test(Store store, AlertTarget target, String key) {
        store.outbox().put(new AlertText(target.lang(), "", Map.of()).test(target.id(), "test:" + key));
    }

    private void pass() {
        try {
            while (send() == BATCH && !Thread.currentThread().isInterrupted()) {
                // more may wait
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the database does not answer; messages wait: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("sending", e);
        }
    }

    /** Sends a few messages; returns how many were tried. A target that fails is not tried twice in a row. */
    int send() {
        List<Outbox.Message> claimed = store.outbox().claim(BATCH, LEASE);
        Map<Long, List<Outbox.Message>> byTarget = claimed.stream()
                .collect(Collectors.groupingBy(m -> m.draft().targetId(), LinkedHashMap::new, Collectors.toList()));
        List<Callable<Void>> work = new ArrayList<>();
        byTarget.values()
                .forEach(messages -> work.add(() -> {
                    inOrder(messages);
                    return null;
                }));
        try {
            for (Future<Void> done : senders.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
        return claimed.size();
    }

    /** What one target gets: after the first that does not arrive the others are not tried. */
    private void inOrder(List<Outbox.Message> messages) {
        boolean answers = true;
        for (Outbox.Message m : messages) {
            if (answers) {
                answers = send(m);
            } else {
                store.outbox().failed(m.id(), "the target does not answer", wait(m));
            }
        }
    }

    private boolean send(Outbox.Message m) {
        AlertTarget target = store.targets().target(m.draft().targetId()).orElse(null);
        if (target == null || !target.active()) {
            store.outbox().failed(m.id(), "the target is not used any more", Duration.ofSeconds(-1));
            return true;
        }
        try {
            if (target.kind() == AlertTarget.Kind.MAIL) {
                mail.send(target, m);
            } else {
                webhooks.send(target, m);
            }
            store.outbox().sent(m.id());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            // the address of a target is a secret; it stays out of the log
            LOG.warn(
                    "message {} did not arrive at {} (try {}): {}",
                    m.id(),
                    target,
                    m.attempts() + 1,
                    e.getClass().getSimpleName());
            store.outbox().failed(m.id(), String.valueOf(e.getMessage()), wait(m));
            return false;
        }
    }

    private static Duration wait(Outbox.Message m) {
        return m.attempts() < WAITS.size() ? WAITS.get(m.attempts()) : Duration.ofSeconds(-1);
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        senders.shutdownNow();
        try {
            thread.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        webhooks.close();
    }
}
