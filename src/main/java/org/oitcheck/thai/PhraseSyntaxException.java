package org.oitcheck.thai;

/** A phrase of a rule file that cannot be read; the message names the phrase and what is wrong with it. */
public final class PhraseSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** No word to search for. */
        EMPTY,
        /** An opening bracket without a closing one. */
        OPEN,
        /** A closing bracket without an opening one. */
        CLOSED
    }

    private final Fault fault;

    public PhraseSyntaxException(String written, Fault fault) {
        super("phrase «" + written + "»: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
