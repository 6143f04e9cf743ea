package org.oitcheck.snapshot;

import java.net.URI;
import java.util.Optional;

/**
 * A normalised absolute http(s) address. Two spellings of one address (raw Thai or percent-encoded, default port, case of the
 * host, fragment, session id, tracking parameters) are the same {@code PageUrl}; a plain string is never used as an address
 * between stages. Immutable.
 *
 * @param value the canonical form: ASCII, percent-encoded UTF-8, no fragment
 */
public record PageUrl(String value) implements Comparable<PageUrl> {

    /** Parses an absolute address as a person or a page wrote it; empty when it is not http(s) or cannot be mended. */
    public static Optional<PageUrl> parse(String raw) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Resolves an {@code href} (raw Thai, spaces, backslashes, {@code //host}, {@code ../}) against this address. */
    public Optional<PageUrl> resolve(String href) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The address as a {@link URI}. */
    public URI toUri() {
        return URI.create(value);
    }

    /** Lower-case host name without port. */
    public String host() {
        return toUri().getHost();
    }

    /** Path and query decoded for people and for matching, e.g. {@code /ไฟล์/แผน 2566.pdf}; bytes that are not UTF-8 stay encoded. */
    public String decodedPath() {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public int compareTo(PageUrl other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
