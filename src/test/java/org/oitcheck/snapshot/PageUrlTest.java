package org.oitcheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "HTTP://WWW.Example.GO.TH | http://www.example.go.th/",
                "http://example.go.th:80/a | http://example.go.th/a",
                "https://example.go.th:443/a | https://example.go.th/a",
                "https://example.go.th:8443/a | https://example.go.th:8443/a",
                "http://example.go.th./a | http://example.go.th/a",
                "http://user:pw@example.go.th/a | http://example.go.th/a",
                "http://example.go.th/a#top | http://example.go.th/a",
                "http://example.go.th/#!/page | http://example.go.th/",
                "http://example.go.th/a/../b/./c | http://example.go.th/b/c",
                "http://example.go.th/../../a | http://example.go.th/a",
                "http://example.go.th/a/.. | http://example.go.th/",
                "http://example.go.th/%7Euser/%2e%2e/a | http://example.go.th/a",
                "http://example.go.th/a? | http://example.go.th/a",
                "http://example.go.th?id=1 | http://example.go.th/?id=1",
                "http://example.go.th/แผน 2566.pdf | http://example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%202566.pdf",
                "http://example.go.th/%e0%b9%81%e0%b8%9c%e0%b8%99%202566.pdf | http://example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%202566.pdf",
                "http://example.go.th\\file\\a.pdf | http://example.go.th/file/a.pdf",
                "http://example.go.th/a%281%29.pdf | http://example.go.th/a(1).pdf",
                "http://example.go.th/a%2Fb.pdf | http://example.go.th/a%2Fb.pdf",
                "http://example.go.th/100%.pdf | http://example.go.th/100%25.pdf",
                "http://example.go.th/%e1%bc%b9.pdf | http://example.go.th/%E1%BC%B9.pdf",
                "http://example.go.th/%e1%bc%b9%a7.pdf | http://example.go.th/%E1%BC%B9%A7.pdf",
                "http://example.go.th/?b=2&a=1&&c= | http://example.go.th/?b=2&a=1&c=",
                "http://example.go.th/?f[]=1 | http://example.go.th/?f%5B%5D=1",
                "http://example.go.th/?q=ภาษี ป้าย | http://example.go.th/?q=%E0%B8%A0%E0%B8%B2%E0%B8%A9%E0%B8%B5%20%E0%B8%9B%E0%B9%89%E0%B8%B2%E0%B8%A2",
                "http://อบต.ไทย/ | http://xn--m3cj0d.xn--o3cw4h/",
                "http://[::1]:8080/a | http://[::1]:8080/a",
            })
    void equalSpellingsHaveOneForm(String raw, String expected) {
        assertThat(PageUrl.parse(raw)).map(PageUrl::value).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a.php?PHPSESSID=0123abcd&id=7 | /a.php?id=7",
                "/a.jsp;jsessionid=AB12.node1?id=7 | /a.jsp?id=7",
                "/a;JSESSIONID=1/b | /a/b",
                "/a.asp?ASPSESSIONIDQQTABC=XYZ | /a.asp",
                "/a.cfm?CFID=1&CFTOKEN=2&p=3 | /a.cfm?p=3",
                "/a?sid=0123456789abcdef0123456789abcdef | /a",
                "/a?sid=12 | /a?sid=12",
                "/a?utm_source=line&utm_medium=x&id=1&fbclid=I&gclid=2&_ga=3 | /a?id=1",
                "/a?%75tm_source=x | /a",
                "/a?ref=share | /a",
                "/a?ref=12 | /a?ref=12",
            })
    void sessionsAndTrackingAreRemoved(String raw, String expected) {
        assertThat(PageUrl.parse("http://example.go.th" + raw))
                .map(PageUrl::value)
                .contains("http://example.go.th" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http:/example.go.th/a | http://example.go.th/a",
                "http//example.go.th/a | http://example.go.th/a",
                "htp://example.go.th/a | http://example.go.th/a",
                "htps://example.go.th/a | https://example.go.th/a",
                "ttp://example.go.th/a | http://example.go.th/a",
                "http;//example.go.th/a | http://example.go.th/a",
                "http://http://example.go.th/a | http://example.go.th/a",
                "http://https://example.go.th/a | https://example.go.th/a",
                "www.example.go.th/a | http://www.example.go.th/a",
                "example.go.th | http://example.go.th/",
            })
    void commonMistakesAreMended(String raw, String expected) {
        assertThat(PageUrl.parse(raw)).map(PageUrl::value).contains(expected);
    }

    @Test
    void whiteSpaceAroundAndLineBreaksInsideAreMended() {
        assertThat(PageUrl.parse(" \u00A0\n http://example.go.th/a\r\n\tb.pdf \u200B"))
                .map(PageUrl::value)
                .contains("http://example.go.th/ab.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mailto:a@b.go.th",
                "tel:021234567",
                "javascript:void(0)",
                "data:text/html,x",
                "ftp://a.go.th/",
                "file:///C:/a.pdf",
                "C:\\Users\\a.pdf",
                "http://",
                "http:///",
                "http://a b/",
                "http://a..b/",
                "http://example.go.th:99999/",
                "http://[::::::]/",
                "index.html",
                "http://-/"
            })
    void whatNoClientCanFetchIsEmpty(String raw) {
        assertThat(PageUrl.parse(raw)).isEmpty();
    }

    @Test
    void endlessAddressesAreRefused() {
        assertThat(PageUrl.parse("http://example.go.th/" + "a/".repeat(1500))).isEmpty();
        assertThat(PageUrl.parse(" ".repeat(3_000_000) + "x" + " ".repeat(3_000_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "b.pdf | http://example.go.th/x/b.pdf",
                "../b.pdf | http://example.go.th/b.pdf",
                "/b.pdf | http://example.go.th/b.pdf",
                "//other.go.th/b | http://other.go.th/b",
                "?id=2 | http://example.go.th/x/y.php?id=2",
                "#top | http://example.go.th/x/y.php?id=1",
                "\"\" | http://example.go.th/x/y.php?id=1",
                "files\\แผน.pdf | http://example.go.th/x/files/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf",
                "http:/example.go.th/b | http://example.go.th/b",
                "https://example.go.th/b | https://example.go.th/b",
                "ไฟล์:1.pdf | http://example.go.th/x/%E0%B9%84%E0%B8%9F%E0%B8%A5%E0%B9%8C:1.pdf",
                "a?u=http://b/c | http://example.go.th/x/a?u=http://b/c",
            })
    void linksResolveAsInABrowser(String href, String expected) {
        PageUrl base = PageUrl.parse("http://example.go.th/x/y.php?id=1").orElseThrow();
        assertThat(base.resolve(href)).map(PageUrl::value).contains(expected);
    }

    @Test
    void decodedPathShowsThaiAndKeepsOtherBytes() {
        assertThat(url("http://a.go.th/ไฟล์/แผน 2566.pdf?q=ก").decodedPath()).isEqualTo("/ไฟล์/แผน 2566.pdf?q=ก");
        assertThat(url("http://a.go.th/%E1%BC%B9%A7/%0A%25.pdf").decodedPath()).isEqualTo("/\u1F39%A7/%0A%.pdf");
        assertThat(url("http://a.go.th/%A1%BC%B9.pdf").decodedPath()).isEqualTo("/%A1%BC%B9.pdf");
    }

    @Test
    void partsAreTold() {
        PageUrl url = url("https://a_b.go.th:8080/x/y?z=1");
        assertThat(url.scheme()).isEqualTo("https");
        assertThat(url.host()).isEqualTo("a_b.go.th");
        assertThat(url.port()).isEqualTo(8080);
        assertThat(url.path()).isEqualTo("/x/y");
        assertThat(url.query()).isEqualTo("z=1");
        assertThat(url("http://[::1]/").host()).isEqualTo("[::1]");
    }

    @Property(tries = 2000)
    void normalFormIsStable(@ForAll("addresses") String raw) {
        PageUrl.parse(raw).ifPresent(url -> {
            assertThat(PageUrl.parse(url.value())).contains(url);
            assertThat(url.resolve(url.value())).contains(url);
            assertThat(url.value()).matches("[\\x21-\\x7E]{1,2000}").doesNotContain("#");
            assertThat(url.toUri().toString()).isEqualTo(url.value());
            assertThat(url.host()).isNotEmpty();
            assertThat(url.decodedPath()).startsWith("/");
        });
    }

    @Property(tries = 2000)
    void resolvingNeverThrowsAndStaysNormal(@ForAll("hrefs") String href) {
        PageUrl base = url("http://example.go.th/x/y.php?id=1");
        base.resolve(href).ifPresent(u -> assertThat(PageUrl.parse(u.value())).contains(u));
    }

    @Provide
    Arbitrary<String> addresses() {
        return hrefs().map(h -> "http://example.go.th" + h);
    }

    @Provide
    Arbitrary<String> hrefs() {
        Arbitrary<String> piece = Arbitraries.of(
                "/",
                "\\",
                "..",
                ".",
                "%",
                "%2e",
                "%2F",
                "%E0%B8%81",
                "%a1",
                "%zz",
                "?",
                "&",
                "=",
                "#",
                ";",
                ":",
                "@",
                "ก",
                " ",
                "a",
                "4",
                "1",
                "http://",
                "http//",
                "www.",
                "[",
                "]",
                ";jsessionid=",
                "sid=",
                "utm_a=",
                "&amp;",
                "//",
                "\n",
                "\u0000",
                "\uD800",
                "😀",
                "|",
                "\"",
                "+",
                "(",
                "%28",
                "้",
                "\u00A0");
        Arbitrary<String> pieces = piece.list().ofMaxSize(12).map(l -> String.join("", l));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(40));
    }

    private static PageUrl url(String raw) {
        return PageUrl.parse(raw).orElseThrow();
    }
}
