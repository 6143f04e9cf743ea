package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.crawl.render.BrowserLimits;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.tools.Await;

/** Pages that exist only after their scripts ran, in the real Chromium. */
@Tag("chromium")
class RenderTest extends CrawlTestBase {
    private static final String TEXT = "<p>" + "องค์การบริหารส่วนตำบลตัวอย่าง ยินดีต้อนรับ ".repeat(12) + "</p>";

    private static final BrowserLimits SHORT =
            new BrowserLimits(Duration.ofSeconds(20), Duration.ofMillis(300), 700, 20, 5, 1_000_000);

    private static final String APP = """
            const routes = {
              '/': '<h1>หน้าแรก อบต.ตัวอย่าง</h1><a href="/plan">แผนพัฒนาท้องถิ่น</a><a href="/budget">งบประมาณ</a>',
              '/plan': '<h1>แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)</h1><a href="/files/plan.pdf">ดาวน์โหลดแผน</a>',
              '/budget': null };
            const root = document.getElementById('root');
            const html = routes[location.pathname];
            if (html) { root.innerHTML = html; }
            else { fetch('/api/budget.json').then(r => r.json()).then(d => {
                root.innerHTML = '<h1>ข้อบัญญัติงบประมาณ</h1>' + d.map(x => `<a href="${x.u}">${x.t}</a>`).join(''); }); }
            """;

    private FakeSite app() {
        String shell = "<!doctype html><title>อบต.ตัวอย่าง</title><div id=root></div><script src=/app.js></script>";
        return site("127.0.0.61")
                .page("/", shell)
                .page("/plan", shell)
                .page("/budget", shell)
                .on("/app.js", FakeSite.body("text/javascript", APP.getBytes(StandardCharsets.UTF_8)))
                .on(
                        "/api/budget.json",
                        FakeSite.body(
                                "application/json",
                                "[{\"u\":\"/files/b66.pdf\",\"t\":\"ข้อบัญญัติ 2566\"}]"
                                        .getBytes(StandardCharsets.UTF_8)))
                .on("/files/plan.pdf", FakeSite.body("application/pdf", "%PDF-1.4 x".getBytes()))
                .on("/files/b66.pdf", FakeSite.body("application/pdf", "%PDF-1.4 y".getBytes()));
    }

    private static CrawlSettings rendering(FakeSite site) {
        Tune tune = new Tune(site.uri("/"));
        tune.render = true;
        tune.maxTime = Duration.ofMinutes(10);
        return tune.settings();
    }

    private static String text(Snapshot snapshot, FakeSite site, String path) {
        Capture c = snapshot.capture(url(site.url(path))).orElseThrow();
        return new String(snapshot.body(c), StandardCharsets.UTF_8);
    }

