package org.oitcheck.thai;

/**
 * The marks over and under one consonant, which extractors and keyboards deliver in any order and number: tone before vowel ({@code ที่}
 * written TO THAHAN, MAI EK, SARA II), doubled marks, SARA AM in two pieces with or without a tone between or before ({@code น} NIKHAHIT
 * MAI THO SARA AA is {@code น้ำ}), a tone after SARA AM, a SARA AA after SARA AM
 * whose ring alone was meant. These meet in one cluster and cannot be mended one after the other.
 * Afterwards: each mark once, vowels, then tone or THANTHAKHAT, then NIKHAHIT, or SARA AM in its place.
 */
final class MarkClusters implements NormalStep {
    @Override
    public void apply(MappedText text) {
        Cluster cluster = new Cluster();
        text.rewind();
        int i = 0;
        while (i < text.length()) {
            if (!inCluster(text.at(i))) {
                text.keep(i++);
                continue;
            }
            int start = i;
            cluster.clear();
            while (i < text.length() && cluster.takes(text.at(i))) {
                cluster.add(text.at(i), text.origin(i));
                i++;
            }
            if (i - start == 1) {
                text.keep(start);
            } else {
                cluster.write(text);
            }
        }
        text.finish();
    }

    private static boolean inCluster(char c) {
        return ThaiLetters.isMark(c) || c == ThaiLetters.SARA_AM;
    }

    /** The distinct marks of a cluster, by class; their places in the original are handed out again in ascending order. */
    private static final class Cluster {
        private static final int DISTINCT = 32;
        private final StringBuilder vowels = new StringBuilder(DISTINCT);
        private final StringBuilder tops = new StringBuilder(DISTINCT);
        private final int[] origins = new int[DISTINCT];
        private int count;
        private long seen;
        private boolean nikhahit;
        private boolean saraAm;

        void clear() {
            vowels.setLength(0);
            tops.setLength(0);
            count = 0;
            seen = 0;
            nikhahit = false;
            saraAm = false;
        }

        boolean takes(char c) {
            return inCluster(c) || c == ThaiLetters.SARA_AA && (nikhahit || saraAm);
        }

        void add(char mark, int origin) {
            if (mark == ThaiLetters.SARA_AA) {
                saraAm = true;
                return;
            }
            long bit = 1L << (mark - '\u0E30');
            if ((seen & bit) != 0) {
                return;
            }
            seen |= bit;
            origins[count++] = origin;
            if (mark == ThaiLetters.SARA_AM) {
                saraAm = true;
            } else if (mark == ThaiLetters.NIKHAHIT) {
                nikhahit = true;
            } else {
                (ThaiLetters.isTopMark(mark) ? tops : vowels).append(mark);
            }
        }

        void write(MappedText text) {
            int used = 0;
            for (int i = 0; i < vowels.length(); i++) {
                text.put(vowels.charAt(i), origins[used++]);
            }
            for (int i = 0; i < tops.length(); i++) {
                text.put(tops.charAt(i), origins[used++]);
            }
            if (saraAm) {
                text.put(ThaiLetters.SARA_AM, origins[used]);
            } else if (nikhahit) {
                text.put(ThaiLetters.NIKHAHIT, origins[used]);
            }
        }
    }
}
