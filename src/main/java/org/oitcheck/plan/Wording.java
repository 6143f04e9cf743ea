package org.oitcheck.plan;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Thai phrases that the papers are made of, from {@code wording.properties}. */
final class Wording {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.oitcheck.plan.wording", Locale.ROOT);

    private Wording() {}

    static String of(String key, String... arguments) {
        return new MessageFormat(BUNDLE.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
    }

    /** Phrases {@code key.1}, {@code key.2} … as far as there are any. */
    static List<String> list(String key, String... arguments) {
        List<String> out = new ArrayList<>();
        try {
            for (int i = 1; ; i++) {
                out.add(of(key + "." + i, arguments));
            }
        } catch (MissingResourceException e) {
            return List.copyOf(out); // the numbering ends here
        }
    }
}
