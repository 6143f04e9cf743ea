package org.oitcheck.cli;

import java.util.Locale;

/** Language of the messages, known before the command line is parsed so that its errors are told in it too. */
final class Language {
    private Language() {}

    static Locale of(String[] args, Defaults defaults) {
        String lang = defaults.value("lang").orElse("th");
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                lang = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                lang = args[i + 1];
            }
        }
        return lang.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
    }
}
