package org.oitcheck.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the command line, Thai by default, English with {@code --lang en}. */
final class CliMessages {
    private final ResourceBundle bundle;
    private final Locale locale;

    CliMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.oitcheck.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
