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
    /** By identity: asked for so often that comparing their texts would cost more than searching. */
    private final Map<Phrase, Integer> numbers = new IdentityHashMap<>();
    /** Phrases without a sure word: always to be searched for. */
    private final BitSet unsure = new BitSet();
    /** Number from 1 of each letter that occurs in a word; 0 for all others. */
    private final char[] symbols = new char[Character.MAX_VALUE + 1];

    /** Next state by state and symbol. */
    private final int[][] next;
    /** Phrases whose words end in a state. */
    private final int[][] found;

    /** @param phrases phrases to look for */
    public PhraseSet(Iterable<Phrase> phrases) {
        int letters = 1;
        for (Phrase phrase : phrases) {
            if (numbers.putIfAbsent(phrase, numbers.size()) == null) {
                if (phrase.keys().isEmpty()) {
                    unsure.set(numbers.get(phrase));
                }
                for (char c : String.join("", phrase.keys()).toCharArray()) {
                    symbols[c] = symbols[c] == 0 ? (char) letters++ : symbols[c];
                }
            }
        }
        List<int[]> states = new ArrayList<>(List.of(new int[letters]));
        List<BitSet> ends = new ArrayList<>(List.of(new BitSet()));
        for (Map.Entry<Phrase, Integer> phrase : numbers.entrySet()) {
            for (String key : phrase.getKey().keys()) {
                int at = 0;
                for (char c : key.toCharArray()) {
                    int[] row = states.get(at);
                    if (row[symbols[c]] == 0) {
                        row[symbols[c]] = states.size();
                        states.add(new int[letters]);
                        ends.add(new BitSet());
                    }
                    at = row[symbols[c]];
                }
                ends.get(at).set(phrase.getValue());
            }
        }
        next = states.toArray(int[][]::new);
        link(ends);
        found = ends.stream().map(e -> e.stream().toArray()).toArray(int[][]::new);
    }

    /** Fills in what follows when a word breaks off; breadth first, so that the state to fall back to is ready before. */
    private void link(List<BitSet> ends) {
        int[] fallback = new int[next.length];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int at = open.remove();
            ends.get(at).or(ends.get(fallback[at]));
            for (int s = 0; s < next[at].length; s++) {
                int instead = at == 0 ? 0 : next[fallback[at]][s];
                if (next[at][s] == 0) {
                    next[at][s] = instead;
                } else {
                    fallback[next[at][s]] = instead;
                    open.add(next[at][s]);
                }
            }
        }
    }

    /** The phrases that may occur in a text; every other one does not. */
    public Possible possible(SearchText text) {
        BitSet possible = (BitSet) unsure.clone();
        String dense = text.dense();
        int at = 0;
        for (int i = 0; i < dense.length(); i++) {
            at = next[at][symbols[dense.charAt(i)]];
            for (int n : found[at]) {
                possible.set(n);
            }
        }
        return new Possible(numbers, possible);
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
