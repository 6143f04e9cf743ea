package org.oitcheck.match;

import java.nio.file.*;
import java.util.*;
import org.oitcheck.rules.*;
import org.oitcheck.thai.SearchText;

public class DebugLR {
    static final int SIZE = 1 << 16;

    static int[] idx(String t, int field, int[] out) {
        return out;
    }

    static Map<Integer, Float> raw(String title, String text) {
        Map<Integer, Float> m = new TreeMap<>();
        add(m, title, 0);
        add(m, text, 1);
        return m;
    }

    static void add(Map<Integer, Float> m, String text, int field) {
        char[] l = SearchText.of(text.length() > 2500 ? text.substring(0, 2500) : text)
                .dense()
                .toCharArray();
        int n = 0;
        for (char c : l) {
            boolean d = Character.isDigit(c);
            if (!d || n == 0 || l[n - 1] != '0') l[n++] = d ? '0' : c;
        }
        for (int i = 0; i + 3 <= n; i++) {
            int h = (l[i] * 31 + l[i + 1]) * 31 + l[i + 2];
            m.merge(place(h, field), 1f, Float::sum);
            if (i + 4 <= n) {
                int h4 = h * 31 + l[i + 3] + 0x5bd1;
                m.merge(place(h4, field), 1f, Float::sum);
                if (FIVE && i + 5 <= n) m.merge(place(h4 * 31 + l[i + 4] + 0x1234567, field), 1f, Float::sum);
            }
        }
    }

    static boolean FIVE = Boolean.getBoolean("five");

    static int place(int hash, int field) {
        int h = (hash ^ (field == 0 ? 0x9E3779B1 : 0x85EBCA6B)) * 0xC2B2AE35;
        h ^= h >>> 15;
        return (h << 1 | (field == 0 ? 1 : 0)) & SIZE - 1;
    }

    record V(int[] at, float[] w) {}

    static V weigh(Map<Integer, Float> raw, float[] idf) {
        int[] at = new int[raw.size()];
        float[] w = new float[raw.size()];
        int k = 0;
        double[] len = new double[2];
        for (var e : raw.entrySet()) {
            at[k] = e.getKey();
            w[k] = (float) ((1 + Math.log(e.getValue())) * idf[at[k]]);
            len[at[k] & 1] += w[k] * w[k];
            k++;
        }
        for (int i = 0; i < w.length; i++) w[i] /= (float) Math.sqrt(len[at[i] & 1]);
        return new V(at, w);
    }

    static class LR {
        List<String> items;
        float[] idf = new float[SIZE];
        float[][] W; // feature -> class
        float[] bias;

        LR(List<Example> ex, int epochs, double rate, double l2, boolean split, double smooth) {
            items = ex.stream().map(Example::item).distinct().sorted().toList();
            int n = items.size();
            int[] df = new int[SIZE];
            List<Map<Integer, Float>> raws = new ArrayList<>();
            List<Integer> ys = new ArrayList<>();
            for (Example e : ex) {
                Map<Integer, Float> r = raw(e.title(), e.text());
                r.keySet().forEach(f -> df[f]++);
                raws.add(r);
                ys.add(items.indexOf(e.item()));
            }
            for (int f = 0; f < SIZE; f++) idf[f] = (float) (Math.log((1.0 + ex.size()) / (1.0 + df[f])) + 1);
            if (split) {
                for (Example e : ex) {
                    if (!e.title().isBlank()) {
                        raws.add(raw(e.title(), ""));
                        ys.add(items.indexOf(e.item()));
                    }
                }
            }
            W = new float[SIZE][];
            float[][] G = new float[SIZE][];
            bias = new float[n];
            List<V> vs = raws.stream().map(r -> weigh(r, idf)).toList();
            Integer[] order = new Integer[vs.size()];
            Arrays.setAll(order, i -> i);
            Random rnd = new Random(1);
            for (int ep = 0; ep < epochs; ep++) {
                Collections.shuffle(Arrays.asList(order), rnd);
                for (int o : order) {
                    V v = vs.get(o);
                    double[] p = prob(v);
                    for (int c = 0; c < n; c++) {
                        double t = c == ys.get(o) ? 1 - smooth : smooth / (n - 1);
                        p[c] = t - p[c];
                    }
                    for (int k = 0; k < v.at.length; k++) {
                        int f = v.at[k];
                        if (W[f] == null) {
                            W[f] = new float[n];
                            G[f] = new float[n];
                        }
                        float x = v.w[k];
                        float[] w = W[f], g = G[f];
                        for (int c = 0; c < n; c++) {
                            double gr = p[c] * x - l2 * w[c];
                            g[c] += gr * gr;
                            w[c] += rate * gr / Math.sqrt(g[c] + 1e-4);
                        }
                    }
                    for (int c = 0; c < n; c++) bias[c] += 0.01 * p[c];
                }
            }
        }

