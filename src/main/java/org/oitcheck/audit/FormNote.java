package org.oitcheck.audit;

import java.util.List;
import java.util.Locale;

/**
 * Something odd in a form that does not stop the reading.
 *
 * @param key       key of the message
 * @param arguments place first
 */
public record FormNote(String key, List<String> arguments) {
    public FormNote {
        arguments = List.copyOf(arguments);
    }

    static FormNote of(String key, String... arguments) {
        return new FormNote(key, List.of(arguments));
    }

    /** The note in Thai or English. */
    public String text(Locale locale) {
        return new AuditMessages(locale).text(key, arguments.toArray(String[]::new));
    }
}
