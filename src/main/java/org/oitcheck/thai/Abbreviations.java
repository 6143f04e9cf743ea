package org.oitcheck.thai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known Thai abbreviations (see the resource {@code abbreviations.txt}), found in normal forms. Immutable. */
final class Abbreviations {
    /** Shorter ones without inner dots are too often the end of a word and a full stop. */
    private static final int SAFE_LETTERS = 3;

    private final Map<Character, List<String>> longestFirst;

    private Abbreviations(List<String> abbreviations) {
        longestFirst = abbreviations.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(a -> a.charAt(0)));
    }

    static Abbreviations load() {
        var stream = Objects.requireNonNull(
                Abbreviations.class.getResourceAsStream("abbreviations.txt"), "abbreviations.txt");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Abbreviations(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ThaiNormaliser::normaliseText)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The longest abbreviation that stands at {@code at}. */
    Optional<String> at(String text, int at) {
        List<String> candidates = longestFirst.getOrDefault(text.charAt(at), List.of());
        for (String abbreviation : candidates) {
            if (text.startsWith(abbreviation, at) && stands(abbreviation, text, at)) {
                return Optional.of(abbreviation);
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String abbreviation, String text, int at) {
        if (at == 0 || !ThaiLetters.isThai(text.charAt(at - 1))) {
            return true;
        }
        int dot = abbreviation.indexOf('.');
        return dot < abbreviation.length() - 1 || dot >= SAFE_LETTERS;
    }
}
