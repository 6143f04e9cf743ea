package org.oitcheck.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Help texts in Thai; the English ones stand at the options themselves. */
final class Help {
    private Help() {}

    static void localise(CommandLine line, Locale locale) {
        if (!locale.getLanguage().equals("th")) {
            return;
        }
        ResourceBundle bundle = ResourceBundle.getBundle("org.oitcheck.cli.help_th", Locale.ROOT);
        line.setResourceBundle(bundle);
    }
}
