package org.oitcheck.audit;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Words;

/** Texts of the package, Thai unless English is asked for. */
final class AuditMessages {
    /** A table of a document in a place, as {@link FormTable#place} writes it. */
    private static final Pattern TABLE = Pattern.compile("\\[ตาราง (\\d+)\\](?= [A-Z]+\\d)");

    private final ResourceBundle bundle;
    private final Words words;

    AuditMessages(Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
        words = Words.of(locale);
        bundle = ResourceBundle.getBundle("org.oitcheck.audit.messages", known);
    }

    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ROOT)
                .format(Arrays.stream(arguments).map(this::place).toArray());
    }

    /** Why a link failed, in words. */
    String cause(String code) {
        return words.cause(code);
    }

    String verdict(Verdict verdict) {
        return words.verdict(verdict);
    }

    /** A place of a form in the words of the language; everything else as it is. */
    String place(String place) {
        return TABLE.matcher(place).replaceAll("[" + bundle.getString("place.table") + " $1]");
    }
}
