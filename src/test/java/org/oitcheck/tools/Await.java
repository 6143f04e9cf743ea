package org.oitcheck.tools;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Waits for what must come, however slow the machine is: the time is there only so that a test that hangs ends at last. No test may
 * pass or fail by how fast something is.
 */
public final class Await {
    /** Far longer than anything takes, also on two cores that others use. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long LOOK_MILLIS = 50;

    private Await() {}

    /** Waits until the condition holds. A database that does not answer, because a test restarts it, is asked again. */
    public static void await(BooleanSupplier condition, String what) {
        long start = System.nanoTime();
        RuntimeException away = null;
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
                Thread.sleep(LOOK_MILLIS);
            } catch (DataAccessException | TransactionException e) {
                away = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for: " + what, e);
            }
        }
        throw new AssertionError("waited " + LONGEST.toMinutes() + " minutes in vain for: " + what, away);
    }
}
