package org.oitcheck.sites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes labelled sites: {@code mvn -q test-compile}, then this class with the test class path, from the repo's root, with the names
 * of sites as arguments (none: all). Needs LibreOffice ({@code soffice}) and the Thai fonts of Debian's {@code fonts-thai-tlwg}.
 */
public final class SiteMaker {
    private static final Path PARTS = Path.of("src/test/sites/parts");
    /** Where recipes are → where their sites go: the development split and the validation split. */
    private static final Map<Path, Path> SPLITS = Map.of(
            Path.of("src/test/sites"), Path.of("src/test/resources/sites"),
            Path.of("src/test/sites-validation"), Path.of("src/test/resources/sites-validation"));

    private static final String DEMO = "thungkrachiao";

    private SiteMaker() {}

    public static void main(String[] args) throws Exception {
        Parts parts = Parts.read(PARTS);
        for (Map.Entry<Path, Path> split : SPLITS.entrySet()) {
            for (Path source : sources(split.getKey())) {
                String name = source.getFileName().toString();
                if (args.length == 0 || List.of(args).contains(name)) {
                    make(source, split.getValue().resolve(name), parts);
                }
            }
        }
    }

    private static List<Path> sources(Path split) throws IOException {
        try (Stream<Path> list = Files.list(split)) {
            return list.filter(f -> Files.exists(f.resolve("recipe.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static void make(Path source, Path target, Parts parts) throws Exception {
        String name = source.getFileName().toString();
        delete(target);
        Files.createDirectories(target);
        Path work = Files.createTempDirectory("sitemaker");
        try {
            Office office = new Office(work);
            new SiteBuilder(
                            Recipe.read(source.resolve("recipe.yaml")),
                            parts,
                            Files.readString(source.resolve("layout.html")),
                            office,
                            target)
                    .build(name);
            office.convertAll();
            for (Path labels : handWritten(source)) {
                Files.copy(labels, target.resolve(labels.getFileName()));
            }
        } finally {
            delete(work);
        }
        if (name.equals(DEMO)) {
            bundle(target, Path.of("src/main/resources/demo-site.zip"));
        }
        try (Stream<Path> made = Files.walk(target)) {
            long bytes = made.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
            System.out.println(name + ": " + bytes / 1024 + " KiB");
        }
    }

    /** Labels of other years than the recipe's lie beside it, written by hand. */
    private static List<Path> handWritten(Path source) throws IOException {
        try (Stream<Path> list = Files.list(source)) {
            return list.filter(f -> f.getFileName().toString().matches("labels-\\d+\\.json"))
                    .toList();
        }
    }

    /** The bundled sample site is one of the sites, without its labels. */
    private static void bundle(Path site, Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        try (Stream<Path> walk = Files.walk(site);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = site.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("labels-")) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
