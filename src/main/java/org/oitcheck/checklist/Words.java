package org.oitcheck.checklist;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Words for the codes of a checklist, the same in advice, reports and papers. Thai unless English is asked for. Immutable. */
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Words for a locale; Thai for every language but English. */
    public static Words of(Locale locale) {
        return new Words(ResourceBundle.getBundle(
                "org.oitcheck.checklist.words",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A verdict in a few words. */
    public String verdict(Verdict verdict) {
        return bundle.getString("verdict." + verdict);
    }

    /** Why a link failed, such as {@code SERVER_ERROR}; codes without words, of another version of a file, stay as they are. */
    public String cause(String code) {
        try {
            return bundle.getString("cause." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
