package org.oitcheck.audit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the package, Thai unless English is asked for. */
final class AuditMessages {
    private final ResourceBundle bundle;

    AuditMessages(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
        bundle = ResourceBundle.getBundle("org.oitcheck.audit.messages", known);
    }

    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
    }
}
