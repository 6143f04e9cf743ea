package org.oitcheck.monitor;

/** Hears of finished runs, in the worker that did them, after they were stored. */
@FunctionalInterface
public interface RunListener {
    /** Must not take long; what it throws is logged and changes nothing for the run. */
    void finished(RunFinished event);
}
