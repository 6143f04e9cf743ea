package org.oitcheck.extract.document;

import java.util.Arrays;

/**
 * How the lines of text lie on a scanned page, from the ink in its rows: how far they are turned, and how high they are. Works on a
 * fourth of the picture's size; pages without text give level lines of no height.
 */
final class TextLines {
    private static final int SHRINK = 4;
    /** Degrees to either side; what is turned more was laid on the glass wrongly. */
    private static final double MOST = 6;

    private static final double STEP = 0.5;
    private static final double FINE = 0.1;
    /** How much sharper the rows must be than those of the level page. */
    private static final double SHARPER = 1.03;

    private static final int MAX_POINTS = 60_000;

    private final int height;
    private final int width;
    /** Ink: x and y of dark points, shrunk. */
    private final short[] xs;

    private final short[] ys;
    private final int points;

    TextLines(Scanned page) {
        width = page.width() / SHRINK;
        height = page.height() / SHRINK;
        int[] means = shrunk(page);
        int threshold = threshold(means);
        short[] x = new short[means.length];
        short[] y = new short[means.length];
        int n = 0;
        for (int i = 0; i < means.length; i++) {
            if (means[i] < threshold) {
                x[n] = (short) (i % width);
                y[n++] = (short) (i / width);
            }
        }
        int every = 1 + n / MAX_POINTS;
        points = n / every;
        xs = new short[points];
        ys = new short[points];
        for (int i = 0; i < points; i++) {
            xs[i] = x[i * every];
            ys[i] = y[i * every];
        }
    }

    /** The same points with rows for columns. */
    private TextLines(TextLines page) {
        width = page.height;
        height = page.width;
        points = page.points;
        xs = page.ys;
        ys = page.xs;
    }

    private int[] shrunk(Scanned page) {
        byte[] pixels = page.pixels();
        int[] out = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int dy = 0; dy < SHRINK; dy++) {
                    int at = (y * SHRINK + dy) * page.width() + x * SHRINK;
                    for (int dx = 0; dx < SHRINK; dx++) {
                        sum += pixels[at + dx] & 0xff;
                    }
                }
                out[y * width + x] = sum / (SHRINK * SHRINK);
            }
        }
        return out;
    }

    /** Grey value between paper and ink (Otsu: the least variance within both). */
    private static int threshold(int[] greys) {
        int[] count = new int[256];
        for (int g : greys) {
            count[g]++;
        }
        double all = 0;
        for (int g = 0; g < 256; g++) {
            all += (double) g * count[g];
        }
        double best = -1;
        int threshold = 0;
        double dark = 0;
        double darkSum = 0;
        for (int g = 0; g < 255; g++) {
            dark += count[g];
            darkSum += (double) g * count[g];
            double light = greys.length - dark;
            if (dark > 0 && light > 0) {
                double difference = darkSum / dark - (all - darkSum) / light;
                double between = dark * light * difference * difference;
                if (between > best) {
                    best = between;
                    threshold = g + 1;
                }
            }
        }
        return threshold;
    }

    /**
     * How much the ink keeps to lines: 1 when it is spread evenly, more the clearer lines stand out, however they are skewed; 0 on blank pages.
     *
     * @param down of lines from top to bottom instead of from side to side
     */
    double stripes(boolean down) {
        if (points < 200) {
            return 0;
        }
        TextLines lines = down ? new TextLines(this) : this;
        double most = 0;
        for (double angle = -MOST; angle <= MOST; angle += 2 * STEP) {
            most = Math.max(most, lines.sharpness(angle));
        }
        return most * lines.height / ((double) points * points);
    }

    /** Degrees by which lines are turned clockwise; 0 when the page does not tell. */
    double skew() {
        if (points < 200) {
            return 0;
        }
        double level = sharpness(0);
        double best = 0;
        double most = level;
        for (double angle = -MOST; angle <= MOST; angle += STEP) {
            double s = sharpness(angle);
            if (s > most) {
                most = s;
                best = angle;
            }
        }
        double coarse = best;
        for (double angle = coarse - STEP; angle <= coarse + STEP; angle += FINE) {
            double s = sharpness(angle);
            if (s > most) {
                most = s;
                best = angle;
            }
        }
        return most > SHARPER * level ? best : 0;
    }

    /** Sum of squares of the ink in the rows: greatest when the rows run along the lines. */
    private double sharpness(double angle) {
        double sum = 0;
        for (int ink : rows(angle)) {
            sum += (double) ink * ink;
        }
        return sum;
    }

    private int[] rows(double angle) {
        double slope = Math.tan(Math.toRadians(angle));
        int margin = (int) Math.ceil(Math.abs(slope) * width) + 1;
        int[] rows = new int[height + 2 * margin];
        for (int i = 0; i < points; i++) {
            rows[margin + (int) Math.round(ys[i] - xs[i] * slope)]++;
        }
        return rows;
    }

    /** Usual height of a line with its marks, in pixels of the picture; 0 when there are none. */
    int lineHeight() {
        int[] rows = rows(skew());
        int most = Arrays.stream(rows).max().orElse(0);
        int[] heights = new int[rows.length];
        int n = 0;
        int run = 0;
        for (int ink : rows) {
            if (ink > most * 0.06) {
                run++;
            } else {
                if (run > 1) {
                    heights[n++] = run;
                }
                run = 0;
            }
        }
        if (n < 3) {
            return 0;
        }
        int[] sorted = Arrays.copyOf(heights, n);
        Arrays.sort(sorted);
        return sorted[n / 2] * SHRINK;
    }
}
