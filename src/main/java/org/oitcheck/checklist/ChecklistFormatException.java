package org.oitcheck.checklist;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A checklist file that cannot be used: a user error. The message names the file, the place and the mend; show it without a
 * stack trace (exit status 2).
 */
public final class ChecklistFormatException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    ChecklistFormatException(String key, Object... arguments) {
        super(text(Locale.ENGLISH, key, List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the message, e.g. {@code schema}. */
    public String key() {
        return key;
    }

    /** What the message names: file, place, fault. */
    public List<String> arguments() {
        return arguments.stream().map(String::valueOf).toList();
    }

    /** The message in Thai or English (Thai for any other language). */
    public String message(Locale locale) {
        return text(locale, key, arguments);
    }

    static String text(Locale locale, String key, List<Object> arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
        String pattern = ResourceBundle.getBundle("org.oitcheck.checklist.messages", known)
                .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }
}
