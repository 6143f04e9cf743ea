package org.oitcheck.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Stretch;

/**
 * Text of one recognised picture.
 *
 * @param text       lines
 * @param confidence mean confidence of the words by their length, 0–1; 0 when there are none
 * @param words      confidence of stretches of the text
 */
record RecognisedPage(String text, double confidence, List<Stretch> words) {
    private static final int COLUMNS = 12;
    /** Confidences are kept in these steps, so that neighbours make one stretch. */
    private static final double STEPS = 20;
    /** Even a perfect page is recognised, not read. */
    private static final double MOST = 0.999;

    /**
     * Reads what Tesseract writes for {@code txt tsv} into one stream: lines of text, and rows of a table of words. The text is
     * taken from the lines, since the table has a row for every Thai letter and does not tell where blanks are; the letters of both
     * are the same in the same order.
     */
    static RecognisedPage of(String output) {
        StringBuilder text = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        List<Double> sure = new ArrayList<>();
        for (String line : output.replace("\f", "").split("\n")) {
            String[] columns = line.split("\t", -1);
            if (columns.length < COLUMNS) {
                if (!line.isBlank()) {
                    text.append(text.isEmpty() ? "" : "\n").append(line.strip());
                }
            } else if (columns[0].equals("5") && !columns[11].isBlank()) {
                double confidence = number(columns[10]);
                String word = columns[11].replaceAll("\\s+", "");
                if (confidence >= 0) {
                    letters.append(word);
                    word.chars().forEach(c -> sure.add(Math.min(MOST, confidence / 100)));
                }
            }
        }
        double mean = sure.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new RecognisedPage(text.toString(), mean, stretches(text, letters, sure));
    }

    /** Lays the letters of the table along the text; what does not fit is left without a confidence of its own. */
    private static List<Stretch> stretches(CharSequence text, CharSequence letters, List<Double> sure) {
        List<Stretch> out = new ArrayList<>();
        int next = 0;
        int from = 0;
        double current = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            int at = find(letters, c, next);
            double confidence = at < 0 ? -1 : Math.floor(sure.get(at) * STEPS) / STEPS;
            next = at < 0 ? next : at + 1;
            if (confidence != current) {
                add(out, from, i, current);
                from = i;
                current = confidence;
            }
        }
        add(out, from, text.length(), current);
        return out;
    }

    private static int find(CharSequence letters, char c, int from) {
        for (int i = from; i < Math.min(letters.length(), from + 4); i++) {
            if (letters.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<Stretch> out, int from, int to, double confidence) {
        if (confidence >= 0 && to > from) {
            out.add(new Stretch(from, to, confidence));
        }
    }

    Part part(int number, String name) {
        return new Part(number, name, text, confidence, words);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return -1; // a word without a confidence does not count
        }
    }
}
