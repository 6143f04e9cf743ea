package org.oitcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.document.DocumentReader;
import org.oitcheck.extract.document.Limits;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Compares the text of PDFs with their sources: {@code maker-font-layout.pdf} with {@code layout.txt}, beside the text that
 * {@code pdftotext} gave ({@code maker-font-layout.pdftotext}). Header and footer do not count.
 */
public final class PdfText {
    private static final double ASKED = 0.985;

    private PdfText() {}

    /** @param arguments folder with the files; exit status 1 when the mean is below 0.985 or one file is worse than pdftotext */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> pdfs;
        try (Stream<Path> files = Files.list(folder)) {
            pdfs = files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
        DocumentReader reader = new DocumentReader(Limits.standard());
        Sums letters = new Sums();
        Sums plain = new Sums();
        Sums blanks = new Sums();
        System.out.printf(
                "%-34s %-20s %-20s %-20s%n", "similarity: ours pdftotext", "letters", "as given", "with blanks");
        for (Path pdf : pdfs) {
            String name = pdf.getFileName().toString().replace(".pdf", "");
            String source = Files.readString(folder.resolve(name.substring(name.lastIndexOf('-') + 1) + ".txt"));
            Extraction read = reader.read(Files.readAllBytes(pdf), "application/pdf", false);
            String text = read instanceof Extraction.Document d
                    ? d.parts().stream().map(Extraction.Part::text).collect(Collectors.joining("\n"))
                    : "";
            String other = Files.readString(folder.resolve(name + ".pdftotext"));
            System.out.printf(
                    "%-34s %-20s %-20s %-20s%n",
                    name,
                    letters.add(PdfText::letters, source, text, other),
                    plain.add(PdfText::asGiven, source, text, other),
                    blanks.add(PdfText::withBlanks, source, text, other));
        }
        System.out.printf("%-34s %-20s %-20s %-20s%n", "mean of " + pdfs.size(), letters, plain, blanks);
        System.out.printf(
                "asked: %.3f; worse than pdftotext: %d, %d, %d%n", ASKED, letters.worse, plain.worse, blanks.worse);
        System.exit(pdfs.size() >= 30 && letters.mean() >= ASKED && letters.worse == 0 ? 0 : 1);
    }

    private static final class Sums {
        private double ours;
        private double theirs;
        private int n;
        private int worse;

        String add(UnaryOperator<String> form, String source, String text, String other) {
            String wanted = form.apply(source);
            double a = similarity(wanted, form.apply(text));
            double b = similarity(wanted, form.apply(other));
            ours += a;
            theirs += b;
            n++;
            worse += a < b - 1e-9 ? 1 : 0;
            return String.format(Locale.ROOT, "%.4f %.4f%s", a, b, a < b - 1e-9 ? " WORSE" : "");
        }

        double mean() {
            return ours / n;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4f %.4f", ours / n, theirs / n);
        }
    }

    /** What judging compares: normal form, no white space. */
    static String letters(String text) {
        return bare(ThaiNormaliser.normaliseText(text))
                .replace(bare(ThaiNormaliser.normaliseText(PdfSet.HEADER)), "")
                .replace(bare(ThaiNormaliser.normaliseText(PdfSet.FOOTER)), "");
    }

    /** The text as extracted, no white space. */
    private static String asGiven(String text) {
        return bare(text).replace(bare(PdfSet.HEADER), "").replace(bare(PdfSet.FOOTER), "");
    }

    /** Normal form with its blanks; lines joined. */
    private static String withBlanks(String text) {
        String lines = ThaiNormaliser.normaliseText(text)
                .replace(ThaiNormaliser.normaliseText(PdfSet.HEADER), "")
                .replace(ThaiNormaliser.normaliseText(PdfSet.FOOTER), "");
        return ThaiNormaliser.normaliseText(lines.replace('\n', ' '));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** One minus edit distance over the longer length. */
    static double similarity(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return 1 - (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }
}
