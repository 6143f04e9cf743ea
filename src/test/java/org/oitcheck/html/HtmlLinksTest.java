package org.oitcheck.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Zone;

class HtmlLinksTest {
    private static final PageUrl URL = new PageUrl("http://a.go.th/x/");

    @Test
    void everyKindOfLinkIsFoundInOrder() {
        assertThat(links("<meta http-equiv=refresh content=\"5; URL='/new'\">"
                        + "<a href=1.pdf>แผน</a><map><area href=2.html alt=แผนที่></map><iframe src=3.pdf title=ดู></iframe>"
                        + "<object data=4.pdf></object><embed src=5.pdf><img src=6.jpg alt=ภาพ>"))
                .extracting(Link::kind, l -> l.to().path(), Link::anchor, Link::order)
                .containsExactly(
                        tuple(Link.Kind.REFRESH, "/new", "", 0),
                        tuple(Link.Kind.ANCHOR, "/x/1.pdf", "แผน", 1),
                        tuple(Link.Kind.ANCHOR, "/x/2.html", "แผนที่", 2),
                        tuple(Link.Kind.EMBED, "/x/3.pdf", "ดู", 3),
                        tuple(Link.Kind.EMBED, "/x/4.pdf", "", 4),
                        tuple(Link.Kind.EMBED, "/x/5.pdf", "", 5),
                        tuple(Link.Kind.IMAGE, "/x/6.jpg", "ภาพ", 6));
    }

    @Test
    void framesetsAreFollowed() {
        assertThat(links("<frameset cols='20%,*'><frame src=menu.htm><frame src=main.htm></frameset>"))
                .extracting(l -> l.to().path())
                .containsExactly("/x/menu.htm", "/x/main.htm");
    }

