package org.oitcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.CheckSettings;
import org.oitcheck.monitor.Worker;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;

/** The main path of a person at the dashboard, in a real Chromium, with real checks. */
@Tag("chromium")
class DashboardInBrowserTest {
    @TempDir
    Path dir;

    @Test
    void oneUserTypesAnAddressWatchesTheCheckAndReadsTheChecklist() throws Exception {
        Path site = Files.createDirectories(dir.resolve("site"));
        Files.writeString(
                site.resolve("index.html"),
                "<html lang=th><title>เทศบาลตำบลตัวอย่าง</title><body><a href='structure.html'>โครงสร้างหน่วยงาน</a></body></html>");
        Files.writeString(
                site.resolve("structure.html"),
                "<html lang=th><title>โครงสร้างหน่วยงาน</title><body><h1>โครงสร้างหน่วยงาน</h1><p>สำนักปลัด กองคลัง กองช่าง</p></body></html>");
        try (FolderServer agency = FolderServer.start(site);
                Store store = Store.open(StoreSettings.embedded(dir.resolve("data")));
                WebServer server = server(store);
                Worker worker = worker(store);
                Browser browser = new Browser(dir.resolve("chromium"), 1200, 900)) {
            URI home = agency.home();
            browser.open("http://127.0.0.1:" + server.port() + "/");
            assertThat(browser.eval("document.querySelector('h1').textContent")).contains("oitcheck");
            browser.open("http://127.0.0.1:" + server.port() + "/open?key=right-key");
            browser.picture("welcome");
            browser.type("#url", home.toString());
            browser.click(".big button");
            assertThat(browser.eval("location.pathname")).startsWith("/runs/");
            browser.picture("progress");
            browser.await("document.querySelector('.tally') !== null");
            browser.picture("run");
            assertThat(browser.eval("document.querySelectorAll('details.item').length > 20"))
                    .isEqualTo("true");
            browser.open(browser.eval("document.querySelector('.button').href"));
            assertThat(browser.eval("document.querySelector('#filter').hidden")).isEqualTo("false"); // its script ran
        }
    }

    @Test
    void pagesHaveNoFaultThatAxeSeesAndFitAPhone() throws Exception {
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("data")));
                WebServer server = server(store);
                Browser wide = new Browser(dir.resolve("wide"), 1200, 900);
                Browser phone = new Browser(dir.resolve("phone"), 380, 800)) {
            long site = history(store);
            long last = store.sites().site(site).orElseThrow().latest().runId();
            String base = "http://127.0.0.1:" + server.port();
            List<String> pages = List.of(
                    "/",
                    "/sites/" + site,
                    "/runs/" + last,
                    "/diff?a=" + (last - 1) + "&b=" + last,
                    "/review",
                    "/alerts",
                    "/public/shown",
                    "/schedules",
                    "/admin",
                    "/sites/new");
            for (Browser browser : List.of(wide, phone)) {
                browser.open(base + "/open?key=right-key");
                for (String page : pages) {
                    String size = browser == wide ? "wide" : "phone";
                    browser.open(
                            base + page + (page.contains("?") ? "&" : "?") + "lang=" + (browser == wide ? "th" : "en"));
                    browser.picture(size + page.replaceAll("[^a-z]+", "-"));
                    assertThat(browser.axe(axe())).as(size + " " + page).isEmpty();
                    assertThat(browser.eval("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("no sideways scrolling: " + size + " " + page)
                            .isEqualTo("true");
                }
            }
        }
    }

    private static long history(Store store) {
        long site = store.sites()
                .put(new SiteEntry(
                        "องค์การบริหารส่วนตำบลหนองตัวอย่าง",
                        "https://www.example.go.th/",
                        "อบต.",
                        "ลำพูน",
                        "lao",
                        2566,
                        true));
        for (int night = 0; night < 40; night++) {
            StoredRun run = store.runs().request(site, StoredRun.Cause.SCHEDULE, "ทุกคืน");
            store.runs().start(run.id(), "w");
            Checklist sample = Samples.everyVerdict();
            ArrayList<Item> items = new ArrayList<>(sample.items());
            if (night % 7 == 3) {
                items.set(0, Samples.item("O1", "โครงสร้างหน่วยงาน", "9.1", Verdict.UNREACHABLE, 0.9));
            }
            if (night > 20) {
                items.set(2, Samples.item("O18", "แผนการใช้จ่ายงบประมาณประจำปี", "9.3", Verdict.FOUND, 0.95));
            }
            if (night == 38) {
                items.set(1, Samples.item("O12", "รายงานผลการดำเนินงานประจำปี", "9.2", Verdict.FOUND, 0.9));
            }
            store.runs()
                    .finish(
                            run.id(),
                            Checklist.of(
                                    sample.site(), 2566, "lao", sample.run(), items, sample.rules(), sample.notes()));
        }
        long last = store.sites().site(site).orElseThrow().latest().runId();
        long problem = store.problems()
                .suspect(
                        org.oitcheck.store.Problem.suspected(
                                site,
                                "O12",
                                "รายงานผลการดำเนินงานประจำปี",
                                Verdict.FOUND,
                                Verdict.INCOMPLETE,
                                "https://www.example.go.th/report",
                                "เพิ่มปัญหา อุปสรรค และข้อเสนอแนะในรายงาน",
                                last),
                        Duration.ZERO);
        store.problems()
                .confirm(
                        problem,
                        Verdict.INCOMPLETE,
                        "https://www.example.go.th/report",
                        "เพิ่มปัญหา อุปสรรค และข้อเสนอแนะในรายงาน");
        long target = store.targets()
                .add(new org.oitcheck.store.AlertTarget(
                        0,
                        org.oitcheck.store.AlertTarget.Kind.WEBHOOK,
                        "https://hooks.example.go.th/oit",
                        "0123456789abcdef",
                        0,
                        false,
                        "th",
                        true,
                        Instant.now()));
        store.outbox().put(new org.oitcheck.store.Outbox.Draft(target, "k", "O12 แย่ลง", "เนื้อความ", "{}"));
        LocalDate day = LocalDate.of(2027, 2, 3);
        store.followUps()
                .start(
                        site,
                        List.of(new org.oitcheck.store.Promise(
                                0,
                                site,
                                last,
                                1,
                                "O43",
                                "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม",
                                "จัดทำและเผยแพร่รายงานบนหน้าแรก",
                                "สำนักปลัด",
                                day,
                                Verdict.MISSING)),
                        List.of(day, day.plusMonths(3)));
        store.sites().publish(site, "shown");
        return site;
    }

    private static WebServer server(Store store) {
        return WebServer.start(
                new WebSettings("127.0.0.1", 0, Optional.of("right-key"), "code", Path.of("rules"), "test", false),
                store,
                new CheckDesk(store));
    }

    private Worker worker(Store store) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.oitcheck.cli.Main");
        CheckSettings settings = CheckSettings.of(dir.resolve("data"), command, List.of("--delay", "0"), 1);
        return Worker.start(store, settings, "test", List.of());
    }

    private static String axe() throws Exception {
        try (InputStream in = DashboardInBrowserTest.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
