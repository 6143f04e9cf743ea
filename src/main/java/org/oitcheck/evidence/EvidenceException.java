package org.oitcheck.evidence;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A package, a time stamp or a place that cannot be used: the message names it and the mend. Exit status 2. */
public final class EvidenceException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<String> arguments;

    EvidenceException(String key, String... arguments) {
        super(text(key, Locale.ENGLISH, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the message, e.g. {@code package.none}. */
    public String key() {
        return key;
    }

    /** The message in Thai or English (Thai for any other language). */
    public String message(Locale locale) {
        return text(key, locale, arguments.toArray(String[]::new));
    }

    static String text(String key, Locale locale, String... arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
        ResourceBundle bundle = ResourceBundle.getBundle("org.oitcheck.evidence.messages", known);
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
    }
}
