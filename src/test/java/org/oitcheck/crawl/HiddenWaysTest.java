package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.Snapshot;

/** Ways that are no plain links, as sites of agencies have them, from the first request to the snapshot. */
class HiddenWaysTest extends CrawlTestBase {
    private static final String TEXT = "<p>" + "องค์การบริหารส่วนตำบลตัวอย่าง ยินดีต้อนรับ ".repeat(12) + "</p>";

    private static CrawlSettings rendering(FakeSite site) {
        Tune tune = new Tune(site.uri("/"));
        tune.render = true;
        tune.maxTime = Duration.ofMinutes(10);
        return tune.settings();
    }

    private static void pdf(FakeSite site, String path) {
        site.on(path, FakeSite.body("application/pdf", ("%PDF-1.4 " + path).getBytes()));
    }

    private static Link linkTo(Snapshot snapshot, FakeSite site, String path) {
        return snapshot.linksTo(url(site.url(path))).stream().findFirst().orElseThrow();
    }

    @Test
    void menusFramesRefreshesAndViewersAreFollowedWithoutABrowser() throws Exception {
        FakeSite site = site("127.0.0.71")
                .page(
                        "/",
                        "<title>อบต.</title>" + TEXT
                                + "<ul class=menu><li onclick=\"location='/click.html'\">แผนงาน<ul style='display:none'>"
                                + "<li><a href=/hover.html>แผนพัฒนา</a></li></ul></li>"
                                + "<li onmouseover='show(2)'><span onclick=\"window.location.href='/href.html'\">รายงาน</span></li></ul>"
                                + "<select onchange='location=this.value'><option value=/select.html>ปี 2566</option></select>"
                                + "<iframe src=/frame.html></iframe>" + link("/frames/", "ข้อมูลเก่า")
                                + link("/moved.html", "ย้าย")
                                + link("/pdfjs/web/viewer.html?file=%2Ffiles%2Fviewed.pdf", "ดูเอกสาร")
                                + "<embed src=/files/embed.pdf type=application/pdf><object data=/files/object.pdf></object>"
                                + "<script>function show(n) { document.getElementById('m' + n).style.display = 'block'; }</script>")
                .page("/click.html", TEXT)
                .page("/hover.html", TEXT)
                .page("/href.html", TEXT)
                .page("/select.html", TEXT)
                .page("/frame.html", link("/inframe.html", "ข่าว"))
                .page("/inframe.html", TEXT)
                .page("/frames/", "<frameset cols='20%,*'><frame src=left.html><frame src=right.html></frameset>")
                .page("/frames/left.html", "<a href=/fromleft.html target=right>งบประมาณ</a>")
                .page("/frames/right.html", TEXT)
                .page("/fromleft.html", TEXT)
                .page("/moved.html", "<meta http-equiv=refresh content='0; url=/new.html'>")
                .page("/new.html", TEXT)
                .page(
                        "/pdfjs/web/viewer.html?file=%2Ffiles%2Fviewed.pdf",
                        "<div id=viewer></div><script src=viewer.js></script>");
        pdf(site, "/files/viewed.pdf");
        pdf(site, "/files/embed.pdf");
        pdf(site, "/files/object.pdf");

        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot))
                    .contains(
                            "/click.html",
                            "/hover.html",
                            "/href.html",
                            "/select.html",
                            "/frame.html",
                            "/inframe.html",
                            "/frames/left.html",
                            "/frames/right.html",
                            "/fromleft.html",
                            "/new.html",
                            "/files/viewed.pdf",
                            "/files/embed.pdf",
                            "/files/object.pdf");
            assertThat(snapshot.captures()).as("plain HTML gives it all").noneMatch(Capture::rendered);
            assertThat(linkTo(snapshot, site, "/click.html").anchor()).startsWith("แผนงาน");
            assertThat(snapshot.clickPath(url(site.url("/files/viewed.pdf")))).isPresent();
        }
    }

    @Test
    @Tag("chromium")
    void whatScriptsBuildOnHoverInFramesAndInViewersIsFollowed() throws Exception {
        FakeSite site = site("127.0.0.72")
                .page(
                        "/",
                        "<title>อบต.</title><div id=app></div><script>"
                                + "document.getElementById('app').innerHTML = '<nav><div class=menu><ul><li id=m>แผนงาน</li></ul></div></nav>"
                                + "<iframe src=/frame.html></iframe><object data=/files/built.pdf></object>"
                                + "<iframe src=\"/pdfjs/web/viewer.html?file=/files/viewed.pdf\"></iframe>"
                                + "<a href=https://www.facebook.com/abt.example>เพจ</a>';"
                                + "document.getElementById('m').addEventListener('mouseover', function () { if (!document.getElementById('sub'))"
                                + " { this.insertAdjacentHTML('beforeend', '<ul id=sub><li><a href=/hover.html>แผนพัฒนา</a></li></ul>'); } });"
                                + "</script>")
                .page("/hover.html", TEXT)
                .page("/frame.html", TEXT + link("/inframe.html", "ข่าว"))
                .page("/inframe.html", TEXT)
                .page(
                        "/pdfjs/web/viewer.html?file=/files/viewed.pdf",
                        "<div id=viewer></div><script src=viewer.js></script>");
        pdf(site, "/files/viewed.pdf");
        pdf(site, "/files/built.pdf");

        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot))
                    .contains("/hover.html", "/frame.html", "/inframe.html", "/files/built.pdf", "/files/viewed.pdf");
            assertThat(snapshot.captures().stream()
                            .filter(Capture::rendered)
                            .map(c -> c.url().path()))
                    .as("the viewer's document is read by itself")
                    .containsExactly("/");
            assertThat(linkTo(snapshot, site, "/hover.html").anchor()).isEqualTo("แผนพัฒนา");
            assertThat(snapshot.linksTo(url("https://www.facebook.com/abt.example")))
                    .hasSize(1);
        }
    }

    @Test
    @Tag("chromium")
    void aPageOfASiteBuilderWhoseMenuComesFromScriptIsBuiltOnce() throws Exception {
        // the shape of Google Sites and their like: markup of the page in a script's data, menu and cards of nested
        // blocks
        String cards = IntStream.range(1, 6)
                .mapToObj(i -> "[\"O" + i + "\",\"/view/abt/o" + i + "\"]")
                .collect(Collectors.joining(","));
        FakeSite site = site("127.0.0.73")
                .page(
                        "/",
                        "<!doctype html><title>อบต.</title><div jscontroller=x id=yDmH0d></div><script nonce=a>var data=["
                                + cards
                                + "];</script><script nonce=a>document.getElementById('yDmH0d').innerHTML = '<header>'+"
                                + "data.map(d => `<div role=\"listitem\"><a class=\"menu\" href=\"${d[1]}\">${d[0]}</a></div>`).join('')+'</header>'</script>");
        IntStream.range(1, 6).forEach(i -> site.page("/view/abt/o" + i, TEXT + link("/", "หน้าแรก")));

        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(capturedPaths(snapshot)).contains("/view/abt/o1", "/view/abt/o5");
            assertThat(snapshot.captures().stream().filter(Capture::rendered)).hasSize(1);
        }
        assertThat(site.count("/")).isEqualTo(1);
    }

    @Test
    @Tag("chromium")
    void scriptsThatRobotsTxtForbidsAreNotFetchedAndTheRunSaysSo() throws Exception {
        FakeSite site = site("127.0.0.74")
                .robots("User-agent: *\nDisallow: /js/")
                .page("/", "<title>อบต.</title><div id=root></div><script src=/js/app.js></script>")
                .on(
                        "/js/app.js",
                        FakeSite.body("text/javascript", "document.body.innerHTML='<a href=/a>ก</a>'".getBytes()));

        try (Snapshot snapshot = crawl(rendering(site))) {
            assertThat(snapshot.facts().notes())
                    .anyMatch(n -> n.startsWith("not rendered (its scripts could not be fetched): 1 pages"));
            assertThat(snapshot.facts().coverage().complete()).isFalse();
        }
        assertThat(site.count("/js/app.js")).isZero();
    }
}
