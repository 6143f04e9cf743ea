package org.oitcheck.crawl;

import org.oitcheck.snapshot.FetchFailure;

/** The home page cannot be had, so there is nothing to check: exit status 3. */
public final class SiteUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FetchFailure failure;

    public SiteUnavailableException(FetchFailure failure) {
        super(failure.url() + ": " + failure.cause() + " " + failure.detail());
        this.failure = failure;
    }

    /** Why; its cause chooses the message shown to the user. */
    public FetchFailure failure() {
        return failure;
    }
}
