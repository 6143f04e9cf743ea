package org.oitcheck.audit;

import java.util.List;
import java.util.Locale;

/** An input file that cannot be used: the message names file, sheet, cell or line, and the mend. Exit status 2. */
public final class AuditException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<String> arguments;

    AuditException(String key, String... arguments) {
        super(new AuditMessages(Locale.ENGLISH).text(key, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the message, e.g. {@code form.head}. */
    public String key() {
        return key;
    }

    /** The message in Thai or English (Thai for any other language). */
    public String message(Locale locale) {
        return new AuditMessages(locale).text(key, arguments.toArray(String[]::new));
    }
}
