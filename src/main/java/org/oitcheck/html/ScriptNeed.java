package org.oitcheck.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How much of a page only exists once its scripts have run, as far as its HTML tells. */
public enum ScriptNeed {
    /** The HTML is the page. */
    NONE,
    /** The HTML is a page, but a list, a menu or a table in it is filled by script. */
    PARTS,
    /** The HTML is a shell: next to no text, no links, and scripts that build the page. */
    SHELL;

    private static final int LITTLE_TEXT = 200;
    private static final int SHORT_TEXT = 600;

    /** Counters, fonts, maps and widgets: scripts that build no page. */
    private static final Pattern NO_BUILDER = Pattern.compile(
            "gtag|google-analytics|googletagmanager|googlesyndication|analytics|histats|truehits|fbevents|connect\\.facebook|"
                    + "addthis|sharethis|recaptcha|maps\\.google|cookie|hotjar|clarity\\.ms|cloudflareinsights|email-decode",
            Pattern.CASE_INSENSITIVE);

    private static final String ROOTS =
            "#root, #app, #__next, #__nuxt, #___gatsby, #q-app, #svelte, #application, #main-app, #react-root, app-root, "
                    + "[ng-app], [data-ng-app], [data-reactroot], ng-view, [ng-view], [ui-view], router-outlet";

    /** Templates that a framework repeats in the browser. */
    private static final String TEMPLATES = "[v-for], [ng-repeat], [data-ng-repeat], [x-for], [data-bind*=foreach]";

    private static final Pattern MUSTACHE = Pattern.compile("\\{\\{[^{}]{1,200}}}");
    private static final Pattern LOADING = Pattern.compile(
            "^\\s*(?:(?:now )?loading(?: data)?|please wait|กำลังโหลด(?:ข้อมูล)?|โปรดรอสักครู่|กรุณารอสักครู่)[ .…]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_SCRIPT =
            Pattern.compile("java ?script|จาวาสคริปต์|จาวาสคริปท์", Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCHES = Pattern.compile(
            "\\bfetch\\s*\\(|\\.ajax\\s*\\(|\\.getJSON\\s*\\(|\\$\\.(?:get|post)\\s*\\(|\\.load\\s*\\(\\s*[\"']|XMLHttpRequest|axios|\\bajax\\s*:|"
                    + "document\\.write|innerHTML|insertAdjacentHTML|\\.append(?:Child)?\\s*\\(");
    private static final Set<String> HOLDERS = Set.of("div", "ul", "ol", "tbody", "table", "nav", "section", "main");
    private static final int MOST_SCRIPT = 200_000;

    /** Looks at a page; takes time in proportion to its size. */
    public static ScriptNeed of(HtmlPage page) {
        Document dom = page.dom();
        Element body = dom.body();
        List<Element> scripts =
                dom.select("script").stream().filter(ScriptNeed::builds).toList();
        boolean moves = !dom.select("frameset, meta[http-equiv=refresh]").isEmpty();
        boolean viewer = Hrefs.insideViewer(page.url()).isPresent(); // shows a document that is read by itself
        if (body == null || scripts.isEmpty() || moves || viewer) {
            return NONE;
        }
        if (shell(dom, body)) {
            return SHELL;
        }
        return parts(dom, body, scripts) ? PARTS : NONE;
    }

    /** Characters of visible text, white space not counted; compares a page with its built form. */
    public static int textLength(HtmlPage page) {
        Element body = page.dom().body();
        return body == null
                ? 0
                : (int) VisibleText.of(body, 2_000_000)
                        .chars()
                        .filter(c -> c != ' ')
                        .count();
    }

    private static boolean shell(Document dom, Element body) {
        String text = VisibleText.of(body, SHORT_TEXT + 1);
        int links = 0;
        for (Element a : body.select("a[href], area[href], iframe[src], embed[src], object[data]")) {
            String href = a.attr("href").strip().toLowerCase(Locale.ROOT);
            boolean nowhere = a.hasAttr("href") && (href.isEmpty() || href.startsWith("#"));
            links += nowhere || a.closest("noscript") != null ? 0 : 1;
        }
        if (links == 0 && text.length() < LITTLE_TEXT) {
            return true;
        }
        boolean shortPage = text.length() < SHORT_TEXT && links < 5;
        if (!shortPage) {
            return false;
        }
        Optional<Element> root = dom.select(ROOTS).stream()
                .filter(e -> VisibleText.of(e, LITTLE_TEXT).length() < LITTLE_TEXT / 4)
                .findFirst();
        boolean asks = dom.select("noscript").stream()
                .anyMatch(n -> ASKS_FOR_SCRIPT.matcher(n.text()).find());
        return root.isPresent() || (asks && links < 2);
    }

    private static boolean parts(Document dom, Element body, List<Element> scripts) {
        String text = VisibleText.of(body, 50_000);
        if (MUSTACHE.matcher(text).find() || !dom.select(TEMPLATES).isEmpty()) {
            return true;
        }
        StringBuilder inline = new StringBuilder();
        scripts.stream()
                .filter(s -> !s.hasAttr("src") && inline.length() < MOST_SCRIPT)
                .forEach(s -> inline.append(s.data()).append('\n'));
        boolean fetches = FETCHES.matcher(inline).find();
        boolean own = scripts.stream().anyMatch(s -> s.hasAttr("src"));
        for (Element e : body.getAllElements()) {
            if (HOLDERS.contains(e.normalName())) {
                boolean empty = e.childrenSize() == 0 && e.ownText().isBlank();
                if (empty && fetches && !e.id().isEmpty() && names(inline, e.id())) {
                    return true;
                }
                if (own && e.childrenSize() == 0 && LOADING.matcher(e.ownText()).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a script speaks of the element: {@code "#list"} or {@code 'list'}. */
    private static boolean names(CharSequence script, String id) {
        String quoted = Pattern.quote(id);
        return id.length() < 100
                && Pattern.compile("[\"'`]#?" + quoted + "(?:[\"'`\\s.>])")
                        .matcher(script)
                        .find();
    }

    private static boolean builds(Element script) {
        String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean runs = type.isEmpty() || type.equals("module") || type.contains("javascript") || type.contains("babel");
        String what = script.hasAttr("src") ? script.attr("src") : head(script);
        return runs && !what.isBlank() && !NO_BUILDER.matcher(what).find();
    }

    private static String head(Element script) {
        String data = script.data();
        return data.length() <= 3000 ? data : data.substring(0, 3000);
    }
}
