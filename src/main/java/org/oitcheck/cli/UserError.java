package org.oitcheck.cli;

/**
 * Something the user can mend: shown without a stack trace, with the exit status of its kind.
 */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The command line or an input file is wrong. */
    static final int USAGE = 2;
    /** The site could not be checked. */
    static final int SITE = 3;

    private final int exitStatus;
    private final String key;
    private final transient String[] arguments;

    /**
     * @param exitStatus {@link #USAGE} or {@link #SITE}
     * @param key        key of the message in {@code messages_{th,en}.properties}
     * @param arguments  arguments of the message
     */
    UserError(int exitStatus, String key, String... arguments) {
        super(key + " " + String.join(" ", arguments));
        this.exitStatus = exitStatus;
        this.key = key;
        this.arguments = arguments;
    }

    int exitStatus() {
        return exitStatus;
    }

    String text(CliMessages messages) {
        return messages.text(key, arguments);
    }
}
