package org.oitcheck.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds the labelled sites below a folder. */
public final class LabelledSites {
    /** O2 before O10. */
    static final Comparator<String> BY_ITEM_NUMBER =
            Comparator.comparingInt(LabelledSites::number).thenComparing(Comparator.naturalOrder());

    private LabelledSites() {}

    /**
     * One site with its labels.
     *
     * @param folder what {@link FolderServer#start} serves
     */
    public record LabelledSite(Path folder, Labels labels) {
        /** Name of the folder. */
        public String name() {
            return folder.toAbsolutePath().normalize().getFileName().toString();
        }
    }

    /**
     * The sites in {@code dir} that have labels for {@code year}, sorted by name; {@code dir} itself may be one.
     *
     * @throws InvalidSiteFolderException when there is none, or a label file is not valid
     */
    public static List<LabelledSite> in(Path dir, int year) throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new InvalidSiteFolderException(dir, "not a folder");
        }
        String name = "labels-" + year + ".json";
        List<Path> folders = new ArrayList<>();
        folders.add(dir);
        try (Stream<Path> inside = Files.list(dir)) {
            inside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
        List<LabelledSite> sites = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isRegularFile(folder.resolve(name))) {
                sites.add(new LabelledSite(folder, Labels.read(folder.resolve(name))));
            }
        }
        if (sites.isEmpty()) {
            throw new InvalidSiteFolderException(dir, "no folder in it has a " + name);
        }
        return sites;
    }

    /** Newest form year that {@code dir} or a folder in it has labels for; empty when there are no labels. */
    public static OptionalInt newestYear(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> inside = Files.find(dir, 2, (p, a) -> a.isRegularFile())) {
            return inside.map(p -> p.getFileName().toString())
                    .filter(n -> n.matches("labels-\\d{4}\\.json"))
                    .mapToInt(n -> Integer.parseInt(n.substring(7, 11)))
                    .max();
        }
    }

    private static int number(String item) {
        String digits = item.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
