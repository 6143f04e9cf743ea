package org.oitcheck.checklist;

import java.util.List;

/**
 * A link of the site that could not be opened.
 *
 * @param url        address that failed
 * @param cause      kind of failure as an upper-case code, e.g. {@code NOT_FOUND}, {@code SOFT_404}, {@code TIMEOUT}, {@code BLOCKED}
 * @param status     HTTP status, 0 when there was no answer
 * @param linkedFrom pages that link there (the first few, best first); empty when known otherwise
 * @param detail     short technical detail, one line, may be empty
 */
public record Failure(String url, String cause, int status, List<String> linkedFrom, String detail) {
    public Failure {
        linkedFrom = List.copyOf(linkedFrom);
    }
}
