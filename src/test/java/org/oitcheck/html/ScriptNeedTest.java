package org.oitcheck.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.snapshot.PageUrl;

class ScriptNeedTest {
    private static final PageUrl URL = PageUrl.parse("http://www.a.go.th/").orElseThrow();

    /** TEXT stands for a paragraph of ordinary length. */
    private static final String TEXT = "ยินดีต้อนรับสู่เว็บไซต์ขององค์การบริหารส่วนตำบล ".repeat(20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // shells
                "<div id=root></div><script src=main.js></script> | SHELL",
                "<app-root></app-root><script type=module src=main.js></script> | SHELL",
                "<noscript>You need to enable JavaScript to run this app.</noscript><div id=x></div><script src=a.js></script> | SHELL",
                "<div id=app>กำลังโหลด...</div><a href=/privacy>นโยบาย</a><script src=a.js></script> | SHELL",
                "<script>document.write('<a href=/x>เข้า</a>')</script> | SHELL",
                "<a href=#>เมนู</a><div></div><script src=a.js></script> | SHELL",
                // parts
                "TEXT<a href=a>ก</a><div id=menu></div><script>$('#menu').load('menu.html')</script> | PARTS",
                "TEXT<a href=a>ก</a><table><tbody id=rows></tbody></table><script>fetch('/api').then(show);function show(d){document.querySelector('#rows').innerHTML=d}</script> | PARTS",
                "TEXT<a href=a>ก</a><ul><li v-for='x in docs'>{{ x.name }}</li></ul><script src=vue.js></script> | PARTS",
                "TEXT<a href=a>ก</a><div class=list>กำลังโหลดข้อมูล…</div><script src=a.js></script> | PARTS",
                // pages
                "TEXT<a href=a>ก</a><script src=jquery.js></script> | NONE",
                "TEXT<a href=a>ก</a><div id=map></div><script>initMap()</script> | NONE",
                "<a href=main.php><img src=splash.jpg></a><script src=jquery.js></script> | NONE",
                "<div id=root></div> | NONE",
                "<p>กำลังปรับปรุง</p><script async src=https://www.googletagmanager.com/gtag/js?id=1></script> | NONE",
                "<meta http-equiv=refresh content='0;url=/main'><script src=a.js></script> | NONE",
                "<frameset><frame src=a><frame src=b></frameset><script src=a.js></script> | NONE",
                "<iframe src=main.html></iframe><script src=a.js></script> | NONE",
                "<div id=root></div><script type=application/json>{}</script> | NONE",
                "TEXT<a href=a>ก</a><div id=x></div><div id=fb-root></div><script>$('.menu').append('<i></i>')</script> | NONE",
            })
    void tellsPagesFromWhatOnlyScriptsMake(String html, ScriptNeed need) {
        byte[] body = html.replace("TEXT", "<p>" + TEXT + "</p>").getBytes(StandardCharsets.UTF_8);
        assertThat(ScriptNeed.of(HtmlPage.parse(URL, body, "utf-8"))).isEqualTo(need);
    }
}
