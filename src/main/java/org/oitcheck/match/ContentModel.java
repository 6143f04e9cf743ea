package org.oitcheck.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oitcheck.rules.Example;
import org.oitcheck.thai.SearchText;

/**
 * Says which item a text resembles, learned from examples: multinomial naive Bayes over groups of three and four letters, the title's
 * and the text's counted apart, weighted by how few examples hold them. Groups of letters need no word breaking and survive scanning
 * errors. Titles that nobody foresaw ("ใครเป็นใครใน อบต.") are recognised by what stands under them. It only proposes: what it names must
 * still hold the components of the item; that it is the matter itself a rule may let the model say (check {@code alike}). Immutable once
 * trained; training takes a few tenths of a second.
 */
final class ContentModel {
    private static final int BITS = 16;
    private static final int SIZE = 1 << BITS;
    private static final double SMOOTHING = 0.05;
    /** Letters of a text that are looked at: documents say what they are at their beginning. */
    private static final int LETTERS = 2500;

    private static final int TITLE = 0x9E3779B1;
    private static final int TEXT = 0x85EBCA6B;

    private final List<String> items;
    private final Map<String, Integer> examples;
    private final float[] idf;
    /** Log probability of a group that no example of the item holds, by item. */
    private final double[] absent;
    /** Where the entries of each group begin: most groups are held by the examples of few items. */
    private final int[] begin;
    /** Item of each entry. */
    private final short[] column;
    /** By how much the log probability is above that of an absent group, by entry. */
    private final float[] gain;

