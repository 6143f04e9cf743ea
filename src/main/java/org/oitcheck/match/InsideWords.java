package org.oitcheck.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Thai words inside of longer ones: the dictionary takes a compound such as ต้นมะขาม for one word, in which a reader who types มะขาม wants
 * his word found. Looks through the words of the index, of which one site has some ten thousand; nothing more is stored.
 */
final class InsideWords {
    /** Letters of a word below which it stands in too many that have nothing to do with it, as รถ in สามารถ. */
    private static final int LEAST = 4;
    /** Compounds that are looked for, at most. */
    private static final int MOST = 300;

    private static final String BEFORE = "เแโใไ";
    private static final String BEHIND = "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎";

    private final IndexReader reader;

    InsideWords(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * Where the words of a phrase stand one behind the other, the first as the end and the last as the beginning of a compound.
     *
     * @param words dictionary words of what a person typed
     * @return a query for nothing when there are no such compounds
     */
    Query in(String field, List<String> words) throws IOException {
        if (words.stream().mapToInt(String::length).sum() < LEAST
                || !words.stream().allMatch(InsideWords::thai)) {
            return new MatchNoDocsQuery();
        }
        if (words.size() == 1) {
            String word = words.get(0);
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            terms(field, t -> inside(t, word)).forEach(t -> any.add(new TermQuery(t), BooleanClause.Occur.SHOULD));
            return any.build();
        }
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        List<Term> ends = terms(field, t -> t.endsWith(first) && free(t, t.length() - first.length(), t.length()));
        List<Term> begins = terms(field, t -> t.startsWith(last) && free(t, 0, last.length()));
        if (ends.isEmpty() || begins.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().add(ends.toArray(Term[]::new));
        words.subList(1, words.size() - 1).forEach(w -> phrase.add(new Term(field, w)));
        return phrase.add(begins.toArray(Term[]::new)).build();
    }

    private static boolean thai(String word) {
        return word.codePoints().allMatch(c -> c >= 0x0E00 && c <= 0x0E7F);
    }

    private static boolean inside(String compound, String word) {
        for (int at = compound.indexOf(word); at >= 0; at = compound.indexOf(word, at + 1)) {
            if (free(compound, at, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no syllable is torn at either end: a vowel or mark belongs to the letter beside it. */
    private static boolean free(String compound, int from, int to) {
        return (from == 0 || BEFORE.indexOf(compound.charAt(from - 1)) < 0)
                && (to == compound.length() || BEHIND.indexOf(compound.charAt(to)) < 0);
    }

    private List<Term> terms(String field, Predicate<String> wanted) throws IOException {
        List<Term> out = new ArrayList<>();
        Terms all = MultiTerms.getTerms(reader, field);
        if (all == null) {
            return out;
        }
        TermsEnum each = all.iterator();
        for (BytesRef t = each.next(); t != null && out.size() < MOST; t = each.next()) {
            String term = t.utf8ToString();
            if (wanted.test(term)) {
                out.add(new Term(field, term));
            }
        }
        return out;
    }
}