    @Test
    void aSiteThatExistsOnlyInScriptIsCrawledLikeAnyOther() throws Exception {
        FakeSite site = app();
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot))
                    .containsExactly("/", "/budget", "/files/b66.pdf", "/files/plan.pdf", "/plan");
            assertThat(snapshot.captures().stream()
                            .filter(Capture::rendered)
                            .map(c -> c.url().path()))
                    .containsExactly("/", "/budget", "/plan");
            assertThat(text(snapshot, site, "/budget")).contains("ข้อบัญญัติงบประมาณ");
            assertThat(snapshot.clickPath(url(site.url("/files/b66.pdf"))).orElseThrow().steps().stream()
                            .map(Link::anchor))
                    .containsExactly("งบประมาณ", "ข้อบัญญัติ 2566");
            assertThat(snapshot.facts().notes())
                    .anyMatch(n -> n.startsWith("rendered: 3 pages") && n.contains(site.url("/plan")));
            assertThat(snapshot.facts().coverage().complete()).isTrue();
        }
        assertThat(site.count("/plan"))
                .as("the browser is given the answer that the crawl has")
                .isEqualTo(1);
        assertThat(site.count("/app.js")).as("fetched once for all pages").isEqualTo(1);
        assertThat(site.requests()).allMatch(r -> r.userAgent().startsWith("oitcheck-test"));
    }

    @Test
    void whatPlainHtmlGivesIsNotRendered() throws Exception {
        FakeSite site = site("127.0.0.62")
                .page("/", "<title>อบต.</title>" + TEXT + link("/a", "ก") + "<script>document.title='x'</script>")
                .page("/a", TEXT + link("/", "กลับ") + "<div id=x></div><script src=/jquery.js></script>");
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(snapshot.captures()).noneMatch(Capture::rendered);
            assertThat(snapshot.facts().notes()).noneMatch(n -> n.contains("render"));
        }
        assertThat(site.count("/jquery.js")).isZero();
    }

    @Test
    void listsFilledByScriptAndPlacesWhereAClickLeadsAreFound() throws Exception {
        FakeSite site = site("127.0.0.63")
                .page(
                        "/",
                        "<title>อบต.</title>" + TEXT + link("/about", "เกี่ยวกับ")
                                + "<nav><button id=ita>ข้อมูล ITA</button><div class=card>รายงานประจำปี</div></nav><ul id=list></ul>"
                                + "<script>fetch('/news.html').then(r => r.text()).then(t => { document.getElementById('list').innerHTML = t; });"
                                + "document.getElementById('ita').addEventListener('click', function () { var p = '/it'; location.href = p + 'a'; });"
                                + "document.querySelector('.card').onclick = function () { window.open('/rep' + 'ort.pdf'); };</script>")
                .page("/news.html", "<li><a href=/news/1>ประกาศแผนการจัดซื้อจัดจ้าง</a></li>")
                .page("/about", TEXT)
                .page("/news/1", TEXT)
                .page("/ita", TEXT)
                .on("/report.pdf", FakeSite.body("application/pdf", "%PDF-1.4 x".getBytes()));
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot)).contains("/news/1", "/ita", "/report.pdf", "/about");
            assertThat(snapshot.linksTo(url(site.url("/ita")))).singleElement().satisfies(l -> {
                assertThat(l.anchor()).isEqualTo("ข้อมูล ITA");
                assertThat(l.script()).isTrue();
            });
        }
    }

    @Test
    void whatATimerFillsAndWhatTabsFetchOneAfterTheOtherIsFound() throws Exception {
        FakeSite site = site("127.0.0.69")
                .page(
                        "/",
                        "<title>อบต.</title><div id=r></div><script>setTimeout(() => { document.getElementById('r').innerHTML ="
                                + " '<h1>รายงานผลการดำเนินการ</h1><a href=/tabs>คู่มือ</a>'; }, 1200);</script>")
                .page(
                        "/tabs",
                        "<title>คู่มือ</title><h1>คู่มือ</h1><button onclick=\"load('/f1.html')\">คู่มือการปฏิบัติงาน</button>"
                                + "<button onclick=\"load('/f2.html')\">คู่มือการให้บริการ</button><div id=c></div><script>function load(u) {"
                                + " fetch(u).then(r => r.text()).then(t => { document.getElementById('c').innerHTML = t; }); }</script>")
                .page(
                        "/f1.html",
                        "<p>ขั้นตอนการปฏิบัติงานด้านพัสดุของเจ้าหน้าที่</p><a href=/files/work.pdf>คู่มืองานพัสดุ</a>")
                .page("/f2.html", "<a href=/files/service.pdf>คู่มืองานทะเบียน</a>")
                .on("/files/work.pdf", FakeSite.body("application/pdf", "%PDF-1.4 x".getBytes()))
                .on("/files/service.pdf", FakeSite.body("application/pdf", "%PDF-1.4 y".getBytes()));
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(text(snapshot, site, "/")).contains("รายงานผลการดำเนินการ");
            assertThat(capturedPaths(snapshot)).contains("/tabs", "/files/work.pdf", "/files/service.pdf");
            assertThat(text(snapshot, site, "/tabs"))
                    .as("text of a tab that another has replaced")
                    .contains("ขั้นตอนการปฏิบัติงานด้านพัสดุของเจ้าหน้าที่");
            assertThat(snapshot.linksTo(url(site.url("/files/work.pdf"))))
                    .singleElement()
                    .satisfies(l -> {
                        assertThat(l.anchor()).isEqualTo("คู่มืองานพัสดุ");
                        assertThat(l.heading()).as("what was clicked").isEqualTo("คู่มือการปฏิบัติงาน");
                    });
        }
    }

    @Test
    void viewsBehindFragmentsAreReadAsPartsOfTheirPage() throws Exception {
        String app = """
                const views = { '': '<h1>หน้าแรก</h1><a href="#/contact">ติดต่อเรา</a> <a href="#/plan">แผนพัฒนาท้องถิ่น</a>',
                  '#/contact': '<h1>ข้อมูลการติดต่อ</h1><p>ที่อยู่ 99 หมู่ 4 ตำบลตัวอย่าง อำเภอเมือง โทรศัพท์ 043-123456</p>',
                  '#/plan': '<h1>แผนพัฒนา</h1><p>แผนพัฒนาท้องถิ่น พ.ศ. 2566 - 2570 ขององค์การบริหารส่วนตำบล</p><a href="/plan.pdf">ดาวน์โหลด</a>' };
                function show() { document.getElementById('app').innerHTML = views[location.hash] || views['']; }
                window.onhashchange = show; show();
                """;
        FakeSite site = site("127.0.0.70")
                .page("/", "<!doctype html><title>อบต.</title><div id=app></div><script>" + app + "</script>")
                .on("/plan.pdf", FakeSite.body("application/pdf", "%PDF-1.4 x".getBytes()));
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot)).containsExactly("/", "/plan.pdf");
            String html = text(snapshot, site, "/").replaceAll("(?s)<script>.*?</script>", "");
            assertThat(html)
                    .as("the first view comes first, the others under what was clicked")
                    .containsSubsequence(
                            "<h1>หน้าแรก</h1>",
                            "<h3>ติดต่อเรา</h3>",
                            "โทรศัพท์ 043-123456",
                            "<h3>แผนพัฒนาท้องถิ่น</h3>",
                            "แผนพัฒนาท้องถิ่น พ.ศ. 2566 - 2570");
            assertThat(snapshot.linksTo(url(site.url("/plan.pdf"))).stream().map(Link::heading))
                    .contains("แผนพัฒนา");
        }
    }

    @Test
    void viewsThatAClickShowsWithoutALinkAreFoundAndTheFirstViewIsKept() throws Exception {
        String app = """
                function show() { document.getElementById('app').innerHTML = location.pathname === '/'
                    ? '<h1>หน้าแรกของหน่วยงาน</h1><div class=card>แผนดำเนินงาน</div><div class=card>ติดต่อเรา</div>'
                    : '<h1>หน้า ' + location.pathname + '</h1>';
                  document.querySelectorAll('.card').forEach((c, i) => { c.onclick = () => {
                    history.pushState({}, '', i ? '/contact' : '/plan'); show(); }; }); }
                window.onpopstate = show; show();
                """;
        String shell = "<!doctype html><title>อบต.</title><div id=app></div><script>" + app + "</script>";
        FakeSite site = site("127.0.0.68").page("/", shell).page("/plan", shell).page("/contact", shell);
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot)).containsExactly("/", "/contact", "/plan");
            assertThat(text(snapshot, site, "/")).contains("หน้าแรกของหน่วยงาน").doesNotContain("<h1>หน้า /plan");
            assertThat(snapshot.linksTo(url(site.url("/plan"))).stream().map(Link::anchor))
                    .contains("แผนดำเนินงาน");
            assertThat(snapshot.linksTo(url(site.url("/contact"))).stream().map(Link::anchor))
                    .contains("ติดต่อเรา");
        }
    }

    @Test
    void aPageWhoseScriptGoesElsewhereIsARedirect() throws Exception {
        FakeSite site = site("127.0.0.64")
                .page(
                        "/",
                        "<title>อบต.</title><body><script>var p='/ma'; setTimeout(function(){location.replace(p+'in')},50)</script>")
                .page("/main", TEXT + link("/a", "ก"))
                .page("/a", TEXT);
        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot)).containsExactly("/", "/a", "/main");
            assertThat(snapshot.clickPath(url(site.url("/a"))).orElseThrow().clicks())
                    .isEqualTo(1);
        }
    }

    @Test
    void theBrowserReachesNothingThatTheCrawlMayNot() throws Exception {
        FakeSite other = site("127.0.0.66").otherwise(FakeSite.html("secret"));
        String script = "var out = document.getElementById('root'); out.innerHTML = '<a href=/ok>ต่อไป</a>';"
                + "['%s/secret', 'http://127.0.0.1:%d/x', '/private/data.json', 'http://169.254.169.254/latest', 'file:///etc/passwd']"
                + ".forEach(function (u) { fetch(u).then(r => r.text()).then(t => { out.innerHTML += 'READ ' + t; }).catch(e => 0);"
                + "new Image().src = u; try { navigator.sendBeacon(u, 'x'); } catch (e) {}"
                + "var s = document.createElement('script'); s.src = u; document.head.append(s);"
                + "var f = document.createElement('iframe'); f.src = u; document.body.append(f); });"
                + "try { new WebSocket('ws://127.0.0.66:%d/socket'); } catch (e) {}"
                + "fetch('/form', {method: 'POST', body: 'x'});";
        FakeSite site = site("127.0.0.65")
                .robots("User-agent: *\nDisallow: /private/")
                .page(
                        "/",
                        "<title>อบต.</title><div id=root></div><script>"
                                + script.formatted("http://www.other.go.th:" + other.port(), other.port(), other.port())
                                + "</script>")
                .page("/ok", TEXT)
                .on("/private/data.json", FakeSite.body("application/json", "[1]".getBytes()));
        CrawlSettings settings = new Tune(java.net.URI.create("http://www.site.go.th:" + site.port() + "/")) {
            {
                render = true;
                maxTime = Duration.ofMinutes(10);
            }
        }.settings();
        HostLookup names = names(Map.of("www.site.go.th", "127.0.0.65", "www.other.go.th", "127.0.0.66"));
        try (Snapshot snapshot = new PoliteSiteCrawler(names)
                .crawl(settings, folder.resolve("s"), LinkScorer.none(), new CrawlListener() {})) {
            Capture home = snapshot.capture(snapshot.facts().home()).orElseThrow();
            assertThat(home.rendered()).isTrue();
            assertThat(new String(snapshot.body(home), StandardCharsets.UTF_8))
                    .contains("ต่อไป")
                    .doesNotContain("root:", "READ [1]");
        }
        assertThat(site.paths()).doesNotContain("/private/data.json", "/form");
        assertThat(other.paths()).doesNotContain("/socket");
        assertThat(other.requests())
                .as("whatever was asked for came through the crawl's own fetcher")
                .allMatch(r -> r.userAgent().startsWith("oitcheck-test"));
    }

    @Test
    void aPageThatNeverEndsCostsItselfAlone() throws Exception {
        FakeSite site = site("127.0.0.67")
                .page(
                        "/",
                        "<title>อบต.</title>" + TEXT + link("/loop", "ก") + link("/memory", "ข") + link("/good", "ค"))
                .page("/loop", "<div id=app></div><script>while (true) {}</script>")
                .page(
                        "/memory",
                        "<div id=app></div><script>var a = []; while (true) { a.push(new Uint8Array(5e7).fill(1)); }</script>")
                .page(
                        "/good",
                        "<div id=app></div><script>document.getElementById('app').innerHTML = '<a href=/end>จบ</a>'</script>")
                .page("/end", TEXT);
        try (Snapshot snapshot = new PoliteSiteCrawler(HostLookup.system(), Browser.installed(), SHORT)
                .crawl(rendering(site), folder.resolve("s"), LinkScorer.none(), new CrawlListener() {})) {
            assertThat(capturedPaths(snapshot)).contains("/loop", "/memory", "/good", "/end");
            assertThat(snapshot.capture(url(site.url("/good"))).orElseThrow().rendered())
                    .isTrue();
            assertThat(snapshot.facts().notes())
                    .anyMatch(n -> n.startsWith("not rendered") && n.contains("/loop") && n.contains("/memory"));
            assertThat(snapshot.facts().coverage().complete()).isFalse();
        }
        Await.await(
                () -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive),
                "no browser is left behind");
    }

    @Test
    void withoutABrowserTheRunSaysWhatItCouldNotSee() throws Exception {
        FakeSite site = app();
        try (Snapshot snapshot = new PoliteSiteCrawler(HostLookup.system(), Optional.empty())
                .crawl(rendering(site), folder.resolve("s"), LinkScorer.none(), new CrawlListener() {})) {
            assertThat(snapshot.facts().notes())
                    .anyMatch(n -> n.startsWith("not rendered (no Chromium is installed): 1 pages")
                            && n.contains("apt-get install chromium"));
            assertThat(snapshot.facts().coverage().complete()).isFalse();
        }
    }
}
