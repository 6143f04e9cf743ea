package org.oitcheck.cli;

import org.oitcheck.snapshot.FetchFailure;

/** Why a site could not be checked, and the mend, for people. */
final class SiteMessages {
    private SiteMessages() {}

    static String text(FetchFailure failure, CliMessages messages) {
        String text = messages.text(key(failure), failure.url().value(), Integer.toString(failure.status()));
        return failure.detail().isBlank() ? text : text + "\n" + messages.text("site.detail", failure.detail());
    }

    /** The crawl's detail tells apart what shares a cause. */
    private static String key(FetchFailure failure) {
        String detail = failure.detail();
        return switch (failure.cause()) {
            case BAD_URL ->
                detail.contains("not HTML")
                        ? "site.NOT_HTML"
                        : detail.contains("redirects to") ? "site.ELSEWHERE" : "site.BAD_URL";
            case SOFT_404 -> detail.contains("empty") ? "site.EMPTY" : "site.SOFT_404";
            default -> "site." + failure.cause();
        };
    }
}
