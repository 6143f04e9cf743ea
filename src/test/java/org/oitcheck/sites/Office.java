package org.oitcheck.sites;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** HTML to office files: collects, then one LibreOffice run a format; PDFs can be turned into scans (pictures only). */
final class Office {
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "pdf", List.of("--infilter=HTML (StarWriter)", "--convert-to", "pdf"),
            "docx", List.of("--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"),
            "doc", List.of("--infilter=HTML (StarWriter)", "--convert-to", "doc:MS Word 97"),
            "xlsx", List.of("--infilter=HTML (StarCalc)", "--convert-to", "xlsx:Calc MS Excel 2007 XML"),
            "xls", List.of("--infilter=HTML (StarCalc)", "--convert-to", "xls:MS Excel 97"));
    /** Pictures of the first page: PNG in black and white, JPG in colours and cut below the text. */
    private static final Set<String> PICTURES = Set.of("png", "jpg");

    private static final int SCAN_DPI = 200;
    /** Posters are drawn finer than old scanners scan. */
    private static final int PHOTO_DPI = 150;
    /** Pixels left below the last line of a cut picture. */
    private static final int CUT_MARGIN = 60;

    private final Path work;
    private final Map<String, Map<Path, String>> waiting = new LinkedHashMap<>();
    private final List<Path> scans = new ArrayList<>();
    /** Archive → name in it → file. */
    private final Map<Path, Map<String, Path>> archives = new LinkedHashMap<>();

    Office(Path work) {
        this.work = work;
    }

    /** Whether a file with this extension is made by LibreOffice. */
    static boolean makes(String extension) {
        return ARGUMENTS.containsKey(extension) || PICTURES.contains(extension);
    }

    /** Adds a document that is packed into an archive. */
    void pack(Path archive, String name, String html, boolean scan) {
        Map<String, Path> files = archives.computeIfAbsent(archive, a -> new LinkedHashMap<>());
        Path file =
                work.resolve("packed" + archives.size() + "-" + files.size() + name.substring(name.lastIndexOf('.')));
        files.put(name, file);
        add(file, html, scan);
    }

    void add(Path target, String html, boolean scan) {
        String name = target.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        waiting.computeIfAbsent(extension, e -> new LinkedHashMap<>()).put(target, html);
        if (scan) {
            scans.add(target);
        }
    }

    void convertAll() throws IOException, InterruptedException {
        for (Map.Entry<String, Map<Path, String>> format : waiting.entrySet()) {
            convert(format.getKey(), format.getValue());
        }
        for (Path scan : scans) {
            toPictures(scan);
        }
        for (Map.Entry<Path, Map<String, Path>> archive : archives.entrySet()) {
            zip(archive.getKey(), archive.getValue());
        }
    }

    private static void zip(Path archive, Map<String, Path> files) throws IOException {
        Files.createDirectories(archive.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                Files.copy(file.getValue(), out);
                out.closeEntry();
            }
        }
    }

    private void convert(String extension, Map<Path, String> files) throws IOException, InterruptedException {
        if (PICTURES.contains(extension)) {
            pictures(extension, files);
            return;
        }
        Path out = Files.createTempDirectory(work, "out-" + extension);
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + work.resolve("profile").toUri()));
        command.addAll(ARGUMENTS.get(extension));
        command.addAll(List.of("--outdir", out.toString()));
        Map<Path, Path> made = new LinkedHashMap<>();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            String name = extension + made.size();
            Path html = out.resolve(name + ".html");
            Files.writeString(html, file.getValue());
            command.add(html.toString());
            made.put(file.getKey(), out.resolve(name + "." + extension));
        }
        File log = work.resolve("soffice.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("soffice failed: " + Files.readString(log.toPath()));
        }
        for (Map.Entry<Path, Path> entry : made.entrySet()) {
            if (!Files.exists(entry.getValue())) {
                throw new IOException("soffice did not make " + entry.getKey());
            }
            Files.createDirectories(entry.getKey().getParent());
            Files.copy(entry.getValue(), entry.getKey());
        }
    }

    /** Pictures of the first page, as people put announcements on their sites. */
    private void pictures(String extension, Map<Path, String> files) throws IOException, InterruptedException {
        Map<Path, String> pages = new LinkedHashMap<>();
        Map<Path, Path> made = new LinkedHashMap<>();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path page = work.resolve("picture" + pages.size() + ".pdf");
            pages.put(page, file.getValue());
            made.put(file.getKey(), page);
        }
        convert("pdf", pages);
        for (Map.Entry<Path, Path> picture : made.entrySet()) {
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(picture.getValue()))) {
                Files.createDirectories(picture.getKey().getParent());
                boolean photo = extension.equals("jpg");
                PDFRenderer renderer = new PDFRenderer(pdf);
                BufferedImage image = photo
                        ? renderer.renderImageWithDPI(0, PHOTO_DPI, ImageType.RGB)
                        : renderer.renderImageWithDPI(0, SCAN_DPI, ImageType.BINARY);
                ImageIO.write(
                        photo ? cut(image) : image, extension, picture.getKey().toFile());
            }
        }
    }

    /** Without the empty rest of the page: a picture for a post ends where its text ends. */
    private static BufferedImage cut(BufferedImage page) {
        int last = page.getHeight() - 1;
        while (last > 0 && blank(page, last)) {
            last--;
        }
        return page.getSubimage(0, 0, page.getWidth(), Math.min(page.getHeight(), last + CUT_MARGIN));
    }

    private static boolean blank(BufferedImage page, int row) {
        for (int x = 0; x < page.getWidth(); x++) {
            if ((page.getRGB(x, row) & 0xff) < 200) {
                return false;
            }
        }
        return true;
    }

    private static void toPictures(Path pdf) throws IOException {
        ByteArrayOutputStream scanned = new ByteArrayOutputStream();
        try (PDDocument from = Loader.loadPDF(Files.readAllBytes(pdf));
                PDDocument to = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, SCAN_DPI, ImageType.BINARY);
                PDPage page = new PDPage(PDRectangle.A4);
                to.addPage(page);
                PDImageXObject picture = CCITTFactory.createFromImage(to, image);
                try (PDPageContentStream content = new PDPageContentStream(to, page)) {
                    content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            to.save(scanned);
        }
        Files.copy(
                new ByteArrayInputStream(scanned.toByteArray()),
                pdf,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** A whole HTML document in a Thai font. */
    static String document(String title, String body, String font) {
        return "<html><head><meta charset=\"utf-8\"><title>" + title
                + "</title><style>@page{size:21cm 29.7cm;margin:2cm}"
                + "body,td,th,p,li,h1,h2,h3{font-family:'" + font + "'}body,td,th,p,li{font-size:13pt}"
                + "h1{font-size:17pt}h2{font-size:15pt}h3{font-size:14pt}table{width:100%}</style></head><body>" + body
                + "</body></html>";
    }

    /** A small portrait without a face, another colour for each number. */
    static void portrait(Path file, int number) throws IOException {
        BufferedImage image = new BufferedImage(72, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.getHSBColor(number * 0.13f, 0.25f, 0.9f));
        g.fillRect(0, 0, 72, 90);
        g.setColor(new Color(205, 170, 125));
        g.fillOval(22, 16, 28, 34);
        g.setColor(Color.getHSBColor(number * 0.31f, 0.5f, 0.5f));
        g.fillRoundRect(10, 54, 52, 50, 26, 26);
        g.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "jpg", file.toFile());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
