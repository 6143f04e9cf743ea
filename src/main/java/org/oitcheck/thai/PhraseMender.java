package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends the words of known phrases in recognised text, where recognition lost or confused one or two marks ({@code ดาเนนการ} for
 * {@code ดำเนินการ}) or took one letter for another of the same shape. Everything else, digits above all, stays as it was read. Meant for
 * text from pictures only: a writer's own words need no mending.
 *
 * <p>What is equal to some phrase is never changed into another; where two phrases are equally near, nothing is. Immutable and safe for
 * use by several threads.
 */
public final class PhraseMender {
    /** Letters without marks of the shortest words that are known. */
    private static final int SHORTEST = 3;
    /** Letters without marks from which on a word is known by them alone. */
    private static final int SURE = 5;

    private final Map<String, List<Word>> byBeginning = new HashMap<>();

    /** @param phrases phrases whose words are known */
    public PhraseMender(Iterable<Phrase> phrases) {
        Set<String> known = new HashSet<>();
        for (Phrase p : phrases) {
            for (String dense : p.literals()) {
                Skeleton s = Skeleton.of(dense);
                if (s.length() >= SHORTEST && known.add(dense)) {
                    byBeginning
                            .computeIfAbsent(s.shape().substring(0, SHORTEST), b -> new ArrayList<>())
                            .add(new Word(dense, s));
                }
            }
        }
    }

    private record Word(String dense, Skeleton skeleton) {
        boolean near(Errors e) {
            if (e.count() == 0) {
                return true;
            }
            boolean few = e.count() <= (dense.length() >= 10 ? 2 : 1) && e.letters <= (dense.length() >= 12 ? 1 : 0);
            // a mark too many makes another short word of it, and one that is right is needed to know it at all
            return few && (skeleton.length() >= SURE || e.right && !e.more);
        }
    }

    /**
     * @param marks   marks that are wrong
     * @param letters letters that are others of the same shape
     * @param right   whether some mark is as it should be
     * @param more    whether there are marks where the word has none
     */
    private record Errors(int marks, int letters, boolean right, boolean more) {
        int count() {
            return marks + letters;
        }

        static Errors of(Skeleton text, int at, Skeleton word) {
            int marks = 0;
            int letters = 0;
            boolean right = false;
            boolean more = false;
            for (int i = 0; i < word.length(); i++) {
                String read = text.marks(at + i);
                String meant = word.marks(i);
                marks += distance(read, meant);
                letters += text.letter(at + i) == word.letter(i) ? 0 : 1;
                right |= !meant.isEmpty() && read.equals(meant);
                more |= meant.isEmpty() && !read.isEmpty();
            }
            return new Errors(marks, letters, right, more);
        }
    }

    /** A word at a place of the text's skeleton. */
    private record Place(Word word, int at, int errors) {
        int end() {
            return at + word.skeleton.length();
        }
    }

    /** The text with the words of the phrases mended; the same text when there is nothing to mend. */
    public Mended mend(String text) {
        SearchText search = SearchText.of(text);
        Skeleton skeleton = Skeleton.of(search.dense());
        List<Place> places = places(skeleton);
        if (places.stream().allMatch(p -> p.errors == 0)) {
            return new Mended(text, List.of());
        }
        BitSet right = new BitSet();
        places.stream().filter(p -> p.errors == 0).forEach(p -> right.set(p.at, p.end()));
        List<Place> wrong =
                new ArrayList<>(places.stream().filter(p -> p.errors > 0).toList());
        wrong.sort(Comparator.comparingInt((Place p) -> -p.word.skeleton.length())
                .thenComparingInt(Place::errors)
                .thenComparingInt(Place::at));
        SearchText.Way way = search.way();
        BitSet taken = new BitSet();
        List<Mended.Change> changes = new ArrayList<>();
        for (Place p : wrong) {
            boolean free = taken.get(p.at, p.end()).isEmpty();
            if (free && !ambiguous(p, wrong) && !touches(p, skeleton, right)) {
                taken.set(p.at, p.end());
                changes.addAll(new Repair(text, way, skeleton, p.at, p.word.skeleton).changes());
            }
        }
        changes.sort(Comparator.comparingInt(Mended.Change::from));
        return Mended.of(text, changes);
    }

    private List<Place> places(Skeleton text) {
        List<Place> out = new ArrayList<>();
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            for (Word w : byBeginning.getOrDefault(text.shape().substring(at, at + SHORTEST), List.of())) {
                if (text.shape().startsWith(w.skeleton.shape(), at)) {
                    Errors e = Errors.of(text, at, w.skeleton);
                    if (w.near(e)) {
                        out.add(new Place(w, at, e.count()));
                    }
                }
            }
        }
        return out;
    }

    /** Marks that must be put in, taken out or changed; there is hardly ever more than one on a letter. */
    private static int distance(String read, String right) {
        if (read.equals(right)) {
            return 0;
        }
        return read.isEmpty() || right.isEmpty() ? read.length() + right.length() : 1;
    }

    private static boolean ambiguous(Place p, List<Place> all) {
        return all.stream()
                .anyMatch(o -> o.at == p.at
                        && o.end() == p.end()
                        && o.errors == p.errors
                        && !o.word.dense.equals(p.word.dense));
    }

    /** Whether letters would change that are right as they are in the words of another phrase. */
    private static boolean touches(Place p, Skeleton text, BitSet right) {
        for (int i = 0; i < p.word.skeleton.length(); i++) {
            boolean changes = text.letter(p.at + i) != p.word.skeleton.letter(i)
                    || !text.marks(p.at + i).equals(p.word.skeleton.marks(i));
            if (changes && right.get(p.at + i)) {
                return true;
            }
        }
        return false;
    }

    /** Changes of the original that make the word right. */
    private record Repair(String text, SearchText.Way way, Skeleton skeleton, int at, Skeleton right) {
        List<Mended.Change> changes() {
            List<Mended.Change> out = new ArrayList<>();
            for (int i = 0; i < right.length(); i++) {
                int letter = original(skeleton.position(at + i));
                if (skeleton.letter(at + i) != right.letter(i)) {
                    out.add(new Mended.Change(letter, letter + 1, String.valueOf(right.letter(i))));
                }
                if (!skeleton.marks(at + i).equals(right.marks(i))) {
                    int marks = skeleton.marks(at + i).length();
                    int end = marks == 0 ? letter + 1 : original(skeleton.position(at + i) + marks) + 1;
                    out.add(new Mended.Change(
                            letter + 1, end, right.marks(i) + Skeleton.withoutMarks(text.substring(letter + 1, end))));
                }
            }
            return out;
        }

        private int original(int dense) {
            return way.original(dense);
        }
    }
}
