package org.oitcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Site;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.store.Account;
import org.oitcheck.store.Decision;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.SiteQuery;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who may do what, and what the pages give away, over real HTTP. */
class SecurityTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final WebSettings SETTINGS =
            new WebSettings("127.0.0.1", 0, Optional.empty(), "the-code", Path.of("rules"), "1.2.3", false);

    @TempDir
    static Path dir;

    private static Store store;
    private static WebServer server;
    private static final Map<String, Visitor> INSIDE = new HashMap<>();

    private long site;
    private long run;

    /** Starting a server takes seconds: the tests share one, with an account of each role. */
    @BeforeAll
    static void start() {
        store = Store.open(StoreSettings.embedded(dir.resolve("shared")));
        for (Account.Role role : Account.Role.values()) {
            store.accounts().put(new Account(role.name().toLowerCase(), HASH, role, true));
        }
        server = WebServer.start(SETTINGS, store, new CheckDesk(store));
    }

    @AfterAll
    static void stop() {
        INSIDE.clear();
        server.close();
        store.close();
    }

    @BeforeEach
    void oneSiteWithOneRun() {
        store.sites()
                .list(new SiteQuery("", SiteQuery.Order.NAME, 0, 1000))
                .forEach(s -> store.sites().remove(s.id()));
        site = store.sites().put(new SiteEntry("<b>อบต.</b>", "https://www.example.go.th/", "", "", "lao", 2566, true));
        StoredRun r = store.runs().request(site, StoredRun.Cause.PERSON, "me");
        store.runs().start(r.id(), "w");
        Checklist sample = Samples.everyVerdict();
        store.runs()
                .finish(
                        r.id(),
                        Checklist.of(
                                new Site(
                                        "<script>alert(1)</script>",
                                        sample.site().url()),
                                2566,
                                "lao",
                                sample.run(),
                                sample.items(),
                                sample.rules(),
                                List.of()));
        run = r.id();
    }

    /** Somebody who is logged in; so few log-ins a minute are let through that the tests share them. */
    private static Visitor inside(String name) throws Exception {
        if (!INSIDE.containsKey(name)) {
            INSIDE.put(name, new Visitor(server).login(name));
        }
        return INSIDE.get(name);
    }

    /** A browser that keeps cookies and sends forms as they stand in pages. */
    private static final class Visitor {
        private final WebServer at;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Visitor(WebServer at) {
            this.at = at;
        }

        private URI uri(String path) {
            return SecurityTest.uri(at, path);
        }

        HttpResponse<String> get(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        Stream<String> lines(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            String body = fields.entrySet().stream()
                    .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(uri(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        String token(String page) throws Exception {
            Document html = Jsoup.parse(get(page).body());
            return html.select("input[name=_csrf]").attr("value");
        }

        /** Sends with the token of a page. */
        HttpResponse<String> submit(String page, String path, Map<String, String> fields) throws Exception {
            Map<String, String> all = new HashMap<>(fields);
            all.put("_csrf", token(page));
            return post(path, all);
        }

        Visitor login(String name) throws Exception {
            submit("/login", "/login", Map.of("username", name, "password", PASSWORD));
            return this;
        }
    }

    private static URI uri(WebServer at, String path) {
        return URI.create("http://127.0.0.1:" + at.port() + path);
    }

    @Test
    void firstAccountNeedsTheCodeThatTheCommandPrinted() throws Exception {
        try (Store empty = Store.open(StoreSettings.embedded(dir.resolve("first")));
                WebServer first = WebServer.start(SETTINGS, empty, new CheckDesk(empty))) {
            empty.sites().put(new SiteEntry("", "https://www.example.go.th/", "", "", "lao", 2566, true));
            firstAccount(empty, new Visitor(first), new Visitor(first));
        }
    }

    private static void firstAccount(Store store, Visitor visitor, Visitor other) throws Exception {
        assertThat(other.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/set-up"));
        Map<String, String> wrong = Map.of("code", "guess", "username", "boss", "password", PASSWORD);
        assertThat(visitor.submit("/set-up", "/set-up", wrong).statusCode()).isEqualTo(400);
        assertThat(store.accounts().any()).isFalse();
        Map<String, String> weak = Map.of("code", "the-code", "username", "boss", "password", "short");
        assertThat(visitor.submit("/set-up", "/set-up", weak).statusCode()).isEqualTo(400);
        Map<String, String> right = Map.of("code", "the-code", "username", "boss", "password", PASSWORD);
        assertThat(visitor.submit("/set-up", "/set-up", right).statusCode()).isEqualTo(303);
        assertThat(store.accounts().account("boss").orElseThrow().password())
                .startsWith("{bcrypt}")
                .doesNotContain(PASSWORD);
        // and never again
        assertThat(visitor.get("/set-up").statusCode()).isEqualTo(303);
        assertThat(visitor.login("boss").get("/").body()).contains("www.example.go.th");
    }

    @Test
    void nothingIsShownWithoutLogIn() throws Exception {
        Visitor visitor = new Visitor(server);
        for (String path : List.of(
                "/", "/sites/" + site, "/runs/" + run, "/runs/" + run + "/files/checklist.json", "/review", "/admin")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.body()).as(path).doesNotContain("example.go.th");
        }
        for (String path : List.of("/api/v1/sites", "/api/openapi", "/actuator/prometheus")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            // a browser that asked for the password would send it along for foreign pages
            assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).isEmpty();
        }
        assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/env").statusCode()).isIn(401, 404);
    }

    @Test
    void eachRoleMayWhatItsNameSays() throws Exception {
        Visitor viewer = inside("viewer");
        assertThat(viewer.get("/sites/" + site).statusCode()).isEqualTo(200);
        assertThat(viewer.get("/admin").statusCode()).isEqualTo(403);
        assertThat(viewer.submit("/", "/sites/" + site + "/check", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(viewer.submit("/", "/review/decide", Map.of()).statusCode()).isEqualTo(403);
        Visitor reviewer = inside("reviewer");
        assertThat(reviewer.submit("/", "/sites/" + site + "/check", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(reviewer.submit("/", "/sites/new", Map.of("url", "a.go.th")).statusCode())
                .isEqualTo(403);
        assertThat(reviewer.submit("/", "/sites/" + site + "/remove", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(reviewer.submit("/", "/schedules/new", Map.of("cron", "@daily"))
                        .statusCode())
                .isEqualTo(403);
        Visitor admin = inside("admin");
        assertThat(admin.submit("/", "/sites/new", Map.of("url", "a.go.th")).statusCode())
                .isEqualTo(303);
        assertThat(admin.submit("/", "/schedules/new", Map.of("cron", "0 1 * * *"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.submit("/", "/schedules/new", Map.of("cron", "often")).statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/admin").body()).contains("check.start", "site.add", "login");
    }

    @Test
    void formsOfForeignPagesAreRefused() throws Exception {
        Visitor admin = inside("admin");
        assertThat(admin.post("/sites/" + site + "/remove", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(store.sites().site(site)).isPresent();
        // the session's cookie is not enough for the API either
        assertThat(admin.post("/api/v1/sites/" + site + "/check", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void guessingPasswordsIsSlowedDown() throws Exception {
        try (WebServer own = WebServer.start(SETTINGS, store, new CheckDesk(store))) {
            guess(new Visitor(own));
        }
    }

    private static void guess(Visitor visitor) throws Exception {
        String token = visitor.token("/login");
        int last = 0;
        for (int i = 0; i < 12; i++) {
            last = visitor.post("/login", Map.of("username", "admin", "password", "guess" + i, "_csrf", token))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(store.audit().newest(0, 50))
                .anySatisfy(e -> assertThat(e.action()).isEqualTo("login.refused"));
    }

    @Test
    void inactiveAccountCannotLogIn() throws Exception {
        store.accounts().put(new Account("gone", HASH, Account.Role.ADMIN, false));
        assertThat(new Visitor(server).login("gone").get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void serverOfThisMachineAnswersNoForeignName() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("<form");
        }
    }

    @Test
    void pagesEscapeEverythingAndNeedNoInlineScriptOrStyle() throws Exception {
        Visitor admin = inside("admin");
        for (String path : List.of(
                "/", "/sites/" + site, "/runs/" + run, "/review", "/schedules", "/admin", "/sites/new", "/nothing")) {
            HttpResponse<String> answer = admin.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .isEqualTo(SecurityConfig.POLICY)
                    .doesNotContain("unsafe");
            Document html = Jsoup.parse(answer.body());
            assertThat(html.select("script:not([src]), style, [style], [onclick], main b b, main th b script"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<b>อบต.</b>");
        }
    }

    @Test
    void reportRunsUnderThePolicyThatAllowsExactlyItsOwnScript() throws Exception {
        HttpResponse<String> report = inside("viewer").get("/runs/" + run + "/files/checklist.html");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(p -> assertThat(p).contains("sha256-").doesNotContain("unsafe"));
        assertThat(report.body()).doesNotContain("<script>alert");
    }

    @Test
    void everyReportCanBeSaved() throws Exception {
        Visitor viewer = inside("viewer");
        for (String name : List.of(
                "checklist.xlsx",
                "checklist.docx",
                "checklist.csv",
                "checklist.json",
                "checklist.md",
                "junit.xml",
                "plan.docx",
                "plan.xlsx",
                "plan.json")) {
            HttpResponse<String> answer = viewer.get("/runs/" + run + "/files/" + name);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .as(name)
                    .startsWith("attachment");
        }
        assertThat(viewer.get("/runs/" + run + "/files/..%2F..%2Fetc%2Fpasswd").statusCode())
                .isIn(400, 404);
    }

    @Test
    void reviewerDecidesAndTheItemLeavesTheQueue() throws Exception {
        Visitor reviewer = inside("reviewer");
        String basis = store.items().item(site, "O34").orElseThrow().basis();
        Map<String, String> fields =
                Map.of("site", "" + site, "item", "O34", "basis", basis, "answer", "ACCEPT", "reason", "อ่านแล้ว ครบ");
        Map<String, String> old = new HashMap<>(fields);
        old.put("basis", "what another run saw");
        assertThat(reviewer.submit("/review", "/review/decide", old).statusCode())
                .isEqualTo(409);
        assertThat(reviewer.submit("/review", "/review/decide", fields).statusCode())
                .isEqualTo(303);
        assertThat(store.decisions().ofSite(site)).singleElement().satisfies(d -> {
            assertThat(d.answer()).isEqualTo(Decision.Answer.ACCEPT);
            assertThat(d.by()).isEqualTo("reviewer");
        });
        assertThat(reviewer.get("/review").body()).doesNotContain("O34 ").contains("O36 ");
    }

    @Test
    void programsUseTheApiWithAnAccount() throws Exception {
        assertThat(api("GET", "/api/v1/sites", "viewer", "").body()).contains("www.example.go.th");
        assertThat(api("GET", "/api/v1/runs/" + run + "/checklist", "viewer", "")
                        .body())
                .contains("checklist/1");
        assertThat(api("POST", "/api/v1/sites/" + site + "/check", "viewer", "").statusCode())
                .isEqualTo(403);
        assertThat(api("POST", "/api/v1/sites/" + site + "/check", "reviewer", "")
                        .statusCode())
                .isEqualTo(202);
        String added = "{\"url\":\"new.go.th\",\"name\":\"ใหม่\"}";
        assertThat(api("POST", "/api/v1/sites", "reviewer", added).statusCode()).isEqualTo(403);
        assertThat(api("POST", "/api/v1/sites", "admin", added).statusCode()).isEqualTo(201);
        assertThat(api("POST", "/api/v1/sites", "admin", "{\"url\":\"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api("GET", "/api/openapi", "viewer", "").body()).contains("\"/api/v1/sites/{id}/check\"", "1.2.3");
        everyOperationHasAnExample(api("GET", "/api/openapi", "viewer", "").body());
        assertThat(api("GET", "/actuator/prometheus", "viewer", "").body()).contains("oitcheck_sites 2.0");
        assertThat(api("GET", "/api/v1/sites", "nobody", "").statusCode()).isEqualTo(401);
    }

    /** Examples are kept by hand: what the server really answers must have the same fields. */
    private void everyOperationHasAnExample(String description) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> real = Map.of(
                "/api/v1/sites", "/api/v1/sites",
                "/api/v1/sites/{id}", "/api/v1/sites/" + site,
                "/api/v1/sites/{id}/runs", "/api/v1/sites/" + site + "/runs",
                "/api/v1/sites/{id}/items", "/api/v1/sites/" + site + "/items",
                "/api/v1/runs/{id}", "/api/v1/runs/" + run,
                "/api/v1/review", "/api/v1/review");
        JsonNode paths = json.readTree(description).path("paths");
        assertThat(paths.size()).isGreaterThan(9);
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                JsonNode answers = operation.getValue().path("responses");
                assertThat(answers.has("401")).as(name).isTrue();
                JsonNode good = answers.properties().stream()
                        .filter(a -> a.getKey().startsWith("2"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
                JsonNode example = good.path("content").path("application/json").path("example");
                assertThat(example.isContainerNode()).as(name).isTrue();
                if (operation.getValue().has("requestBody")) {
                    assertThat(operation.getValue().at("/requestBody/content").findValue("example"))
                            .as(name)
                            .isNotNull();
                }
                if (operation.getKey().equals("get") && real.containsKey(path.getKey())) {
                    JsonNode now = json.readTree(
                            api("GET", real.get(path.getKey()), "viewer", "").body());
                    assertThat(fields(example)).as(name).isEqualTo(fields(now));
                }
            }
        }
    }

    private static Set<String> fields(JsonNode node) {
        JsonNode one = node.isArray() ? node.get(0) : node;
        Set<String> names = new TreeSet<>();
        one.properties().forEach(f -> {
            names.add(f.getKey());
            if (f.getValue().isObject()) {
                fields(f.getValue()).forEach(n -> names.add(f.getKey() + "." + n));
            }
        });
        return names;
    }

    private HttpResponse<String> api(String method, String path, String user, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(server, path))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void liveProgressEndsWhenTheRunEnds() throws Exception {
        StoredRun open = store.runs().request(site, StoredRun.Cause.PERSON, "me");
        store.runs().start(open.id(), "w");
        store.runs().progress(open.id(), "w", new org.oitcheck.store.RunProgress("crawl", 7, 3, 1));
        Visitor viewer = inside("viewer");
        try (Stream<String> lines = viewer.lines("/runs/" + open.id() + "/events")) {
            Iterator<String> line = lines.iterator();
            assertThat(until(line, "\"fetched\":7")).contains("\"state\":\"RUNNING\"");
            store.runs().fail(open.id(), "w", "ล้มเหลว");
            assertThat(until(line, "FAILED")).contains("\"state\":\"FAILED\"");
        }
    }

    private static String until(Iterator<String> lines, String part) {
        String line = lines.next();
        while (!line.contains(part)) {
            line = lines.next();
        }
        return line;
    }

    @Test
    void formsDoNotListThousandsOfSites() throws Exception {
        for (int i = 0; i < 60; i++) {
            store.sites().put(new SiteEntry("", "https://s" + i + ".go.th/", "", "", "lao", 2566, true));
        }
        for (String page : List.of("/schedules", "/alerts")) {
            Document none = Jsoup.parse(inside("admin").get(page).body());
            assertThat(none.select("select#site option")).as(page).hasSize(1);
            Document one =
                    Jsoup.parse(inside("admin").get(page + "?site=" + site).body());
            assertThat(one.select("select#site option[selected]").attr("value"))
                    .as(page)
                    .isEqualTo("" + site);
        }
    }

    @Test
    void englishIsKeptOnceChosen() throws Exception {
        Visitor visitor = new Visitor(server);
        assertThat(visitor.get("/login").body()).contains("เข้าสู่ระบบ");
        assertThat(visitor.get("/login?lang=en").body()).contains("Log in");
        assertThat(visitor.get("/login").body()).contains("Log in");
    }
}
