package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Zone;

/** Reads the menus of saved sites: the words of the links that stand outside the content of their pages. */
final class MenuWords {
    private static final int MOST_PAGES = 200;

    private MenuWords() {}

    /**
     * @param folder one saved site, or a folder of them
     * @return menu entries by site
     * @throws UserError when there is no page in it
     */
    static Map<String, List<String>> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(UserError.USAGE, "error.file", folder.toString());
        }
        Map<String, List<String>> out = new TreeMap<>();
        if (Files.exists(folder.resolve("index.html"))) {
            out.put(folder.getFileName().toString(), site(folder));
        } else {
            try (Stream<Path> sites = Files.list(folder)) {
                for (Path site : sites.filter(Files::isDirectory).sorted().toList()) {
                    List<String> words = site(site);
                    if (!words.isEmpty()) {
                        out.put(site.getFileName().toString(), words);
                    }
                }
            }
        }
        if (out.values().stream().allMatch(List::isEmpty)) {
            throw new UserError(UserError.USAGE, "error.menus", folder.toString());
        }
        return out;
    }

    private static List<String> site(Path folder) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(folder)) {
            pages = files.filter(f -> f.toString().matches(".*\\.html?"))
                    .sorted()
                    .limit(MOST_PAGES)
                    .toList();
        }
        PageUrl home = PageUrl.parse("http://localhost/").orElseThrow();
        for (Path page : pages) {
            for (Link l : HtmlPage.parse(home, Files.readAllBytes(page), "").links()) {
                if (l.zone() != Zone.CONTENT && !l.anchor().isBlank()) {
                    words.add(l.anchor().strip());
                }
            }
        }
        return List.copyOf(words);
    }
}
