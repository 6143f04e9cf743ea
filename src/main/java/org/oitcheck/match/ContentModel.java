package org.oitcheck.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oitcheck.rules.Example;
import org.oitcheck.thai.SearchText;

/**
 * Says which item a text resembles, learned from examples: multinomial naive Bayes over groups of three and four letters, the title's
 * and the text's counted apart, weighted by how few examples hold them. Groups of letters need no word breaking and survive scanning
 * errors. Titles that nobody foresaw ("ใครเป็นใครใน อบต.") are recognised by what stands under them. It only proposes: what it names must
 * still hold every component of the item. Immutable once trained; training takes a few tenths of a second.
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
    private final float[] idf;
    /** Log probability by group of letters (row) and item (column). */
    private final float[] logs;

    private final Map<String, Integer> examples;

    private ContentModel(List<String> items, Map<String, Integer> examples, float[] idf, float[] logs) {
        this.items = items;
        this.examples = examples;
        this.idf = idf;
        this.logs = logs;
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
        float[] logs = new float[SIZE * n];
        for (int c = 0; c < n; c++) {
            double all = Math.log(totals[c] + SMOOTHING * SIZE);
            for (int f = 0; f < SIZE; f++) {
                logs[f * n + c] = (float) (Math.log(sums[f * n + c] + SMOOTHING) - all);
            }
        }
        return new ContentModel(items, Map.copyOf(columns), idf, logs);
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
        for (int k = 0; k < g.at().length; k++) {
            int row = g.at()[k] * n;
            float w = g.weight()[k];
            for (int c = 0; c < n; c++) {
                score[c] += w * logs[row + c];
            }
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
        double all = sum;
        return new Likeness(
                Arrays.stream(order).map(items::get).toList(),
                Arrays.stream(order).mapToDouble(c -> score[c] / all).toArray());
    }

    /** Groups of both fields with their counts; the fields' groups do not mix. */
    private static Grams raw(String title, String text) {
        int[] t = grams(title, TITLE);
        int[] b = grams(text, TEXT);
        int[] all = Arrays.copyOf(t, t.length + b.length);
        System.arraycopy(b, 0, all, t.length, b.length);
        Arrays.sort(all);
        int[] at = new int[all.length];
        float[] count = new float[all.length];
        int size = 0;
        for (int g : all) {
            if (size > 0 && at[size - 1] == g) {
                count[size - 1]++;
            } else {
                at[size] = g;
                count[size++] = 1;
            }
        }
        return new Grams(Arrays.copyOf(at, size), Arrays.copyOf(count, size));
    }

    /** The field is kept in the lowest bit, so that both can be brought to length one by themselves. */
    private static int[] grams(String text, int field) {
        String dense = SearchText.of(text.length() > LETTERS ? text.substring(0, LETTERS) : text)
                .dense();
        StringBuilder letters = new StringBuilder(dense.length());
        for (int i = 0; i < dense.length(); i++) {
            char c = dense.charAt(i);
            boolean digit = Character.isDigit(c);
            if (!digit || letters.isEmpty() || letters.charAt(letters.length() - 1) != '0') {
                letters.append(digit ? '0' : c);
            }
        }
        int n = letters.length();
        int[] out = new int[Math.max(0, n - 2) + Math.max(0, n - 3)];
        int size = 0;
        for (int i = 0; i + 3 <= n; i++) {
            int h = (letters.charAt(i) * 31 + letters.charAt(i + 1)) * 31 + letters.charAt(i + 2);
            out[size++] = place(h, field);
            if (i + 4 <= n) {
                out[size++] = place(h * 31 + letters.charAt(i + 3) + 0x5bd1, field);
            }
        }
        return out;
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
