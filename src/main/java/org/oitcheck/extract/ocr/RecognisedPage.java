package org.oitcheck.extract.ocr;

/**
 * Text of one recognised picture.
 *
 * @param text       lines
 * @param confidence mean confidence of the words by their length, 0–1; 0 when there are none
 */
record RecognisedPage(String text, double confidence) {
    private static final int COLUMNS = 12;

    /**
     * Reads what Tesseract writes for {@code txt tsv} into one stream: lines of text, and rows of a table of words. The text is
     * taken from the lines, since the table has a row for every Thai letter and does not tell where blanks are.
     */
    static RecognisedPage of(String output) {
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int characters = 0;
        for (String line : output.replace("\f", "").split("\n")) {
            String[] columns = line.split("\t", -1);
            if (columns.length < COLUMNS) {
                if (!line.isBlank()) {
                    text.append(text.isEmpty() ? "" : "\n").append(line.strip());
                }
            } else if (columns[0].equals("5") && !columns[11].isBlank()) {
                double confidence = number(columns[10]);
                int length = columns[11].strip().length();
                if (confidence >= 0) {
                    sum += Math.min(100, confidence) * length;
                    characters += length;
                }
            }
        }
        return new RecognisedPage(text.toString(), characters == 0 ? 0 : sum / characters / 100);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return -1; // a word without a confidence does not count
        }
    }
}
