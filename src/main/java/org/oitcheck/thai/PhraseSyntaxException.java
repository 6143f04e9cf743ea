package org.oitcheck.thai;

/** A phrase of a rule file that cannot be read; the message names the phrase and what is wrong with it. */
public final class PhraseSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public PhraseSyntaxException(String written, String problem) {
        super("phrase «" + written + "»: " + problem);
    }
}
