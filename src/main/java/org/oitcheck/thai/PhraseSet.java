package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
                for (String word : words) {
                    for (int i = 0; i < word.length(); i++) {
                        char c = word.charAt(i);
                        symbols[c] = symbols[c] == 0 ? (char) count++ : symbols[c];
                    }
                }
            }
        }
        return count;
    }

    /** The words as a tree of their letters; a state is the beginning of a word, 0 the empty one. */
    private static final class Trie {
        private final char[] symbols;
        private final int letters;
        /** By state: its first follower, the next follower of the same state, and the symbol that leads to it; 0 for none. */
        private int[] child = new int[1024];

        private int[] sibling = new int[1024];
        private char[] symbol = new char[1024];
        private final List<int[]> ends = new ArrayList<>(1024);
        /** Place of the next state's row by place of a state's row and symbol; its complement where words end. */
        private int[] next = NOTHING;

        Trie(char[] symbols, int letters) {
            this.symbols = symbols;
            this.letters = letters;
            ends.add(NOTHING);
        }

        void add(String word, int need) {
            int at = 0;
            for (int i = 0; i < word.length(); i++) {
                char s = symbols[word.charAt(i)];
                int to = child[at];
                while (to != 0 && symbol[to] != s) {
                    to = sibling[to];
                }
                at = to == 0 ? state(at, s) : to;
            }
            ends.set(at, joined(ends.get(at), new int[] {need}));
        }

        private int state(int parent, char s) {
            int made = ends.size();
            if (made == child.length) {
                child = Arrays.copyOf(child, made * 2);
                sibling = Arrays.copyOf(sibling, made * 2);
                symbol = Arrays.copyOf(symbol, made * 2);
            }
            ends.add(NOTHING);
            symbol[made] = s;
            sibling[made] = child[parent];
            child[parent] = made;
            return made;
        }

        /**
         * Makes the table. A state goes on as the one to fall back to when its word breaks off does, but where its own word goes on; breadth
         * first, so that the shorter one's row is ready and whether words end at a state is known before any row names it.
         */
        void link() {
            int states = ends.size();
            next = new int[states * letters];
            int[] fallback = new int[states];
            int[] open = new int[states];
            int made = 1;
            for (int o = 0; o < made; o++) {
                int at = open[o];
                int row = at * letters;
                int shorter = fallback[at] * letters;
                if (at != 0) {
                    System.arraycopy(next, shorter, next, row, letters);
                }
                for (int to = child[at]; to != 0; to = sibling[to]) {
                    int instead = at == 0 ? 0 : next[shorter + symbol[to]];
                    fallback[to] = (instead < 0 ? ~instead : instead) / letters;
                    ends.set(to, joined(ends.get(to), ends.get(fallback[to])));
                    next[row + symbol[to]] = ends.get(to).length == 0 ? to * letters : ~(to * letters);
                    open[made++] = to;
                }
            }
        }

        /** Both lists, each number once; neither is changed. */
        private static int[] joined(int[] some, int[] more) {
            if (some.length == 0 || more.length == 0) {
                return some.length == 0 ? more : some;
            }
            int[] both = Arrays.copyOf(some, some.length + more.length);
            int count = some.length;
            for (int m : more) {
                boolean known = false;
                for (int s : some) {
                    known |= s == m;
                }
                if (!known) {
                    both[count++] = m;
                }
            }
            return count == both.length ? both : Arrays.copyOf(both, count);
        }

        int[] next() {
            return next;
        }

        int[][] met() {
            return ends.toArray(int[][]::new);
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
