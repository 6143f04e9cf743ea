package org.oitcheck.match;

import java.util.Locale;

/**
 * How to judge.
 *
 * @param threads threads that read texts, at least 1
 * @param locale  language of advice and warnings: Thai or English
 */
public record MatchSettings(int threads, Locale locale) {
    public static MatchSettings defaults() {
        return new MatchSettings(Math.max(1, Runtime.getRuntime().availableProcessors()), Locale.forLanguageTag("th"));
    }
}