        double[] prob(V v) {
            int n = items.size();
            double[] s = new double[n];
            for (int c = 0; c < n; c++) s[c] = bias[c];
            for (int k = 0; k < v.at.length; k++) {
                float[] w = W[v.at[k]];
                if (w != null) for (int c = 0; c < n; c++) s[c] += v.w[k] * w[c];
            }
            double max = Arrays.stream(s).max().getAsDouble(), sum = 0;
            for (int c = 0; c < n; c++) sum += s[c] = Math.exp(s[c] - max);
            for (int c = 0; c < n; c++) s[c] /= sum;
            return s;
        }

        double[] prob(String t, String x) {
            return prob(weigh(raw(t, x), idf));
        }
    }

    static void tally(String name, List<double[]> ps, List<String> items, List<String> ys) {
        int ok = 0, sure = 0, sureOk = 0, s7 = 0, s7ok = 0, top3 = 0;
        double ll = 0;
        for (int i = 0; i < ps.size(); i++) {
            double[] p = ps.get(i);
            int b = 0;
            for (int c = 0; c < p.length; c++) if (p[c] > p[b]) b = c;
            int y = items.indexOf(ys.get(i));
            boolean right = b == y;
            int above = 0;
            for (double q : p) if (q > p[y]) above++;
            if (above < 3) top3++;
            ok += right ? 1 : 0;
            if (p[b] >= .9) {
                sure++;
                sureOk += right ? 1 : 0;
            }
            if (p[b] >= .7) {
                s7++;
                s7ok += right ? 1 : 0;
            }
            ll += Math.log(Math.max(1e-9, p[y]));
        }
        double n = ps.size();
        System.out.printf(
                "%-28s top1 %.4f top3 %.4f  >=.9: %.3f right %.3f  >=.7: %.3f right %.3f  ll %.3f%n",
                name, ok / n, top3 / n, sure / n, sureOk / (double) sure, s7 / n, s7ok / (double) s7, ll / n);
    }

    public static void main(String[] a) throws Exception {
        RulePack pack = new RulePacks(Path.of(a.length > 0 ? a[0] : "rules"))
                .load(2566, RulePacks.DEFAULT_PROFILE, Optional.empty());
        List<Example> all = new ArrayList<>(Examples.of(pack));
        Collections.shuffle(all, new Random(5));
        int folds = 5;
        double[][] conf = {
            {10, .3, 1e-4, 0, 0},
            {10, .3, 1e-4, 1, 0},
            {10, .3, 1e-4, 1, .05},
            {5, .3, 1e-4, 1, .05},
            {10, .1, 1e-4, 1, .05},
            {10, .3, 1e-3, 1, .05}
        };
        List<String> ys = new ArrayList<>();
        Map<String, List<double[]>> out = new LinkedHashMap<>();
        List<String> items = all.stream().map(Example::item).distinct().sorted().toList();
        for (int f = 0; f < folds; f++) {
            List<Example> tr = new ArrayList<>(), te = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) (i % folds == f ? te : tr).add(all.get(i));
            ContentModel m = ContentModel.train(tr);
            List<LR> lrs = new ArrayList<>();
            for (double[] c : conf) {
                long t = System.currentTimeMillis();
                lrs.add(new LR(tr, (int) c[0], c[1], c[2], c[3] > 0, c[4]));
                if (f == 0) System.out.println(Arrays.toString(c) + " " + (System.currentTimeMillis() - t) + " ms");
            }
            for (Example e : te) {
                ys.add(e.item());
                for (String kind : List.of("both", "title", "text")) {
                    String t = kind.equals("text") ? "" : e.title(), x = kind.equals("title") ? "" : e.text();
                    var l = m.like(t, x);
                    double[] nb = new double[items.size()];
                    for (int c = 0; c < nb.length; c++) nb[c] = l.share(items.get(c));
                    out.computeIfAbsent(kind + " NB", k -> new ArrayList<>()).add(nb);
                    for (int i = 0; i < conf.length; i++) {
                        double[] p = lrs.get(i).prob(t, x);
                        out.computeIfAbsent(kind + " LR" + i, k -> new ArrayList<>())
                                .add(p);
                        double[] mix = new double[p.length];
                        double s = 0;
                        for (int c = 0; c < p.length; c++) s += mix[c] = Math.sqrt(p[c] * Math.max(1e-12, nb[c]));
                        for (int c = 0; c < p.length; c++) mix[c] /= s;
                        if (i <= 2)
                            out.computeIfAbsent(kind + " MIX" + i, k -> new ArrayList<>())
                                    .add(mix);
                    }
                }
            }
        }
        out.forEach((k, v) -> tally(k, v, items, ys));
    }
}
