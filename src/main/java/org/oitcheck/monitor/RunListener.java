package org.oitcheck.monitor;

import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;

/** Hears of runs that ended, in the worker that did them, after they were stored. */
@FunctionalInterface
public interface RunListener {
    /** Must not take long; what it throws is logged and changes nothing for the run. */
    void finished(RunFinished event);

    /**
     * A run that ended without a checklist.
     *
     * @param siteAtFault whether the site could not be checked, rather than the check itself broke
     */
    default void failed(WatchedSite site, StoredRun run, boolean siteAtFault) {}
}
