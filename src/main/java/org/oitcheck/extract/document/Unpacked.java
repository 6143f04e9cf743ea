package org.oitcheck.extract.document;

import java.io.IOException;

/** Counts what comes out of one container and refuses when it is more than a container of its size honestly holds. */
final class Unpacked {
    private static final long FREE_BYTES = 20_000_000;
    private static final int MAX_RATIO = 200;

    private final long packed;
    private final Limits limits;
    private long bytes;

    /** @param packed size of the container in bytes */
    Unpacked(long packed, Limits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    void add(int n) throws BombException {
        bytes += n;
        if (bytes > limits.unpacked()) {
            throw new BombException("unpacks to more than " + limits.unpacked() + " bytes");
        }
        if (bytes > FREE_BYTES && bytes / MAX_RATIO > packed) {
            throw new BombException("unpacks to more than " + MAX_RATIO + " times its size");
        }
    }

    /** Too much came out of the container. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }
}
