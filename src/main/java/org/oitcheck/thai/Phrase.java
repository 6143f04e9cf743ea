package org.oitcheck.thai;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as rule files write it: literal words, {@code (a|b)} alternatives, {@code ..} a gap of at most {@value #GAP} letters,
 * {@code ^} and {@code $} for the beginning and end of a title (an item number before it, and a year, file extension or agency's
 * name after it, do not count). Searched in {@link SearchText}. Immutable and safe for use by several threads.
 */
public final class Phrase {
    /** Most letters that {@code ..} spans. */
    public static final int GAP = 40;

    private static final String LEAD = "^(?:oit|ita|o(?=\\d)|ขอ(?:ที)?(?=\\d)|ตัวชีวัด(?:ที)?(?=\\d)|\\d{1,4}){0,6}";
    private static final String TAIL = "(?:ประจาปี|งบประมาณ|ปี|พศ|รอบ|เดือน|\\d{1,8}|pdf|docx?|xlsx?|pptx?|zip|html?"
            + "|ของ.{2,40}|อบต.{0,30}|อบจ.{0,30}|ทต.{0,30}|เทศบาล.{0,40}|องคการบริหาร.{0,50}|โรงเรียน.{0,30}|โรงพยาบาล.{0,30})*$";

    private final String written;
    /** What it is made of, of which the pattern is compiled when the phrase is first searched for: most texts hold none of its words. */
    private final PhraseNotation.Node node;

    private final boolean anchoredStart;
    private final boolean anchoredEnd;
    private volatile @Nullable Pattern pattern;
    /** Whether it begins with a number, which must not be the end of a longer one: "6 เดือน" does not stand in "2566 เดือน". */
    private final boolean number;

    private final List<List<String>> needs;
    /** Words with one of which every hit begins; none when it may begin otherwise. */
    private final List<String> firsts;

    private Phrase(
            String written,
            PhraseNotation.Node node,
            boolean anchoredStart,
            boolean anchoredEnd,
            List<List<String>> needs,
            List<String> firsts) {
        this.written = written;
        this.number = Character.isDigit(written.charAt(0));
        this.node = node;
        this.anchoredStart = anchoredStart;
        this.anchoredEnd = anchoredEnd;
        this.needs = needs;
        this.firsts = firsts;
    }

    /**
     * @param written phrase in the notation above
     * @throws PhraseSyntaxException when brackets do not match or nothing to search for is left
     */
    public static Phrase of(String written) {
        PhraseNotation.Parser parser = new PhraseNotation.Parser(written);
        PhraseNotation.Node node = parser.parse();
        List<List<String>> needs = node.needs();
        if (needs.isEmpty() && node.minLength() < 2) {
            throw new PhraseSyntaxException(written, PhraseSyntaxException.Fault.EMPTY);
        }
        List<String> firsts = parser.anchoredStart ? List.of() : node.firsts();
        return new Phrase(written, node, parser.anchoredStart, parser.anchoredEnd, needs, firsts);
    }

    private Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile(
                    (anchoredStart ? LEAD : "") + node.regex() + (anchoredEnd ? TAIL : ""), Pattern.DOTALL);
            pattern = known;
        }
        return known;
    }

    /** The phrase as written in the rule. */
    public String written() {
        return written;
    }

    /** Lists of words: of each at least one word occurs wherever the phrase does. The rarest first; empty when nothing is sure. */
    List<List<String>> needs() {
        return needs;
    }

    /** Its words in the dense form, those of all alternatives. */
    List<String> literals() {
        return node.literals();
    }

    /** First hit at or after a position of the dense form. */
    public Optional<Hit> find(SearchText text, int from) {
        return mayOccur(text.dense()) ? search(text, from) : Optional.empty();
    }

    /** {@link #find} for a text that a {@link PhraseSet} has looked through already. */
    public Optional<Hit> findPossible(SearchText text) {
        return search(text, 0);
    }

    private Optional<Hit> search(SearchText text, int from) {
        String dense = text.dense();
        if (firsts.isEmpty()) {
            Matcher m = pattern().matcher(dense);
            return from <= dense.length() && m.find(from) ? Optional.of(hit(m)) : Optional.empty();
        }
        // tried only where a first word stands: going from word to word is much cheaper than trying everywhere
        int[] next = new int[firsts.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = place(dense, firsts.get(i), from);
        }
        Matcher m = pattern().matcher(dense);
        while (true) {
            int nearest = Integer.MAX_VALUE;
            for (int place : next) {
                nearest = Math.min(nearest, place);
            }
            if (nearest == Integer.MAX_VALUE) {
                return Optional.empty();
            }
            if (!(number && inNumber(text, nearest))
                    && m.region(nearest, dense.length()).lookingAt()) {
                return Optional.of(hit(m));
            }
            for (int i = 0; i < next.length; i++) {
                next[i] = next[i] == nearest ? place(dense, firsts.get(i), nearest + 1) : next[i];
            }
        }
    }

    /** Whether the digit there is part of a longer number; in the dense form "2566 (6 เดือน)" only looks so. */
    private static boolean inNumber(SearchText text, int at) {
        return at > 0
                && Character.isDigit(text.dense().charAt(at - 1))
                && text.way().original(at) == text.way().original(at - 1) + 1;
    }

    private static int place(String dense, String word, int from) {
        int at = dense.indexOf(word, from);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private Hit hit(Matcher m) {
        return new Hit(this, m.start(), m.end(), letters(m));
    }

    public Optional<Hit> find(SearchText text) {
        return find(text, 0);
    }

    public boolean in(SearchText text) {
        return find(text).isPresent();
    }

    private boolean mayOccur(String dense) {
        for (List<String> words : needs) {
            if (words.stream().noneMatch(dense::contains)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Phrase p && p.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }

    /** Positions that the words themselves cover: the hit without its gaps (the only capturing groups). */
    private static BitSet letters(Matcher m) {
        BitSet letters = new BitSet(m.end());
        letters.set(m.start(), m.end());
        for (int g = 1; g <= m.groupCount(); g++) {
            if (m.start(g) >= 0) {
                letters.clear(m.start(g), m.end(g));
            }
        }
        return letters;
    }

    /**
     * Where a phrase stands in the dense form.
     *
     * @param phrase  phrase found
     * @param start   first position
     * @param end     position after the last
     * @param letters positions covered by the phrase's own words, gaps left out; not to be changed
     */
    public record Hit(Phrase phrase, int start, int end, BitSet letters) {
        /** Number of letters that the words themselves cover, gaps not counted. */
        public int length() {
            return letters.cardinality();
        }

        /** Number of letters that both cover. */
        public int overlap(Hit other) {
            BitSet both = (BitSet) letters.clone();
            both.and(other.letters);
            return both.cardinality();
        }
    }

    /** Literal words in the form that texts are searched in. */
    static String denseLiteral(String words) {
        return SearchText.of(words).dense();
    }
}