    @Test
    void baseHrefCounts() {
        assertThat(links("<base href='/files/'><a href=a.pdf>a</a>").get(0).to().path())
                .isEqualTo("/files/a.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='mailto:a@a.go.th'>x</a>",
                "<a href='tel:02'>x</a>",
                "<a href='javascript:void(0)'>x</a>",
                "<a href='#'>x</a>",
                "<a href=''>x</a>",
                "<a>x</a>",
                "<img src='data:image/png;base64,AA'>",
                "<iframe src='about:blank'></iframe>",
                "<button onclick=\"openTab('tab1')\">x</button>",
                "<form action='save.php' method=get><input name=Action value=Save></form>",
                "<!-- <a href='old.pdf'>x</a> -->",
                "<meta http-equiv=refresh content=300>",
                "<noscript><meta http-equiv=refresh content='0;url=/nojs'></noscript>",
                "<option value=5>x</option>",
                "<div data-url='abc'>x</div>",
                "<script>if (x.name == '.pdf') open(y)</script>",
                "<a href='javascript:go(\"a.php?id=\" + id)'>x</a>",
            })
    void whatLeadsNowhereIsNoLink(String html) {
        assertThat(links(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<div onclick=\"location.href='แผน.php?id=1'\">แผน</div> | /x/แผน.php?id=1",
                "<a href='#' onclick=\"window.open('d/a.pdf','w')\">x</a> | /x/d/a.pdf",
                "<a href=\"javascript:window.location='/b.html'\">x</a> | /b.html",
                "<a href=\"javascript:showFile('files/a.docx')\">x</a> | /x/files/a.docx",
                "<span onclick='MM_openBrWindow(\"view.php?n=3\",\"\",\"\")'>x</span> | /x/view.php?n=3",
                "<button data-href='/c.pdf'>x</button> | /c.pdf",
                "<a data-url='https://a.go.th/d.pdf'>x</a> | /d.pdf",
                "<select onchange='location=this.value'><option value='p.php?y=2566'>2566</option></select> | /x/p.php?y=2566",
                "<select><option value='http://a.go.th/x.pdf'>2566</option></select> | /x.pdf",
                "<script>PDFObject.embed(\"o.pdf\", \"#v\");</script> | /x/o.pdf",
                "<script>var files = [\"https:\\/\\/a.go.th\\/f\\/o.pdf\"]</script> | /f/o.pdf",
            })
    void addressesInScriptAreFoundAndMarked(String html, String path) {
        assertThat(links(html)).singleElement().satisfies(l -> {
            assertThat(l.to().decodedPath()).isEqualTo(path);
            assertThat(l.script()).isTrue();
        });
    }

    @Test
    void aScriptThatOnlyRedirectsCostsNoClickAndAHandlerDoes() {
        assertThat(links("<script>window.location = \"home.php\";</script>")
                        .get(0)
                        .kind())
                .isEqualTo(Link.Kind.REFRESH);
        assertThat(links("<script>function f() { window.location = 'home.php'; }</script>")
                        .get(0)
                        .kind())
                .isEqualTo(Link.Kind.ANCHOR);
    }

    @ParameterizedTest
    @CsvSource({
        "/pdfjs/web/viewer.html?file=../../up/a.pdf, http://a.go.th/up/a.pdf",
        "/assets/pdfjs/web/viewer.html?file=%2Fdownload%2F4466, http://a.go.th/download/4466",
        "https://docs.google.com/viewer?url=http%3A%2F%2Fa.go.th%2Fa.pdf&embedded=true, http://a.go.th/a.pdf",
        "https://docs.google.com/gview?url=a.go.th/a.pdf, http://a.go.th/a.pdf",
        "https://view.officeapps.live.com/op/view.aspx?src=http://a.go.th/a.docx, http://a.go.th/a.docx",
    })
    void documentsInViewersAreLinkedToo(String viewer, String inner) {
        List<Link> links = links("<iframe src='" + viewer + "'></iframe>");
        assertThat(links).hasSize(2).allMatch(l -> l.kind() == Link.Kind.EMBED);
        assertThat(links.get(1).to().value()).isEqualTo(inner);
    }

    @ParameterizedTest
    @CsvSource({
        "https://drive.google.com/file/d/1AbCdEfGhIjKl_-m/view?usp=sharing, https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKl_-m",
        "https://drive.google.com/file/d/1AbCdEfGhIjKl_-m/preview, https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKl_-m",
        "https://drive.google.com/open?id=1AbCdEfGhIjKl_-m&usp=drive_fs, https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKl_-m",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl_-m/edit, https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKl_-m/export?format=xlsx",
        "https://docs.google.com/document/d/1AbCdEfGhIjKl_-m/edit, https://docs.google.com/document/d/1AbCdEfGhIjKl_-m/export?format=pdf",
    })
    void sharedFilesAreLinkedByTheirViewAndByTheirBytes(String shared, String bytes) {
        List<Link> links = links("<a href='" + shared + "'>แผนปฏิบัติการ</a>");
        assertThat(links).hasSize(2);
        assertThat(links.get(0).to()).isEqualTo(PageUrl.parse(shared).orElseThrow());
        assertThat(links.get(1)).satisfies(l -> {
            assertThat(l.to()).isEqualTo(PageUrl.parse(bytes).orElseThrow());
            assertThat(l.kind()).isEqualTo(Link.Kind.EMBED);
            assertThat(l.anchor()).isEqualTo("แผนปฏิบัติการ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://drive.google.com/drive/folders/1AbCdEfGhIjKl",
                "https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKl",
                "https://docs.google.com/forms/d/e/1FAIpQLSe/viewform",
                "https://a.go.th/open?id=1AbCdEfGhIjKl",
            })
    void foldersFormsAndOtherHostsAreOneLink(String url) {
        assertThat(links("<a href='" + url + "'>x</a>")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?q=https%3A%2F%2Fa.go.th%2Fplan.pdf&sa=D&sntz=1&usg=AOv, https://a.go.th/plan.pdf",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.go.th%2Fnews&h=AT0, https://a.go.th/news",
        "https://www.google.com/url?q=, https://www.google.com/url?q=",
    })
    void wrappedLinksLeadToWhatTheyWrap(String wrapped, String target) {
        assertThat(links("<a href='" + wrapped + "'>x</a>"))
                .extracting(l -> l.to().value())
                .containsExactly(target);
    }

    /** A page as Google Sites sends it: plain HTML with wrapped links, drive previews and embedded pages. */
    @Test
    void pagesOfGoogleSitesAreReadWithoutABrowser() {
        assertThat(
                        links(
                                "<script src=/_/view/main.js></script><section><div role=presentation>"
                                        + "<a href='/view/abt/home'>หน้าแรก</a>"
                                        + "<a href='https://www.google.com/url?q=https%3A%2F%2Fdrive.google.com%2Ffile%2Fd%2F1AbCdEfGhIjKl%2Fview'>O12</a>"
                                        + "<div data-embed-doc-id=1AbCdEfGhIjKl data-url='https://a.go.th/f.pdf'></div></div></section>"))
                .extracting(l -> l.to().host() + l.to().path())
                .containsExactly(
                        "a.go.th/view/abt/home",
                        "drive.google.com/file/d/1AbCdEfGhIjKl/view",
                        "drive.google.com/uc",
                        "a.go.th/f.pdf");
    }

    @Test
    void anchorTextIsWhatAPersonSees() {
        assertThat(links("<a href=1> แผน <b>พัฒนา</b>\n<br>ปี&nbsp;2566 <script>x</script></a>"
                        + "<a href=2><img src='data:,' alt='ป้าย ITA'></a>"
                        + "<a href=3 aria-label='อ่านต่อ'><i class=icon></i></a>"
                        + "<a href=4 title='คำอธิบาย'>ดู</a>"))
                .extracting(Link::anchor, Link::title)
                .containsExactly(
                        tuple("แผน พัฒนา ปี 2566", ""),
                        tuple("ป้าย ITA", ""),
                        tuple("อ่านต่อ", "อ่านต่อ"),
                        tuple("ดู", "คำอธิบาย"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<h2>รายงาน</h2><div><p><a href=a.pdf>ดู</a></p></div> | รายงาน",
                "<h2>รายงาน</h2><h3><a href=a.pdf>ดู</a></h3> | รายงาน",
                "<h2>รายงาน</h2><h3><a href=#>อื่น</a></h3><h3><a href=a.pdf>ดู</a></h3> | รายงาน",
                "<table><caption>งบประมาณ</caption><tr><td><a href=a.pdf>ดู</a></table> | งบประมาณ",
                "<details><summary>O10</summary><a href=a.pdf>ดู</a></details> | O10",
                "<p><strong>แผนการ</strong>จัดซื้อ</p><p><b>แผน <u>2566</u></b></p><p><a href=a.pdf>ดู</a></p> | แผน 2566",
                "<table><tr><td colspan=2>9.1 ข้อมูลพื้นฐาน</td></tr><tr><td>O1<td><a href=a.pdf>ดู</a></table> | 9.1 ข้อมูลพื้นฐาน",
                "<div><b>ปี 2566</b><br><a href=a.pdf>ดู</a></div> | ปี 2566",
                "<div class=card><div class=card-header><a data-toggle=collapse href='#c1'>O11 แผน</a></div><div id=c1><a href=a.pdf>ดู</a></div></div> | O11 แผน",
                "<h2>เนื้อหา</h2><footer><h4>ติดต่อ</h4></footer><a href=a.pdf>ดู</a> | เนื้อหา",
                "<p><b>ตัวหนา</b> ไม่ใช่หัวข้อ</p><a href=a.pdf>ดู</a> | ``",
            })
    void theNearestHeadingAboveIsTold(String html, String heading) {
        assertThat(links(html)).last().satisfies(l -> assertThat(l.heading()).isEqualTo(heading));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<table><tr><td>O12<td>รายงานการกำกับติดตาม<td><a href=a.pdf>ดู</a></tr></table> | O12 รายงานการกำกับติดตาม ดู",
                "<ul><li>แผนปี 2566 <a href=a.pdf>ดู</a><ul><li>อื่น</li></ul></li></ul> | แผนปี 2566 ดู",
                "<p>ประกาศ <a href=a.pdf>ดู</a></p> | ประกาศ ดู",
                "<div><a href=a>โครงสร้าง</a><a href=b>อำนาจ</a><a href=c>แผน</a><a href=d>งบ</a></div> | โครงสร้าง",
                "<div><div><span>คู่มือประชาชน</span></div><div><a href=a.pdf>ดู</a></div></div> | คู่มือประชาชน ดู",
            })
    void theRowAroundALinkIsItsContext(String html, String context) {
        assertThat(links(html).get(0).context()).isEqualTo(context);
    }

    @Test
    void longRowsAreCutAndKeepTheLink() {
        String context = links("<p>" + "ก".repeat(1000) + " <a href=a.pdf>ดูแผน</a></p>")
                .get(0)
                .context();
        assertThat(context).hasSizeLessThanOrEqualTo(300).endsWith("ดูแผน");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<nav><a href=a>x</a></nav> | NAVIGATION",
                "<header><a href=a>x</a></header> | NAVIGATION",
                "<article><header><a href=a>x</a></header></article> | CONTENT",
                "<aside><a href=a>x</a></aside> | NAVIGATION",
                "<footer><a href=a>x</a></footer> | FOOTER",
                "<div role=navigation><a href=a>x</a></div> | NAVIGATION",
                "<div id=main-menu><ul><li><a href=a>x</a></ul></div> | NAVIGATION",
                "<div class='left-sidebar'><a href=a>x</a></div> | NAVIGATION",
                "<ul class='navbar-nav mr-auto'><li><a href=a>x</a></ul> | NAVIGATION",
                "<div class=breadcrumb><a href=a>x</a></div> | NAVIGATION",
                "<div id=footer-area><a href=a>x</a></div> | FOOTER",
                "<nav><div class='modal fade'><iframe src=a.pdf></iframe></div></nav> | CONTENT",
                "<div class=card-footer><a href=a>x</a></div> | CONTENT",
                "<div class=content-with-sidebar><a href=a>x</a></div> | CONTENT",
                "<body class='has-sidebar menu'><a href=a>x</a> | CONTENT",
                "<div class=content><a href=a>x</a></div> | CONTENT",
            })
    void zonesAreToldByTagsRolesAndNames(String html, Zone zone) {
        assertThat(links(html).get(0).zone()).isEqualTo(zone);
    }

    @Test
    void aNarrowColumnOfShortLinksBesideTextIsAMenu() {
        String menu = "<tr><td><a href=m%d>เมนู</a></td></tr>";
        StringBuilder html = new StringBuilder("<table><tr><td><table>");
        for (int i = 0; i < 20; i++) {
            html.append(String.format(menu, i));
        }
        html.append("</table></td><td>")
                .append("ข่าวประชาสัมพันธ์ ".repeat(30))
                .append("<a href=n>อ่าน</a></td></tr></table>");
        List<Link> links = links(html.toString());
        assertThat(links.subList(0, 20)).allMatch(l -> l.zone() == Zone.NAVIGATION);
        assertThat(links.get(20).zone()).isEqualTo(Zone.CONTENT);
    }

    @Test
    void aTableOfTheFormIsContentHoweverManyLinksItHas() {
        StringBuilder html = new StringBuilder("<table><tr><td><ul>");
        for (int i = 1; i <= 43; i++) {
            html.append("<li><a href=o").append(i).append(">O").append(i).append(" โครงสร้าง</a>");
        }
        html.append("</ul></td><td>").append("ข้อความ ".repeat(100)).append("</td></tr></table>");
        assertThat(links(html.toString())).hasSize(43).allMatch(l -> l.zone() == Zone.CONTENT);
    }

    @Test
    void tagPathNamesTagsAndClasses() {
        assertThat(links("<div class='post-1234 wide'><table><tr><td><a href=a>x</a></table></div>")
                        .get(0)
                        .tagPath())
                .isEqualTo("div.post-0>table>tr>td>a");
    }

    @Test
    void rawThaiInAQueryIsSentInTheCharsetOfThePage() {
        byte[] body = "<p>เทศบาลตำบล</p><a href='a.php?t=แผน'>ก</a>".getBytes(Charset.forName("x-windows-874"));
        assertThat(HtmlPage.parse(URL, body, "").links().get(0).to().query()).isEqualTo("t=%E1%BC%B9");
    }

    @Test
    @Timeout(600)
    void hugeAndDeepPagesEndSoon() {
        String row = "<li><p><b>x</b> <a href='f%d.pdf' onclick=\"open('y')\">แผน</a>";
        StringBuilder flat = new StringBuilder("<div>");
        for (int i = 0; i < 25_000; i++) {
            flat.append(row.replace("%d", "" + i));
        }
        assertThat(links(flat.toString())).hasSize(20_000);
        assertThat(links("<div class=x><ul><li>".repeat(20_000) + "<a href=a>x</a>"))
                .hasSize(1);
        assertThat(links("<script>" + "location='".repeat(300_000) + "</script>"))
                .hasSizeLessThan(2);
        assertThat(links("<a href=b>" + "<i></i>".repeat(200_000) + "</a>".repeat(3)))
                .hasSize(1);
    }

    private static List<Link> links(String html) {
        return HtmlPage.parse(URL, html.getBytes(StandardCharsets.UTF_8), "utf-8")
                .links();
    }
}
