package org.oitcheck.thai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads a table of cases: one a line, columns between bars, {@code #} for comments, {@code \n} for a line end inside a text. */
final class CaseTable {
    private CaseTable() {}

    static List<List<String>> rows(String resource) {
        var stream = Objects.requireNonNull(CaseTable.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(cell -> cell.strip().replace("\\n", "\n"))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
