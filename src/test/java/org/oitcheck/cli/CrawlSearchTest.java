package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.CheckSettings;
import org.oitcheck.monitor.Worker;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;
import org.oitcheck.tools.Await;
import org.oitcheck.web.SiteSearch;
import org.oitcheck.web.WebServer;
import org.oitcheck.web.WebSettings;

/** Words are found in what a check of the dashboard kept. */
class CrawlSearchTest {
    @TempDir
    Path dir;

    @Test
    void wordsOfPagesAreFoundAndShownWhereTheyStand() throws Exception {
        Path site = Files.createDirectories(dir.resolve("site"));
        Files.writeString(
                site.resolve("index.html"),
                "<html lang=th><title>เทศบาลตำบลตัวอย่าง</title><body><a href='a.html'>โครงสร้าง</a> <a href='b.html'>แผน</a>");
        Files.writeString(
                site.resolve("a.html"),
                "<html lang=th><title>โครงสร้างหน่วยงาน</title><body><h1>โครงสร้างหน่วยงาน</h1><p>สำนักปลัด กองคลัง กองช่าง <b>&lt;script&gt;</b></p>");
        Files.writeString(
                site.resolve("b.html"),
                "<html lang=th><title>แผนพัฒนา</title><body><h1>แผนพัฒนาท้องถิ่น</h1><p>งบประมาณรายจ่ายประจำปี ๒๕๖๖</p>");
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        SiteSearch search = new CrawlSearch(dir);
        try (FolderServer agency = FolderServer.start(site);
                Store store = Store.open(StoreSettings.embedded(dir));
                Worker worker =
                        Worker.start(store, CheckSettings.of(dir, java, List.of("--delay", "0"), 1), "w", List.of())) {
            long id = store.sites().put(new SiteEntry("", agency.home().toString(), "", "", "lao", 2566, true));
            assertThat(search.search(id, "กองคลัง", 10)).isEmpty();
            StoredRun run = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
            Await.await(() -> !store.runs().run(run.id()).orElseThrow().state().open(), "run ended");
            SiteSearch.Found found = search.search(id, "กองคลัง", 10).orElseThrow();
            assertThat(found.count()).isEqualTo(1);
            assertThat(found.hits().get(0).url()).endsWith("a.html");
            assertThat(found.hits().get(0).snippet())
                    .anySatisfy(p -> assertThat(p.found()).isTrue())
                    .anySatisfy(p -> assertThat(p.text()).contains("สำนักปลัด"));
            assertThat(search.search(id, "2566 งบประมาณ", 10).orElseThrow().count())
                    .isEqualTo(1); // Thai digits too
            assertThat(search.search(id, "กองคลัง งบประมาณ", 10).orElseThrow().count())
                    .isZero();
            assertThat(search.search(id, "a AND (\" *:*", 10).orElseThrow().count())
                    .isZero();
            try (WebServer server = WebServer.start(
                    new WebSettings("127.0.0.1", 0, Optional.of("k"), "c", Path.of("rules"), "1", false),
                    store,
                    new CheckDesk(store),
                    search)) {
                HttpClient http = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build();
                get(http, server, "/open?key=k");
                String page = get(
                        http,
                        server,
                        "/sites/" + id + "/search?q=%E0%B8%81%E0%B8%AD%E0%B8%87%E0%B8%84%E0%B8%A5%E0%B8%B1%E0%B8%87");
                assertThat(page).contains("<mark>").contains("&lt;script&gt;").doesNotContain("<script>");
            }
        }
    }

    private static String get(HttpClient http, WebServer server, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
