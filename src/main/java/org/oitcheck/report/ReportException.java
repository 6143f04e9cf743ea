package org.oitcheck.report;

import java.util.List;
import java.util.Locale;

/** A report that cannot be made because of what the user gave: a user error with its mend, shown without a stack trace. */
public final class ReportException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<String> arguments;

    ReportException(String key, String... arguments) {
        super(Texts.of(Locale.ENGLISH).get(key, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message in Thai or English (Thai for any other language). */
    public String message(Locale locale) {
        return Texts.of(locale).get(key, arguments.toArray(String[]::new));
    }
}
