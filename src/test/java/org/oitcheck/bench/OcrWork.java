package org.oitcheck.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.PoliteSiteCrawler;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.extract.ocr.OcrSettings;
import org.oitcheck.match.LinkWorth;
import org.oitcheck.match.MatchSettings;
import org.oitcheck.match.Matcher;
import org.oitcheck.match.OcrUse;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.Snapshot;

/**
 * Measures {@code bench/ocr-work.sh}: a development site all of whose PDFs are scans, with scanned notices of everyday business beside
 * them, judged with every scan recognised and with those that may decide an item.
 */
public final class OcrWork {
    private static final int SCAN_DPI = 110;
    private static final int PER_LIST = 20;
    private static final String[] NOTICES = {
        "รายงานการประชุมสภา สมัยสามัญ ครั้งที่ ",
        "จดหมายข่าว ฉบับที่ ",
        "ประกาศรับสมัครพนักงานจ้าง ครั้งที่ ",
        "ประชาสัมพันธ์ชำระภาษีที่ดิน ฉบับที่ ",
        "ประกาศรายชื่อผู้มีสิทธิสอบ ครั้งที่ ",
        "เทศบัญญัติการจัดการขยะ ฉบับที่ ",
        "ผลการสอบราคาซื้อวัสดุ ครั้งที่ ",
        "คำสั่งแต่งตั้งเวรยาม ที่ "
    };

    private OcrWork() {}

    /** @param arguments folder of the site, rules folder, form year, number of notices */
    public static void main(String[] arguments) throws Exception {
        Path site = Path.of(arguments[0]);
        int year = Integer.parseInt(arguments[2]);
        int notices = Integer.parseInt(arguments[3]);
        RulePack pack = new RulePacks(Path.of(arguments[1])).load(year, RulePacks.DEFAULT_PROFILE, Optional.empty());
        Path work = Files.createTempDirectory("ocr-work");
        Path scanned = work.resolve("site");
        int pages = copy(site, scanned);
        pages += addNotices(scanned, notices);
        System.out.printf("%s: %d scanned pages, %d of them notices%n", site.getFileName(), pages, notices);
        boolean equal = measure(scanned, work, pack);
        System.exit(equal ? 0 : 1);
    }

    private static boolean measure(Path site, Path work, RulePack pack) throws Exception {
        try (FolderServer server = FolderServer.start(site);
                Snapshot snapshot = new PoliteSiteCrawler()
                        .crawl(
                                settings(server),
                                work.resolve("snapshot"),
                                new LinkWorth(pack)::of,
                                new CrawlListener() {});
                Extractor extractor =
                        Extractors.open(ExtractSettings.defaults(Files.createDirectories(work.resolve("temp"))));
                OcrEngine ocr = Extractors.openOcr(extractor, OcrSettings.defaults(work.resolve("cache")))) {
            Matcher matcher = new Matcher(pack, new MatchSettings(2, Locale.forLanguageTag("th")));
            Checklist auto = matcher.match(snapshot, extractor, OcrUse.auto(ocr));
            Checklist all = matcher.match(snapshot, extractor, OcrUse.all(ocr));
            int same = 0;
            for (int i = 0; i < all.items().size(); i++) {
                Item a = auto.items().get(i);
                Item b = all.items().get(i);
                boolean equal = a.verdict() == b.verdict();
                same += equal ? 1 : 0;
                if (!equal) {
                    System.out.printf("%s: %s with auto, %s with all%n", a.id(), a.verdict(), b.verdict());
                }
            }
            int some = auto.run().ocr().pages();
            int every = all.run().ocr().pages();
            System.out.printf(
                    Locale.ROOT,
                    "auto %d pages, all %d pages: %.1f times less; equal verdicts %d of %d%n",
                    some,
                    every,
                    every / (double) Math.max(1, some),
                    same,
                    all.items().size());
            return same == all.items().size() && every >= 4 * some;
        }
    }

    private static CrawlSettings settings(FolderServer server) {
        CrawlSettings d = CrawlSettings.of(server.home());
        return new CrawlSettings(
                d.home(),
                d.maxPages(),
                d.maxDepth(),
                d.maxBytes(),
                d.maxTime(),
                Duration.ZERO,
                2,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                d.userAgent(),
                Optional.empty(),
                true,
                false);
    }

    /** Copies the site, its PDFs as pictures; returns their pages. */
    private static int copy(Path from, Path to) throws IOException {
        int pages = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (file.toString().endsWith(".pdf")) {
                pages += scan(file, target);
            } else {
                Files.copy(file, target);
            }
        }
        return pages;
    }

    private static int scan(Path pdf, Path target) throws IOException {
        try (PDDocument in = Loader.loadPDF(Files.readAllBytes(pdf));
                PDDocument out = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(in);
            for (int i = 0; i < in.getNumberOfPages(); i++) {
                add(out, renderer.renderImageWithDPI(i, SCAN_DPI, ImageType.BINARY), PDRectangle.A4);
            }
            out.save(target.toFile());
            return in.getNumberOfPages();
        }
    }

    private static void add(PDDocument out, BufferedImage picture, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        out.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(out, page)) {
            content.drawImage(CCITTFactory.createFromImage(out, picture), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    /** Scanned notices of one small page, in lists that the home page leads to. */
    private static int addNotices(Path site, int count) throws IOException {
        Files.createDirectories(site.resolve("notices"));
        StringBuilder lists = new StringBuilder();
        for (int first = 1; first <= count; first += PER_LIST) {
            StringBuilder html =
                    new StringBuilder("<!doctype html><meta charset=utf-8><title>ประกาศทั่วไป</title><main>");
            for (int i = first; i < Math.min(first + PER_LIST, count + 1); i++) {
                String title = NOTICES[i % NOTICES.length] + i + "/" + (2560 + i % 7);
                try (PDDocument pdf = new PDDocument()) {
                    add(pdf, notice(title), PDRectangle.A6);
                    pdf.save(site.resolve("notices/n" + i + ".pdf").toFile());
                }
                html.append("<p><a href=n" + i + ".pdf>" + title + "</a></p>");
            }
            Files.writeString(site.resolve("notices/list" + first + ".html"), html);
            lists.append("<a href=\"/notices/list" + first + ".html\">list " + first + "</a> ");
        }
        for (String home : List.of("index.html", "home.html", "index.php")) {
            Path file = site.resolve(home);
            if (Files.isRegularFile(file)) {
                // ISO 8859-1 keeps every byte of any other charset as it is
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                int at = text.toLowerCase(Locale.ROOT).lastIndexOf("</body>");
                Files.writeString(
                        file,
                        at < 0 ? text + lists : text.substring(0, at) + lists + text.substring(at),
                        StandardCharsets.ISO_8859_1);
            }
        }
        return count;
    }

    private static BufferedImage notice(String title) {
        BufferedImage page = new BufferedImage(826, 400, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 826, 400);
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setFont(new Font("Garuda", Font.PLAIN, 30));
        g.drawString(title, 60, 90);
        g.drawString("แจ้งให้ประชาชนในพื้นที่ทราบโดยทั่วกัน", 60, 160);
        g.drawString("ณ ที่ทำการ ในวันและเวลาราชการ", 60, 230);
        g.dispose();
        return page;
    }
}
