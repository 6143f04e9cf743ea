package org.oitcheck.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.oitcheck.thai.ThaiAnalyzer;

/**
 * Full text of all pages and documents of one crawl in a folder, for people who look for words. Written whole when a crawl is judged,
 * read by any number of readers.
 */
public final class TextIndex {
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String URL = "url";
    private static final int MOST_TEXT = 200_000;
    private static final int MOST_WORDS = 200;
    private static final char MARK = '\u0001';

    private TextIndex() {}

    /**
     * A page or document in which the words stand.
     *
     * @param url     address
     * @param title   title
     * @param snippet text around the words, in pieces
     */
    public record Hit(String url, String title, List<Piece> snippet) {
        public Hit {
            snippet = List.copyOf(snippet);
        }
    }

    /** A piece of a snippet; {@code found} when it is one of the words. */
    public record Piece(String text, boolean found) {}

    /**
     * What was found.
     *
     * @param count number of pages and documents
     * @param hits  the first of them, best first
     */
    public record Answer(long count, List<Hit> hits) {
        public Answer {
            hits = List.copyOf(hits);
        }
    }

    /** Writes the index in place of the one in the folder. */
    static void write(Path folder, List<Unit> units) {
        try {
            Files.createDirectories(folder);
            fill(folder, units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path folder, List<Unit> units) throws IOException {
        try (Analyzer analyzer = new ThaiAnalyzer();
                FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(
                        directory, new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            for (Unit u : units) {
                if (u.state() == Unit.State.READ && !u.section()) {
                    writer.addDocument(document(u));
                }
            }
        }
    }

    private static Document document(Unit u) {
        String text = u.text().parts().stream().map(p -> p.text()).collect(Collectors.joining("\n"));
        Document d = new Document();
        d.add(new StoredField(URL, u.url().toString()));
        d.add(new TextField(TITLE, u.title(), Field.Store.YES));
        d.add(new TextField(TEXT, text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text, Field.Store.YES));
        return d;
    }

    /** Whether there is an index in a folder. */
    public static boolean present(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.anyMatch(f -> f.getFileName().toString().startsWith("segments_"));
        } catch (IOException e) {
            return false; // a folder that cannot be listed has none for this reader
        }
    }

    /**
     * Pages and documents in which all words stand, as phrases where words follow each other without a space.
     *
     * @param words as a person types them; no signs have a meaning
     */
    public static Answer search(Path folder, String words, int most) throws IOException {
        String text = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        try (Analyzer analyzer = new ThaiAnalyzer();
                FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            QueryBuilder builder = new QueryBuilder(analyzer);
            InsideWords inside = new InsideWords(reader);
            List<String> typed = List.of(text.strip().split("\\s+"));
            for (String word : typed) {
                Optional<Query> either = either(builder, inside, word, words(analyzer, word));
                either.ifPresent(q -> all.add(q, BooleanClause.Occur.MUST));
            }
            BooleanQuery query = all.build();
            if (query.clauses().isEmpty()) {
                return new Answer(0, List.of());
            }
            IndexSearcher searcher = new IndexSearcher(reader);
            TopDocs top = searcher.search(query, most);
            UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                    .withMaxLength(MOST_TEXT)
                    .withFormatter(
                            new DefaultPassageFormatter(String.valueOf(MARK), String.valueOf(MARK), " … ", false))
                    .build();
            String[] snippets = top.scoreDocs.length == 0 ? new String[0] : highlighter.highlight(TEXT, query, top, 2);
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < top.scoreDocs.length; i++) {
                ScoreDoc found = top.scoreDocs[i];
                Document d = searcher.storedFields().document(found.doc);
                hits.add(new Hit(d.get(URL), d.get(TITLE), pieces(snippets[i] == null ? "" : snippets[i], typed)));
            }
            return new Answer(top.totalHits.value, hits);
        }
    }

    /** The dictionary words of a word as a person types it. */
    private static List<String> words(Analyzer analyzer, String typed) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, typed)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }

    /**
     * A word in the text or, which counts more, in the title; a Thai word of several dictionary words is a phrase. As a part of a compound
     * it counts less.
     */
    private static Optional<Query> either(QueryBuilder builder, InsideWords inside, String word, List<String> words)
            throws IOException {
        Query inText = builder.createPhraseQuery(TEXT, word, 1);
        Query inTitle = builder.createPhraseQuery(TITLE, word, 1);
        if (inText == null || inTitle == null) {
            return Optional.empty(); // only signs
        }
        return Optional.of(new BooleanQuery.Builder()
                .add(inText, BooleanClause.Occur.SHOULD)
                .add(new BoostQuery(inTitle, 3), BooleanClause.Occur.SHOULD)
                .add(new BoostQuery(inside.in(TEXT, words), 0.3f), BooleanClause.Occur.SHOULD)
                .add(new BoostQuery(inside.in(TITLE, words), 0.9f), BooleanClause.Occur.SHOULD)
                .build());
    }

    private static List<Piece> pieces(String snippet, List<String> typed) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = snippet.split(String.valueOf(MARK), -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                if (i % 2 == 1) {
                    found(parts[i], typed, pieces);
                } else {
                    pieces.add(new Piece(parts[i], false));
                }
            }
        }
        return pieces;
    }

    /** A word that was found; of a compound only the part that was asked for. */
    private static void found(String whole, List<String> typed, List<Piece> pieces) {
        for (String word : typed) {
            int at = whole.indexOf(word);
            if (at >= 0) {
                piece(whole.substring(0, at), false, pieces);
                piece(word, true, pieces);
                piece(whole.substring(at + word.length()), false, pieces);
                return;
            }
        }
        pieces.add(new Piece(whole, true));
    }

    private static void piece(String text, boolean found, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
