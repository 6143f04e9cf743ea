package org.oitcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.eval.FolderServer;

/** A person at {@code oitcheck serve}, from the first account to the public page: the real command, real checks, a real Chromium. */
@Tag("chromium")
class ServedInBrowserTest {
    private static final Pattern AT = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern CODE = Pattern.compile(": ([a-z2-9]{26})$");
    private static final String PASSWORD = "a rather long pass phrase";

    @TempDir
    Path dir;

    private Process process;
    private Thread drain;
    private String base = "";
    private String code = "";

    @BeforeEach
    void serve() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.oitcheck.cli.Main",
                        "--lang",
                        "en",
                        "serve",
                        "--data",
                        dir.resolve("data").toString(),
                        "--port",
                        "0",
                        "--allow",
                        "127.0.0.0/8")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(k -> k.startsWith("OITCHECK_"));
        process = builder.start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String l = lines.readLine(); l != null && code.isEmpty(); l = lines.readLine()) {
            said.append(l).append('\n');
            Matcher at = AT.matcher(l);
            base = base.isEmpty() && at.find() ? at.group(1) : base;
            Matcher c = CODE.matcher(l);
            code = c.find() ? c.group(1) : code;
            if (!code.isEmpty()) {
                break;
            }
        }
        assertThat(code).as(said.toString()).isNotEmpty();
        assertThat(said.toString()).as("nothing but what a person must know").hasLineCount(2);
        drain = new Thread(() -> lines.lines().forEach(l -> {}));
        drain.start();
    }

    @AfterEach
    void end() throws Exception {
        process.destroy();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        drain.join();
    }

    @Test
    void anAgencyIsWatchedFromTheFirstAccountToThePublicPage() throws Exception {
        Path site = Files.createDirectories(dir.resolve("site"));
        page(
                site,
                "index",
                "<a href='structure.html'>โครงสร้างและอำนาจหน้าที่</a> <a href='history.html'>ประวัติ</a>"
                        + " <a href='contact.html'>ข้อมูลการติดต่อ</a>");
        page(
                site,
                "structure",
                "<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>โครงสร้างหน่วยงาน</h2><ul><li>นายกเทศมนตรี<li>ปลัดเทศบาล<li>สำนักปลัด"
                        + "<li>กองคลัง<li>กองช่าง<li>กองการศึกษา</ul><h2>อำนาจหน้าที่</h2><p>เทศบาลมีอำนาจหน้าที่ตามพระราชบัญญัติเทศบาล"
                        + " พ.ศ. 2496 มาตรา 50 รักษาความสงบเรียบร้อยของประชาชน ให้มีและบำรุงทางบกและทางน้ำ</p>");
        page(site, "history", "<h1>ประวัติ</h1><p>ตำบลนี้มีต้นมะขามใหญ่ &lt;b&gt;สามร้อยปี&lt;/b&gt;</p>");
        page(site, "contact", "<h1>ข้อมูลการติดต่อ</h1><p>โทร 0 5355 5555 หมู่ 1 ตำบลตัวอย่าง</p>");
        try (FolderServer agency = FolderServer.start(site);
                Browser wide = new Browser(dir.resolve("wide"), 1200, 900);
                Browser phone = new Browser(dir.resolve("phone"), 380, 800)) {
            firstAccount(wide);
            logIn(wide);
            String first = checkFromTheWelcome(wide, agency.home());
            Files.delete(site.resolve("structure.html"));
            String second = checkAgain(wide);
            history(wide);
            difference(wide, first, second);
            everyDownloadArrives(wide, "/runs/" + second);
            search(wide);
            decide(wide);
            schedule(wide);
            follow(wide, second);
            String open = publish(wide);
            nobodyNeedsAnAccountThere(open);
            logIn(phone);
            for (String page : List.of(
                    "/",
                    "/sites/1",
                    "/sites/1/edit",
                    "/sites/1/search?q=" + "ต้นมะขาม",
                    "/runs/" + second,
                    "/diff?a=" + first + "&b=" + second,
                    "/review",
                    "/alerts",
                    "/schedules",
                    "/admin",
                    "/nothing-is-here")) {
                phone.open(base + page + (page.contains("?") ? "&" : "?") + "lang=th");
                sound(phone, "phone" + page.replaceAll("[^a-z]+", "-"));
            }
            wide.click("form[action='/logout'] button");
            sound(wide, "logged-out");
            wide.open(base + "/sites/1");
            assertThat(wide.eval("location.pathname")).isEqualTo("/login");
        }
    }

    private static void page(Path site, String name, String body) throws Exception {
        Files.writeString(
                site.resolve(name + ".html"),
                "<html lang=th><title>เทศบาลตำบลตัวอย่าง " + name + "</title><body>" + body + "</body></html>");
    }

    private void firstAccount(Browser browser) throws Exception {
        browser.open(base + "/");
        assertThat(browser.eval("location.pathname")).isEqualTo("/set-up");
        browser.open(base + "/set-up?lang=en");
        sound(browser, "set-up");
        browser.type("#code", code);
        browser.type("#username", "admin");
        browser.type("#password", PASSWORD);
        browser.click("main button");
    }

    private void logIn(Browser browser) throws Exception {
        browser.open(base + "/login");
        sound(browser, "login");
        browser.type("#username", "admin");
        browser.type("#password", PASSWORD);
        browser.click("main button");
        assertThat(browser.eval("location.pathname")).isEqualTo("/");
    }

    /** The number of the run. */
    private String checkFromTheWelcome(Browser browser, URI home) throws Exception {
        sound(browser, "welcome");
        browser.type("#url", home.toString());
        browser.click(".big button");
        assertThat(browser.eval("location.pathname")).startsWith("/runs/");
        sound(browser, "progress");
        browser.await("document.querySelector('.tally') !== null || Number(document.querySelector('#fetched')"
                + ".textContent) > 0"); // told by events, without loading the page again
        return finished(browser);
    }

    private String finished(Browser browser) throws Exception {
        browser.await("document.querySelector('.tally') !== null && document.readyState === 'complete'");
        sound(browser, "run");
        return browser.eval("location.pathname").replaceFirst("/runs/", "");
    }

    private String checkAgain(Browser browser) throws Exception {
        browser.open(base + "/sites/1");
        browser.click("form[action='/sites/1/check'] button");
        return finished(browser);
    }

    private void history(Browser browser) throws Exception {
        browser.open(base + "/sites/1");
        sound(browser, "site");
        assertThat(browser.eval("document.querySelectorAll('svg.heat text').length"))
                .as("a row an item")
                .isEqualTo(browser.eval("document.querySelectorAll('[aria-labelledby=h-items] tbody tr').length"));
        assertThat(browser.eval("document.querySelector('svg.heat text').dataset.v.length"))
                .as("a letter a night")
                .isEqualTo("2");
        assertThat(browser.eval("document.querySelector('svg.line polyline').getAttribute('points').split(' ').length"))
                .isEqualTo("2");
    }

    private void difference(Browser browser, String first, String second) throws Exception {
        browser.open(base + "/runs/" + second);
        browser.open(browser.eval("document.querySelector('a[href^=\"/diff\"]').href"));
        assertThat(browser.eval("location.search")).isEqualTo("?a=" + first + "&b=" + second);
        assertThat(browser.eval("document.querySelector('tbody').textContent")).contains("O1 ", "▼ worse");
        sound(browser, "diff");
        everyDownloadArrives(browser, browser.eval("location.pathname + location.search"));
    }

    private void everyDownloadArrives(Browser browser, String page) throws Exception {
        browser.open(base + page);
        assertThat(browser.eval("Promise.all(Array.from(document.querySelectorAll('a[href*=\"/files/\"]'), "
                        + "a => fetch(a.href).then(r => r.blob().then(b => r.status === 200 && b.size > 200"
                        + " ? '' : a.href + ' ' + r.status)))).then(all => all.length + ':' + all.join(''))"))
                .matches("[1-9][0-9]*:");
    }

    private void search(Browser browser) throws Exception {
        browser.open(base + "/sites/1");
        browser.type("#q", "ต้นมะขาม");
        browser.click("form[action='/sites/1/search'] button");
        assertThat(browser.eval("document.querySelector('mark').textContent")).isEqualTo("ต้นมะขาม");
        assertThat(browser.eval("document.querySelector('main').textContent")).contains("<b>สามร้อยปี</b>");
        sound(browser, "search");
    }

    private void decide(Browser browser) throws Exception {
        browser.open(base + "/review");
        sound(browser, "review");
        int waiting = Integer.parseInt(browser.eval("document.querySelectorAll('form.decide').length"));
        assertThat(waiting).isPositive();
        String item = browser.eval("document.querySelector('form.decide input[name=item]').value");
        browser.type("form.decide input[name=reason]", "seen on the notice board");
        browser.click("form.decide button[value=REJECT]");
        assertThat(browser.eval("document.querySelectorAll('form.decide').length"))
                .isEqualTo(String.valueOf(waiting - 1));
        browser.open(base + "/sites/1");
        assertThat(browser.eval("Array.from(document.querySelectorAll('tr')).filter(r => r.textContent.includes('"
                        + item + " ')).map(r => r.textContent).join()"))
                .contains("seen on the notice board");
    }

    private void schedule(Browser browser) throws Exception {
        browser.open(base + "/schedules");
        browser.type("#cron", "every night");
        browser.click("form[action='/schedules/new'] button");
        assertThat(browser.eval("document.querySelector('.said').textContent")).contains("every night");
        browser.open(base + "/schedules");
        browser.click("form[action='/schedules/new'] button");
        assertThat(browser.eval("document.querySelectorAll('tbody tr').length")).isEqualTo("1");
        sound(browser, "schedules");
    }

    private void follow(Browser browser, String run) throws Exception {
        browser.open(base + "/runs/" + run);
        browser.click("form[action$='/follow-up'] button");
        assertThat(browser.eval("document.querySelector('[aria-labelledby=h-follow] tbody').textContent"))
                .contains("O1 ");
        sound(browser, "follow-up");
        everyDownloadArrives(browser, "/sites/1");
    }

    private String publish(Browser browser) throws Exception {
        browser.open(base + "/sites/1");
        browser.click("form[action$='/publish'] button");
        return browser.eval("document.querySelector('a[href^=\"/public/\"]').href");
    }

    private static void nobodyNeedsAnAccountThere(String address) throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        assertThat(get(stranger, address)).contains("โครงสร้าง");
        assertThat(get(stranger, address + "/badge.svg")).startsWith("<svg");
    }

    private static String get(HttpClient client, String address) throws Exception {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** No fault that axe sees, nothing that scrolls sideways. */
    private static void sound(Browser browser, String name) throws Exception {
        browser.picture(name);
        try (InputStream in = ServedInBrowserTest.class.getResourceAsStream("/axe/axe.min.js")) {
            assertThat(browser.axe(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(browser.eval("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling: " + name)
                .isEqualTo("true");
    }
}
