package org.oitcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.document.DocumentReader;
import org.oitcheck.extract.document.Limits;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Compares the text of PDFs with their sources: {@code maker-font-layout.pdf} with {@code font-layout.txt}, beside the text that
 * {@code pdftotext} gave ({@code maker-font-layout.pdftotext}). All texts go through the normaliser that judging uses; white space,
 * header and footer do not count.
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
        double sum = 0;
        double other = 0;
        int worse = 0;
        for (Path pdf : pdfs) {
            String name = pdf.getFileName().toString().replace(".pdf", "");
            String source =
                    comparable(Files.readString(folder.resolve(name.substring(name.indexOf('-') + 1) + ".txt")));
            Extraction read = reader.read(Files.readAllBytes(pdf), "application/pdf", false);
            String text = read instanceof Extraction.Document d
                    ? d.parts().stream().map(Extraction.Part::text).collect(Collectors.joining("\n"))
                    : "";
            double ours = similarity(source, comparable(text));
            double theirs = similarity(source, comparable(Files.readString(folder.resolve(name + ".pdftotext"))));
            boolean behind = ours < theirs - 1e-9;
            worse += behind ? 1 : 0;
            sum += ours;
            other += theirs;
            System.out.printf(
                    Locale.ROOT, "%-32s %.4f  pdftotext %.4f%s%n", name, ours, theirs, behind ? "  WORSE" : "");
        }
        System.out.printf(
                Locale.ROOT,
                "%d PDFs: mean %.4f (asked: %.3f), pdftotext %.4f, worse than it on %d%n",
                pdfs.size(),
                sum / pdfs.size(),
                ASKED,
                other / pdfs.size(),
                worse);
        System.exit(pdfs.size() >= 30 && sum / pdfs.size() >= ASKED && worse == 0 ? 0 : 1);
    }

    private static String comparable(String text) {
        String all = plain(text);
        return all.replace(plain(PdfSet.HEADER), "").replace(plain(PdfSet.FOOTER), "");
    }

    private static String plain(String text) {
        return ThaiNormaliser.normaliseText(text).replaceAll("[\\s\\f]+", "");
    }

    /** One minus edit distance over the longer length. */
    private static double similarity(String a, String b) {
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
