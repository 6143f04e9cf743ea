package org.oitcheck.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one host by the address under which a visitor asks for them. The folder is listed once, at the start, and only what
 * was listed is ever served: no path, link or encoding trick leads out of it. Immutable.
 */
final class SavedFiles {
    private static final int MAX_FILES = 200_000;
    private static final int MAX_DEPTH = 40;

    private final NavigableMap<String, Path> byName;

    private SavedFiles(NavigableMap<String, Path> byName) {
        this.byName = byName;
    }

    /**
     * @param without folders below that are not part of this host
     * @throws InvalidSiteFolderException when the folder is missing or holds too many files
     */
    static SavedFiles of(Path folder, Set<Path> without) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidSiteFolderException(folder, "not a folder");
        }
        Path root = folder.toRealPath();
        NavigableMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> without.stream().noneMatch(file::startsWith))
                    .filter(file -> !isAboutTheSite(root, file))
                    .limit(MAX_FILES + 1L)
                    .forEach(file -> found.put(name(root, file), file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (found.size() > MAX_FILES) {
            throw new InvalidSiteFolderException(
                    folder, "more than " + MAX_FILES + " files; name the folder of one site");
        }
        return new SavedFiles(found);
    }

    /**
     * The saved file for a path and query, both decoded; tried are the names that mirror tools give to pages with a query, and the
     * usual default pages of a folder.
     *
     * @param path decoded path, starting with a slash
     * @param query decoded query; empty for none
     */
    Optional<Path> find(String path, String query) {
        String plain = Normalizer.normalize(path.substring(1), Normalizer.Form.NFC);
        if (!query.isEmpty()) {
            String asked = Normalizer.normalize(query, Normalizer.Form.NFC);
            Optional<Path> saved = first(namesWithQuery(plain, asked));
            if (saved.isPresent() || hasOtherQueries(plain)) {
                return saved;
            }
        }
        return first(names(plain));
    }

    private Optional<Path> first(Iterable<String> names) {
        for (String name : names) {
            Path file = byName.get(name);
            if (file != null) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(String plain) {
        Set<String> names = new LinkedHashSet<>();
        if (!plain.isEmpty() && !plain.endsWith("/")) {
            names.add(plain);
            names.add(plain + ".html");
            names.add(plain + ".htm");
        }
        String folder = plain.isEmpty() || plain.endsWith("/") ? plain : plain + "/";
        for (String page : List.of("index.html", "index.htm", "index.php", "index.php.html", "default.html")) {
            names.add(folder + page);
        }
        return names;
    }

    private static List<String> namesWithQuery(String plain, String query) {
        List<String> names = new ArrayList<>();
        List<String> pages = plain.isEmpty() || plain.endsWith("/")
                ? List.of(plain + "index.html", plain + "index.php")
                : List.of(plain);
        for (String page : pages) {
            for (String mark : List.of("?", "_", "@")) {
                for (String spelling : List.of(query, query.replace("/", "%2F"), query.replace('/', '_'))) {
                    names.add(page + mark + spelling);
                    names.add(page + mark + spelling + ".html");
                }
            }
        }
        return names;
    }

    /** A page saved with other queries must not answer for a query that was not saved. */
    private boolean hasOtherQueries(String plain) {
        return Stream.of("?", "_", "@").anyMatch(mark -> {
            String prefix = plain + mark;
            String next = byName.ceilingKey(prefix);
            return next != null && next.startsWith(prefix) && next.indexOf('=') > 0;
        });
    }

    private static String name(Path root, Path file) {
        String relative = root.relativize(file).toString().replace('\\', '/');
        return Normalizer.normalize(relative, Normalizer.Form.NFC);
    }

    private static boolean isAboutTheSite(Path root, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return root.equals(file.getParent())
                && (name.equals(SiteDescription.FILE) || (name.startsWith("labels-") && name.endsWith(".json")));
    }

    /** A folder named in a site description, which must lie inside the site folder. */
    static Path inside(Path folder, String relative) throws IOException {
        try {
            Path inner = folder.resolve(relative).normalize();
            if (!inner.startsWith(folder.normalize()) || !Files.exists(inner)) {
                throw new InvalidSiteFolderException(folder, "no '" + relative + "' inside this folder");
            }
            return inner.toRealPath();
        } catch (InvalidPathException e) {
            throw new InvalidSiteFolderException(folder, "'" + relative + "' is no file name: " + e.getReason(), e);
        }
    }
}
