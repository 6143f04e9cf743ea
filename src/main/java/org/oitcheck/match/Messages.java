package org.oitcheck.match;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.oitcheck.checklist.Words;

/** Texts for users, Thai or English. */
final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Words words;

    Messages(Locale locale) {
        this.locale = locale;
        this.words = Words.of(locale);
        this.bundle = ResourceBundle.getBundle(
                "org.oitcheck.match.messages",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Why a link failed, in words. */
    String cause(String code) {
        return words.cause(code);
    }

    /** Numbers are given as strings: a year must not get a thousands separator. */
    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), locale).format(arguments);
    }
}
