package org.oitcheck.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.oitcheck.rules.Rule;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.ThaiAnalyzer;

/**
 * Lucene index of the units of one site: fields {@code name} (titles, headings, link texts, paths) and {@code content}, each with its
 * own weight. Finds what is nearest to an item when no title names it. Holds everything in memory; closed with the match.
 */
final class SiteIndex implements AutoCloseable {
    private static final int CONTENT_CHARS = 20_000;
    private static final float NAME_WEIGHT = 3f;

    private final List<Unit> units;
    private final Analyzer analyzer = new ThaiAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    SiteIndex(List<Unit> units) {
        this.units = units;
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < units.size(); i++) {
                    Unit u = units.get(i);
                    if (u.state() == Unit.State.READ && !u.hub() && !(u.home() && !u.section())) {
                        writer.addDocument(document(u, i));
                    }
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Unit u, int number) {
        StringBuilder name = new StringBuilder();
        u.own().forEach(n -> name.append(n.text()).append('\n'));
        if (!u.section()) {
            u.incoming().stream().limit(8).forEach(in -> name.append(in.words()).append('\n'));
        }
        Document d = new Document();
        d.add(new StoredField("unit", number));
        d.add(new TextField("name", name.toString(), Field.Store.NO));
        d.add(new TextField("content", u.text().beginning(CONTENT_CHARS), Field.Store.NO));
        return d;
    }

    /** Units nearest to the item's title and expected words, best first. */
    List<Unit> nearest(Rule rule, int max) {
        Set<String> title = tokens(rule.title());
        Set<String> words = new LinkedHashSet<>(title);
        for (Phrase p : rule.content().any()) {
            words.addAll(tokens(p.written().replaceAll("[()|^$.]", " ")));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        title.forEach(t ->
                query.add(new BoostQuery(new TermQuery(new Term("name", t)), NAME_WEIGHT), BooleanClause.Occur.SHOULD));
        words.stream()
                .limit(200)
                .forEach(t -> query.add(new TermQuery(new Term("content", t)), BooleanClause.Occur.SHOULD));
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Unit> out = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), max).scoreDocs) {
                out.add(units.get(searcher.storedFields()
                        .document(hit.doc)
                        .getField("unit")
                        .numericValue()
                        .intValue()));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> tokens(String text) {
        Set<String> out = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("name", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 1) {
                    out.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        analyzer.close();
    }
}
