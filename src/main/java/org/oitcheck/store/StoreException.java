package org.oitcheck.store;

/** The database cannot be used: a matter for the user. {@link #problem} is a key for a message in the user's language. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** No database answers at the address, or it refuses the user. */
        UNREACHABLE,
        /** Another process has the embedded database open. */
        IN_USE,
        /** The tables come from a newer version of oitcheck, or were changed by hand. */
        OTHER_VERSION,
        /** A backup is damaged, of a newer version, or does not fit the database. */
        BAD_BACKUP,
        /** The database to restore into is not empty. */
        NOT_EMPTY
    }

    private final Problem problem;

    StoreException(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    StoreException(Problem problem, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
