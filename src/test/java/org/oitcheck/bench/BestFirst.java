package org.oitcheck.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.PoliteSiteCrawler;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.match.LinkWorth;
import org.oitcheck.match.MatchSettings;
import org.oitcheck.match.Matcher;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/**
 * How many requests a crawl needs until 95 % of the items that the full crawl finds are known, best first against breadth first. The
 * order of the best-first crawl is that of its archive (one thread); the breadth-first order of the same addresses is walked on the
 * stored link graph, links in the order of the page. An item is known when the first of its addresses is fetched.
 */
public final class BestFirst {
    private static final double SHARE = 0.95;
    private static final int PER_LIST = 20;

    private BestFirst() {}

    /** Arguments: folder of sites, rules folder, form year, number of news pages to add to each site. */
    public static void main(String[] arguments) throws Exception {
        Path sites = Path.of(arguments[0]);
        int year = Integer.parseInt(arguments[2]);
        int news = Integer.parseInt(arguments[3]);
        RulePack pack = new RulePacks(Path.of(arguments[1])).load(year, RulePacks.DEFAULT_PROFILE, Optional.empty());
        System.out.printf(
                "%-22s %7s %6s %12s %14s %6s %6s%n",
                "site", "fetched", "items", "best first", "breadth first", "ratio", "least");
        int best = 0;
        int breadth = 0;
        List<Path> folders;
        try (var list = Files.list(sites)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        Path work = Files.createTempDirectory("best-first");
        for (Path folder : folders) {
            Path site = news == 0 ? folder : withNews(folder, work.resolve("site-" + folder.getFileName()), news);
            int[] counts =
                    measure(folder.getFileName().toString(), site, work.resolve("out-" + folder.getFileName()), pack);
            best += counts[0];
            breadth += counts[1];
        }
        System.out.printf("%-22s %7s %6s %12d %14d %6.2f%n", "all", "", "", best, breadth, best / (double) breadth);
        delete(work);
    }

    private static int[] measure(String name, Path site, Path out, RulePack pack) throws Exception {
        Files.createDirectories(out);
        try (FolderServer server = FolderServer.start(site);
                Snapshot snapshot = new PoliteSiteCrawler()
                        .crawl(
                                settings(server),
                                out.resolve("snapshot"),
                                new LinkWorth(pack)::of,
                                new CrawlListener() {});
                Extractor extractor =
                        Extractors.open(ExtractSettings.defaults(Files.createDirectories(out.resolve("temp"))))) {
            Checklist checklist =
                    new Matcher(pack, new MatchSettings(2, Locale.forLanguageTag("th"))).match(snapshot, extractor);
            List<PageUrl> bestOrder = snapshot.captures().stream()
                    .sorted(Comparator.comparing(Capture::warcFile).thenComparingLong(Capture::offset))
                    .map(Capture::finalUrl)
                    .distinct()
                    .toList();
            List<PageUrl> breadthOrder = breadthFirst(snapshot, Set.copyOf(bestOrder));
            List<PageUrl> wanted = checklist.items().stream()
                    .filter(i -> i.verdict() == Verdict.FOUND || i.verdict() == Verdict.INCOMPLETE)
                    .map(Item::urls)
                    .filter(u -> !u.isEmpty())
                    .map(u -> PageUrl.parse(u.get(0)).orElseThrow())
                    .filter(bestOrder::contains)
                    .toList();
            int b = requests(bestOrder, wanted);
            int w = requests(breadthOrder, wanted);
            System.out.printf(
                    "%-22s %7d %6d %12d %14d %6.2f %6d%n",
                    name, bestOrder.size(), wanted.size(), b, w, b / (double) w, least(snapshot, wanted));
            return new int[] {b, w};
        }
    }

    /** Requests after which the share of the wanted addresses is fetched. */
    private static int requests(List<PageUrl> order, List<PageUrl> wanted) {
        Map<PageUrl, Integer> at = new HashMap<>();
        for (PageUrl u : order) {
            at.put(u, at.size() + 1);
        }
        List<Integer> when = wanted.stream()
                .map(u -> at.getOrDefault(u, order.size()))
                .sorted()
                .toList();
        int needed = (int) Math.ceil(SHARE * when.size());
        return needed == 0 ? 0 : when.get(needed - 1);
    }

    /** Addresses on the shortest click paths to all wanted ones: what a crawl that knew the site would ask for. */
    private static int least(Snapshot snapshot, List<PageUrl> wanted) {
        Set<PageUrl> needed = new LinkedHashSet<>();
        wanted.forEach(u -> snapshot.clickPath(u).ifPresent(p -> p.steps().forEach(s -> needed.add(s.to()))));
        return needed.size();
    }

    private static List<PageUrl> breadthFirst(Snapshot snapshot, Set<PageUrl> fetched) {
        Map<PageUrl, PageUrl> ends = new HashMap<>();
        snapshot.captures().forEach(c -> ends.put(c.url(), c.finalUrl()));
        PageUrl asked = snapshot.facts().home();
        Set<PageUrl> seen = new LinkedHashSet<>();
        ArrayDeque<PageUrl> queue = new ArrayDeque<>();
        seen.add(ends.getOrDefault(asked, asked));
        queue.addAll(seen);
        while (!queue.isEmpty()) {
            for (Link l : snapshot.linksFrom(queue.poll())) {
                PageUrl to = ends.getOrDefault(l.to(), l.to());
                if (fetched.contains(to) && seen.add(to)) {
                    queue.add(to);
                }
            }
        }
        // what only a sitemap or a probe named comes last
        List<PageUrl> order = new ArrayList<>(seen);
        fetched.stream().filter(u -> !seen.contains(u)).sorted().forEach(order::add);
        return order;
    }

    private static CrawlSettings settings(FolderServer server) {
        CrawlSettings d = CrawlSettings.of(server.home());
        return new CrawlSettings(
                d.home(),
                100_000,
                d.maxDepth(),
                d.maxBytes(),
                d.maxTime(),
                Duration.ZERO,
                1,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                d.userAgent(),
                Optional.empty(),
                true,
                false);
    }

    /** The site with a news archive as real sites have: the newest on the home page, the rest in paged lists; bytes stay ASCII. */
    private static Path withNews(Path from, Path to, int count) throws IOException {
        copy(from, to);
        int lists = (count + PER_LIST - 1) / PER_LIST;
        for (int page = 1; page <= lists; page++) {
            StringBuilder html = new StringBuilder();
            for (int i = (page - 1) * PER_LIST + 1; i <= Math.min(count, page * PER_LIST); i++) {
                html.append(item(i));
                write(
                        to,
                        "activity-news/n" + i,
                        "<h1>" + ascii(title(i)) + "</h1><p>" + ascii(body(i)) + "</p>" + item(Math.max(1, i - 1))
                                + item(Math.min(count, i + 1)));
            }
            for (int other = Math.max(1, page - 4); other <= Math.min(lists, page + 5); other++) {
                html.append("<a href=\"/activity-news/p")
                        .append(other)
                        .append(".html\">")
                        .append(other)
                        .append("</a> ");
            }
            write(to, "activity-news/p" + page, html.toString());
        }
        StringBuilder newest = new StringBuilder("<div class=\"activities\">");
        for (int i = 1; i <= Math.min(PER_LIST, count); i++) {
            newest.append(item(i));
        }
        newest.append("<a href=\"/activity-news/p1.html\">")
                .append(ascii("ข่าวกิจกรรมทั้งหมด"))
                .append("</a></div>");
        for (String home : List.of("index.html", "home.html", "index.php")) {
            Path file = to.resolve(home);
            if (Files.isRegularFile(file)) {
                // ISO 8859-1 keeps every byte of any other charset as it is
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                int at = text.toLowerCase(Locale.ROOT).lastIndexOf("</body>");
                Files.writeString(
                        file,
                        at < 0 ? text + newest : text.substring(0, at) + newest + text.substring(at),
                        StandardCharsets.ISO_8859_1);
            }
        }
        return to;
    }

    private static void write(Path site, String name, String body) throws IOException {
        Path file = site.resolve(name + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<!DOCTYPE html><html><head><title>" + ascii("ข่าวกิจกรรม") + "</title></head><body>"
                        + "<nav><a href=\"/\">" + ascii("หน้าแรก") + "</a></nav><main>" + body
                        + "</main></body></html>");
    }

    private static String item(int i) {
        return "<p><a href=\"/activity-news/n" + i + ".html\">" + ascii(title(i)) + "</a></p>";
    }

    private static String title(int i) {
        String[] what = {
            "ร่วมพิธีวันสำคัญของชาติ",
            "ออกหน่วยพ่นหมอกควันกำจัดยุงลาย",
            "ต้อนรับคณะศึกษาดูงาน",
            "กิจกรรมจิตอาสาพัฒนาคลอง",
            "ประชุมประจำเดือน",
            "มอบเบี้ยยังชีพผู้สูงอายุ",
            "ซ่อมแซมถนนในหมู่บ้าน",
            "แข่งขันกีฬาสีชุมชน",
            "โครงการอบรมอาชีพ",
            "ประชาสัมพันธ์ชำระภาษีที่ดิน"
        };
        return what[i % what.length] + " ครั้งที่ " + i + "/" + (2560 + i % 7);
    }

    private static String body(int i) {
        return "เมื่อเวลา 09.00 น. ผู้บริหาร เจ้าหน้าที่ และประชาชนในพื้นที่ " + title(i)
                + " ณ หอประชุม บรรยากาศเป็นไปด้วยความเรียบร้อย";
    }

    private static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