    private ContentModel(
            List<String> items, Map<String, Integer> examples, float[] idf, double[] sums, double[] totals) {
        this.items = items;
        this.examples = examples;
        this.idf = idf;
        int n = items.size();
        double floor = Math.log(SMOOTHING);
        absent = new double[n];
        Arrays.setAll(absent, c -> floor - Math.log(totals[c] + SMOOTHING * SIZE));
        begin = new int[SIZE + 1];
        for (int i = 0; i < sums.length; i++) {
            begin[i / n + 1] += sums[i] > 0 ? 1 : 0;
        }
        for (int f = 0; f < SIZE; f++) {
            begin[f + 1] += begin[f];
        }
        column = new short[begin[SIZE]];
        gain = new float[begin[SIZE]];
        int entry = 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                column[entry] = (short) (i % n);
                gain[entry++] = (float) (Math.log(sums[i] + SMOOTHING) - floor);
            }
        }
    }

    /** Groups of letters of a text with their weights. */
    private record Grams(int[] at, float[] weight) {}

    /**
     * How much a text resembles each item.
     *
     * @param items    items, the most similar first; {@code ""} stands for none of the form
     * @param shares   their shares, 1 in all
     */
    record Likeness(List<String> items, double[] shares) {
        /** The item it resembles most, whether or not it resembles no item even more. */
        String best() {
            return items.get(0).isEmpty() && items.size() > 1 ? items.get(1) : items.get(0);
        }

        /** Place of an item among the items, from 0. */
        int rank(String item) {
            int none = items.indexOf("");
            int at = items.indexOf(item);
            return at < 0 ? items.size() : none >= 0 && none < at ? at - 1 : at;
        }

        /** Share of an item, 0 to 1. */
        double share(String item) {
            int at = items.indexOf(item);
            return at < 0 ? 0 : shares[at];
        }
    }

    static ContentModel train(List<Example> examples) {
        int[] held = new int[SIZE];
        Map<String, Integer> columns = new TreeMap<>();
        Grams[] grams = new Grams[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            Example e = examples.get(i);
            columns.merge(e.item(), 1, Integer::sum);
            grams[i] = raw(e.title(), e.text());
            for (int at : grams[i].at()) {
                held[at]++;
            }
        }
        float[] idf = new float[SIZE];
        for (int f = 0; f < SIZE; f++) {
            idf[f] = (float) (Math.log((1.0 + examples.size()) / (1.0 + held[f])) + 1);
        }
        List<String> items = List.copyOf(columns.keySet());
        int n = items.size();
        double[] sums = new double[SIZE * n];
        double[] totals = new double[n];
        for (int i = 0; i < grams.length; i++) {
            int c = items.indexOf(examples.get(i).item());
            Grams g = weighted(grams[i], idf);
            for (int k = 0; k < g.at().length; k++) {
                sums[g.at()[k] * n + c] += g.weight()[k];
                totals[c] += g.weight()[k];
            }
        }
        return new ContentModel(items, Map.copyOf(columns), idf, sums, totals);
    }

    /** Number of examples of an item that it was trained on. */
    int examples(String item) {
        return examples.getOrDefault(item, 0);
    }

    /** @param title what the thing calls itself @param text its text, the beginning of which is looked at */
    Likeness like(String title, String text) {
        Grams g = weighted(raw(title, text), idf);
        int n = items.size();
        double[] score = new double[n];
        double all = 0;
        for (int k = 0; k < g.at().length; k++) {
            float w = g.weight()[k];
            all += w;
            int end = begin[g.at()[k] + 1];
            for (int e = begin[g.at()[k]]; e < end; e++) {
                score[column[e]] += w * gain[e];
            }
        }
        for (int c = 0; c < n; c++) {
            score[c] += all * absent[c];
        }
        double max = Arrays.stream(score).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < n; c++) {
            score[c] = Math.exp(score[c] - max);
            sum += score[c];
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(score[b], score[a]));
        double total = sum;
        return new Likeness(
                Arrays.stream(order).map(items::get).toList(),
                Arrays.stream(order).mapToDouble(c -> score[c] / total).toArray());
    }

    /** Groups of both fields in ascending order with their counts; the fields' groups do not mix. */
    private static Grams raw(String title, String text) {
        char[] counts = new char[SIZE];
        BitSet held = new BitSet(SIZE);
        count(title, TITLE, counts, held);
        count(text, TEXT, counts, held);
        int[] at = new int[held.cardinality()];
        float[] count = new float[at.length];
        int size = 0;
        for (int g = held.nextSetBit(0); g >= 0; g = held.nextSetBit(g + 1)) {
            at[size] = g;
            count[size++] = counts[g];
        }
        return new Grams(at, count);
    }

    /** The field is kept in the lowest bit, so that both can be brought to length one by themselves. */
    private static void count(String text, int field, char[] counts, BitSet held) {
        char[] letters = SearchText.of(text.length() > LETTERS ? text.substring(0, LETTERS) : text)
                .dense()
                .toCharArray();
        int n = 0;
        for (char c : letters) {
            boolean digit = Character.isDigit(c);
            if (!digit || n == 0 || letters[n - 1] != '0') {
                letters[n++] = digit ? '0' : c;
            }
        }
        for (int i = 0; i + 3 <= n; i++) {
            int h = (letters[i] * 31 + letters[i + 1]) * 31 + letters[i + 2];
            add(place(h, field), counts, held);
            if (i + 4 <= n) {
                add(place(h * 31 + letters[i + 3] + 0x5bd1, field), counts, held);
            }
        }
    }

    private static void add(int gram, char[] counts, BitSet held) {
        if (counts[gram]++ == 0) {
            held.set(gram);
        }
    }

    private static int place(int hash, int field) {
        int h = (hash ^ field) * 0xC2B2AE35;
        h ^= h >>> 15;
        return (h << 1 | (field == TITLE ? 1 : 0)) & SIZE - 1;
    }

    private static Grams weighted(Grams raw, float[] idf) {
        float[] weight = new float[raw.at().length];
        double[] length = new double[2];
        for (int k = 0; k < weight.length; k++) {
            weight[k] = (float) ((1 + Math.log(raw.weight()[k])) * idf[raw.at()[k]]);
            length[raw.at()[k] & 1] += weight[k] * weight[k];
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] /= (float) Math.sqrt(length[raw.at()[k] & 1]);
        }
        return new Grams(raw.at(), weight);
    }
}
