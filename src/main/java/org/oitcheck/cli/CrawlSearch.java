package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.oitcheck.match.TextIndex;
import org.oitcheck.web.SiteSearch;

/** Searches the indexes that checks left in the data folder. */
final class CrawlSearch implements SiteSearch {
    /** Folder of the index in the folder of a check. */
    static final String FOLDER = "index";

    private final Path data;

    CrawlSearch(Path data) {
        this.data = data;
    }

    @Override
    public Optional<Found> search(long siteId, String words, int most) throws IOException {
        Path folder = data.resolve("sites").resolve(Long.toString(siteId)).resolve(FOLDER);
        if (!TextIndex.present(folder)) {
            return Optional.empty();
        }
        TextIndex.Answer answer = TextIndex.search(folder, words, most);
        return Optional.of(new Found(
                answer.count(),
                answer.hits().stream()
                        .map(h -> new Hit(
                                h.url(),
                                h.title(),
                                h.snippet().stream()
                                        .map(p -> new Piece(p.text(), p.found()))
                                        .toList()))
                        .toList()));
    }
}
