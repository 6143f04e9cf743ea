package org.oitcheck.rules;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something wrong in a rule file. Its words stand in {@code problems_th.properties} and {@code problems_en.properties}: what is wrong
 * under the key, what to do under the key with {@code .mend}.
 *
 * @param file      file name relative to the rules folder
 * @param line      line from 1; 0 when unknown
 * @param column    column from 1; 0 when unknown
 * @param error     whether the pack cannot be used ({@code true}) or only should be looked at
 * @param key       what is wrong
 * @param arguments for the words of the key
 */
public record RuleProblem(String file, int line, int column, boolean error, String key, List<String> arguments)
        implements Comparable<RuleProblem> {

    /** {@code file:line:column: what is wrong — what to do}, in Thai or English. */
    public String text(Locale locale) {
        String place = file + (line > 0 ? ":" + line + ":" + column : "");
        return place + ": " + words(locale, key) + " — " + words(locale, key + ".mend");
    }

    private String words(Locale locale, String name) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
        String pattern =
                ResourceBundle.getBundle("org.oitcheck.rules.problems", known).getString(name);
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
    }

    @Override
    public int compareTo(RuleProblem o) {
        int c = file.compareTo(o.file);
        return c != 0 ? c : Integer.compare(line, o.line);
    }
}
