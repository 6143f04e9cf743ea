package org.oitcheck.plan;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** An input file that cannot be used: the message names file, line or cell, and the mend. Exit status 2. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<String> arguments;

    PlanException(String key, String... arguments) {
        super(text(Locale.ENGLISH, key, List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the message, e.g. {@code org.key}. */
    public String key() {
        return key;
    }

    /** The message in Thai or English (Thai for any other language). */
    public String message(Locale locale) {
        return text(locale, key, arguments);
    }

    private static String text(Locale locale, String key, List<String> arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
        String pattern =
                ResourceBundle.getBundle("org.oitcheck.plan.messages", known).getString(key);
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
    }
}
