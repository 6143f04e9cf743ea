package org.oitcheck.thai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in one pass over a text which of many phrases may occur in it, so that only those need be searched for: most texts hold no word
 * of any rule. (Aho and Corasick's automaton over the sure words of the phrases.) Immutable and safe for use by several threads.
 */
public final class PhraseSet {
    private static final int[] NOTHING = {};

    /** By identity: asked for so often that comparing their texts would cost more than searching. */
    private final Map<Phrase, Integer> numbers = new IdentityHashMap<>();
    /** Phrases without a sure word: always to be searched for. */
    private final BitSet unsure = new BitSet();
    /** Number from 1 of each letter that occurs in a word; 0 for all others. */
    private final char[] symbols = new char[Character.MAX_VALUE + 1];

    private final int letters;
    /** Place of the next state's row by place of a state's row and symbol; its complement where words end. */
    private final int[] next;
    /** By state: the needs that words ending there meet. The first need of a phrase has the number of the phrase. */
    private final int[][] met;
    /** By phrase: the other needs, all of which must be met too. */
    private final int[][] others;

    /** @param phrases phrases to look for */
    public PhraseSet(Iterable<Phrase> phrases) {
        List<Phrase> all = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (numbers.putIfAbsent(phrase, all.size()) == null) {
                all.add(phrase);
            }
        }
        letters = number(all);
        Trie trie = new Trie(symbols, letters);
        others = new int[all.size()][];
        int needs = all.size();
        for (int p = 0; p < others.length; p++) {
            List<List<String>> words = all.get(p).needs();
            others[p] = words.size() < 2 ? NOTHING : new int[words.size() - 1];
            if (words.isEmpty()) {
                unsure.set(p);
            }
            for (int n = 0; n < words.size(); n++) {
                int need = n == 0 ? p : needs++;
                if (n > 0) {
                    others[p][n - 1] = need;
                }
                words.get(n).forEach(word -> trie.add(word, need));
            }
        }
        trie.link();
        next = trie.next();
        met = trie.met();
    }

    /** Numbers the letters of all words; returns one more than the highest. */
    private int number(List<Phrase> all) {
        int count = 1;
        for (Phrase phrase : all) {
            for (List<String> words : phrase.needs()) {
                for (char c : String.join("", words).toCharArray()) {
                    symbols[c] = symbols[c] == 0 ? (char) count++ : symbols[c];
                }
            }
        }
        return count;
    }

    /** The automaton while it is built. */
    private static final class Trie {
        private final char[] symbols;
        private final int letters;
        private final List<int[]> states = new ArrayList<>();
        private final List<BitSet> ends = new ArrayList<>();

        Trie(char[] symbols, int letters) {
            this.symbols = symbols;
            this.letters = letters;
            state();
        }

        private int state() {
            states.add(new int[letters]);
            ends.add(new BitSet());
            return states.size() - 1;
        }

        void add(String word, int need) {
            int at = 0;
            for (char c : word.toCharArray()) {
                if (states.get(at)[symbols[c]] == 0) {
                    int made = state();
                    states.get(at)[symbols[c]] = made;
                }
                at = states.get(at)[symbols[c]];
            }
            ends.get(at).set(need);
        }

        /** Fills in what follows when a word breaks off; breadth first, so that the state to fall back to is ready before. */
        void link() {
            int[] fallback = new int[states.size()];
            Deque<Integer> open = new ArrayDeque<>();
            open.add(0);
            while (!open.isEmpty()) {
                int at = open.remove();
                int[] row = states.get(at);
                ends.get(at).or(ends.get(fallback[at]));
                for (int s = 0; s < row.length; s++) {
                    int instead = at == 0 ? 0 : states.get(fallback[at])[s];
                    if (row[s] == 0) {
                        row[s] = instead;
                    } else {
                        fallback[row[s]] = instead;
                        open.add(row[s]);
                    }
                }
            }
        }

        int[] next() {
            int[] next = new int[states.size() * letters];
            int i = 0;
            for (int[] row : states) {
                for (int state : row) {
                    int place = state * letters;
                    next[i++] = ends.get(state).isEmpty() ? place : ~place;
                }
            }
            return next;
        }

        int[][] met() {
            return ends.stream().map(e -> e.stream().toArray()).toArray(int[][]::new);
        }
    }

    /** The phrases that may occur in a text; every other one does not. */
    public Possible possible(SearchText text) {
        BitSet found = new BitSet();
        int at = 0;
        for (char c : text.dense().toCharArray()) {
            char symbol = symbols[c];
            at = symbol == 0 ? 0 : next[at + symbol];
            if (at < 0) {
                at = ~at;
                for (int need : met[at / letters]) {
                    found.set(need);
                }
            }
        }
        BitSet possible = (BitSet) unsure.clone();
        for (int p = found.nextSetBit(0); p >= 0 && p < others.length; p = found.nextSetBit(p + 1)) {
            if (all(others[p], found)) {
                possible.set(p);
            }
        }
        return new Possible(numbers, possible);
    }

    private static boolean all(int[] needs, BitSet found) {
        for (int need : needs) {
            if (!found.get(need)) {
                return false;
            }
        }
        return true;
    }

    /** Some phrases of the set, to be asked for together. Phrases that the set was not made of may always occur. */
    public Group group(Iterable<Phrase> phrases) {
        BitSet members = new BitSet();
        for (Phrase phrase : phrases) {
            Integer number = numbers.get(phrase);
            if (number == null) {
                return new Group(members, true);
            }
            members.set(number);
        }
        return new Group(members, false);
    }

    /** Phrases that are asked for together; made by {@link PhraseSet#group}. */
    public static final class Group {
        private final BitSet members;
        private final boolean always;

        private Group(BitSet members, boolean always) {
            this.members = members;
            this.always = always;
        }
    }

    /** Phrases that may occur in one text. */
    public static final class Possible {
        private final Map<Phrase, Integer> numbers;
        private final BitSet possible;

        private Possible(Map<Phrase, Integer> numbers, BitSet possible) {
            this.numbers = numbers;
            this.possible = possible;
        }

        /** Whether no phrase of the set occurs. */
        public boolean none() {
            return possible.isEmpty();
        }

        /** Whether any phrase of a group of the same set may occur. */
        public boolean any(Group group) {
            return group.always || possible.intersects(group.members);
        }

        /** Whether a phrase may occur; true for phrases that the set was not made of. */
        public boolean contains(Phrase phrase) {
            Integer number = numbers.get(phrase);
            return number == null || possible.get(number);
        }
    }
}
