package org.oitcheck.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.extract.ocr.OcrSettings;
import org.oitcheck.extract.ocr.TesseractOcr;
import org.oitcheck.extract.worker.WorkerPool;

/**
 * Measures {@code bench/ocr.sh}: scans made of PDFs, recognised as the product does it, against the text they were made of; and the CPU
 * time of all processes against that of the same pictures given to {@code tesseract}, turn by turn.
 */
public final class OcrAccuracy {
    private OcrAccuracy() {}

    /** A kind of scan, and what is asked of it. */
    private enum Scan {
        CLEAN(200, 0, 0, 0.95),
        POOR(150, 1.5, 18, 0.90);

        private final int dpi;
        private final double degrees;
        private final int noise;
        private final double asked;

        Scan(int dpi, double degrees, int noise, double asked) {
            this.dpi = dpi;
            this.degrees = degrees;
            this.noise = noise;
            this.asked = asked;
        }
    }

    /** @param arguments folder with PDFs and their texts; exit status 1 when a figure is worse than asked, see {@code bench/ocr.sh} */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        double times = Double.parseDouble(arguments[1]);
        List<Path> pdfs;
        try (Stream<Path> files = Files.list(folder)) {
            pdfs = files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
        boolean good = !pdfs.isEmpty();
        byte[] first = Files.readAllBytes(pdfs.get(0));
        try (WorkerPool workers = new WorkerPool(1, Duration.ofSeconds(120), 512, folder.resolve("work"))) {
            workers.render(first, 1); // a reader process that has begun, as after the crawl
            for (Scan scan : Scan.values()) {
                OcrSettings settings = new OcrSettings(
                        "tesseract",
                        "tha+eng",
                        1,
                        Duration.ofSeconds(120),
                        10,
                        2000,
                        folder.resolve("cache-" + scan),
                        Optional.empty());
                try (OcrEngine ocr = new TesseractOcr(settings, workers)) {
                    good &= new Measure(folder, scan, ocr).all(pdfs, times);
                }
            }
        }
        System.exit(good ? 0 : 1);
    }

    /** CPU time of this process, the children it has and had; and time on the clock. */
    private record Clock(double cpu, long nanos) {
        static Clock start() throws IOException {
            return new Clock(used(), System.nanoTime());
        }

        double[] passed() throws IOException {
            return new double[] {used() - cpu, (System.nanoTime() - nanos) / 1e9};
        }

        private static double used() throws IOException {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i <= 14; i++) { // utime, stime, cutime, cstime; all Linux count in hundredths here
                ticks += Long.parseLong(fields[i]);
            }
            double living = ProcessHandle.current()
                    .children()
                    .flatMap(p -> p.info().totalCpuDuration().stream())
                    .mapToDouble(d -> d.toMillis() / 1e3)
                    .sum();
            return ticks / 100.0 + living;
        }
    }

    private record Measure(Path folder, Scan scan, OcrEngine ocr) {
        boolean all(List<Path> pdfs, double times) throws Exception {
            int tables = 0;
            double inTables = 0;
            double accuracy = 0;
            double plainAccuracy = 0;
            double ours = 0;
            double theirs = 0;
            double oursOnClock = 0;
            double theirsOnClock = 0;
            for (Path pdf : pdfs) {
                String name = pdf.getFileName().toString().replace(".pdf", "");
                String source = PdfText.letters(Files.readString(folder.resolve(name + ".txt")));
                BufferedImage picture = scanned(pdf);
                byte[] jpeg = jpeg(picture);
                byte[] file = pdf(jpeg);
                Clock clock = Clock.start();
                double right = PdfText.similarity(source, PdfText.letters(recognised(file)));
                double[] seconds = clock.passed();
                clock = Clock.start();
                double plainRight = PdfText.similarity(source, PdfText.letters(tesseract(jpeg)));
                double[] plain = clock.passed();
                System.out.printf(
                        Locale.ROOT,
                        "%-6s %-18s %.4f  CPU %5.2f s, clock %5.2f s   tesseract %.4f  CPU %5.2f s, clock %5.2f s%n",
                        scan,
                        name,
                        right,
                        seconds[0],
                        seconds[1],
                        plainRight,
                        plain[0],
                        plain[1]);
                boolean table = name.endsWith("-table");
                tables += table ? 1 : 0;
                inTables += table ? right : 0;
                accuracy += table ? 0 : right;
                plainAccuracy += table ? 0 : plainRight;
                ours += seconds[0];
                theirs += plain[0];
                oursOnClock += seconds[1];
                theirsOnClock += plain[1];
            }
            int texts = pdfs.size() - tables;
            System.out.printf(
                    Locale.ROOT,
                    "%s (%d dpi, %.1f degrees, noise %d): running text %.4f (asked %.2f, tesseract %.4f), tables %.4f;"
                            + " CPU time %.2f times (asked %.2f), on the clock %.2f times%n",
                    scan,
                    scan.dpi,
                    scan.degrees,
                    scan.noise,
                    accuracy / texts,
                    scan.asked,
                    plainAccuracy / texts,
                    inTables / tables,
                    ours / theirs,
                    times,
                    oursOnClock / theirsOnClock);
            return accuracy / texts >= scan.asked && ours / theirs <= times;
        }

        private String recognised(byte[] pdf) {
            return ocr.recognise(pdf, ocr.pages(pdf)).parts().stream()
                    .map(Extraction.Part::text)
                    .collect(Collectors.joining("\n"));
        }

        private String tesseract(byte[] jpeg) throws IOException, InterruptedException {
            ProcessBuilder builder = new ProcessBuilder(
                    "tesseract", "stdin", "stdout", "-l", "tha+eng", "--psm", "3", "--dpi", String.valueOf(scan.dpi));
            builder.environment().put("OMP_THREAD_LIMIT", "1"); // without it, it takes five times as long
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(jpeg);
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        }

        /** The first page as a scanner would deliver it. */
        private BufferedImage scanned(Path pdf) throws IOException {
            BufferedImage page;
            try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
                page = new PDFRenderer(document).renderImageWithDPI(0, scan.dpi, ImageType.GRAY);
            }
            BufferedImage out = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = out.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, out.getWidth(), out.getHeight());
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.rotate(Math.toRadians(scan.degrees), out.getWidth() / 2.0, out.getHeight() / 2.0);
            g.drawImage(page, 0, 0, null);
            g.dispose();
            Random random = new Random(1);
            for (int y = 0; scan.noise > 0 && y < out.getHeight(); y++) {
                for (int x = 0; x < out.getWidth(); x++) {
                    int grey = out.getRaster().getSample(x, y, 0) + (int) (random.nextGaussian() * scan.noise);
                    out.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, grey)));
                }
            }
            return out;
        }

        private byte[] pdf(byte[] jpeg) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
                document.save(out);
            }
            return out.toByteArray();
        }

        private byte[] jpeg(BufferedImage picture) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        }
    }
}
