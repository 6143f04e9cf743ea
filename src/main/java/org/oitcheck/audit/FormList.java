package org.oitcheck.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Many forms to verify in one run: a folder of forms, or a table with the columns {@code file} and {@code site} (Thai: ไฟล์, เว็บไซต์),
 * files relative to the table.
 */
public final class FormList {
    private static final int MOST = 10_000;
    private static final List<String> FILE = List.of("file", "ไฟล์", "แบบตอบ", "ไฟล์แบบตอบ", "answers");
    private static final List<String> SITE = List.of("site", "url", "เว็บไซต์", "เว็บไซต์หลัก", "home");

    private FormList() {}

    /**
     * One form.
     *
     * @param file its file
     * @param site main site as the table gives it; empty for the one that the form names
     */
    public record Entry(Path file, String site) {}

    /** Whether a file is such a table rather than a form. */
    public static boolean table(Path file) throws IOException {
        try {
            return !json(file)
                    && heading(FormFile.tables(String.valueOf(file.getFileName()), FormFile.bytes(file)))
                            .isPresent();
        } catch (AuditException e) {
            return false; // what is wrong with it is told when it is read as a form
        }
    }

    private static boolean json(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /**
     * The forms of a folder (XLSX, CSV, JSON, and DOCX or DOC that hold a form rather than a letter; by name, sub-folders included; kinds that
     * cannot be read too, so that they are told) or of a table.
     *
     * @param results folder that results are written to, in which no forms are looked for
     * @throws AuditException when there are none
     */
    public static List<Entry> of(Path place, Path results) throws IOException, AuditException {
        List<Entry> entries = Files.isDirectory(place) ? folder(place, results) : rows(place);
        if (entries.isEmpty()) {
            throw new AuditException("batch.empty", place.toString());
        }
        return entries;
    }

    /** Files of a folder that may be printed or scanned forms, by name: none of them is read, which people must be told. */
    public static List<Path> printed(Path place, Path results) throws IOException {
        return Files.isDirectory(place)
                ? files(place, results, name -> name.matches(".*\\.(?:pdf|jpe?g|png|tiff?|heic)"))
                : List.of();
    }

    private static List<Entry> folder(Path folder, Path results) throws IOException {
        // kinds that cannot be read must not be passed over without a word
        return files(folder, results, name -> name.matches(".*\\.(?:xlsx|xls|csv|json|docx|doc|ods)")).stream()
                .filter(p -> !letter(p))
                .map(p -> new Entry(p, ""))
                .toList();
    }

    /** Files by name; not those of the results, of office programs at work, and hidden ones. */
    private static List<Path> files(Path folder, Path results, Predicate<String> kind) throws IOException {
        Path own = results.toAbsolutePath().normalize();
        boolean inside = !own.equals(folder.toAbsolutePath().normalize());
        try (Stream<Path> files = Files.walk(folder, 4)) {
            return files.filter(Files::isRegularFile)
                    .filter(p -> !inside || !p.toAbsolutePath().normalize().startsWith(own))
                    .filter(p -> {
                        String name = p.getFileName().toString().toLowerCase(Locale.ROOT);
                        return kind.test(name) && !name.startsWith("~$") && !name.startsWith(".");
                    })
                    .sorted()
                    .limit(MOST)
                    .toList();
        }
    }

    /** A document without the table of a form, such as the letter that forms are sent with; one that cannot be read is told later. */
    private static boolean letter(Path file) {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.docx?")) {
            return false;
        }
        try {
            AnswerForms.read(file);
            return false;
        } catch (AuditException e) {
            return e.key().equals("form.head");
        } catch (IOException e) {
            return false;
        }
    }

    private record Heading(FormTable table, int row, int file, int site) {}

    private static Optional<Heading> heading(List<FormTable> tables) {
        for (FormTable t : tables) {
            for (int i = 0; i < Math.min(10, t.rows().size()); i++) {
                int file = column(t.rows().get(i), FILE);
                int site = column(t.rows().get(i), SITE);
                if (file >= 0 && site >= 0) {
                    return Optional.of(new Heading(t, i, file, site));
                }
            }
        }
        return Optional.empty();
    }

    private static int column(FormTable.Row row, List<String> names) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (names.contains(FormColumns.word(row.cell(i).text()))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Entry> rows(Path table) throws IOException, AuditException {
        Optional<Heading> h = heading(FormFile.tables(String.valueOf(table.getFileName()), FormFile.bytes(table)));
        List<Entry> out = new ArrayList<>();
        if (h.isEmpty()) {
            return out;
        }
        List<FormTable.Row> rows = h.get().table().rows();
        for (FormTable.Row row : rows.subList(h.get().row() + 1, rows.size())) {
            String file = row.cell(h.get().file()).text();
            if (!file.isBlank() && file.indexOf('\0') < 0) {
                out.add(new Entry(
                        table.toAbsolutePath().resolveSibling(file.replace('\\', '/')),
                        row.cell(h.get().site()).text().strip()));
            }
        }
        return out;
    }
}
