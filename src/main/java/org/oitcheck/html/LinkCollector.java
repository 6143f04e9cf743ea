package org.oitcheck.html;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Zone;

/** Walks once through a page and notes its links. */
final class LinkCollector implements NodeVisitor {
    private static final int MAX_LINKS = 20_000;
    private static final Pattern REFRESH = Pattern.compile(
            "^[\\s\\d.]*[;,]?\\s*(?:url\\s*=)?\\s*[\"']?\\s*([^\"'\\s][^\"']*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH_URL = Pattern.compile("[;,]|url\\s*=", Pattern.CASE_INSENSITIVE);
    private static final List<String> IMAGE_SOURCES = List.of("src", "data-src", "data-original", "data-lazy-src");
    private static final List<String> HIDDEN = List.of(
            "data-href",
            "data-url",
            "data-src",
            "data-link",
            "data-pdf",
            "data-file",
            "data-iframe",
            "data-target-url",
            "routerlink");
    private static final List<String> HANDLERS = List.of("onclick", "ondblclick", "onmousedown", "onchange");
    private static final Pattern NAVIGATES =
            Pattern.compile("location|open|submit|jump|goto", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_LIKE = Pattern.compile(
            "^(?:https?:|/[^/\\s]).*|\\S.*\\.(?:" + Hrefs.DOCUMENT + "|html?|php|aspx?|jsp)(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WIDGET =
            Pattern.compile("(?:^|\\s)(?:fb-|twitter-|addthis|sharethis|line-it)", Pattern.CASE_INSENSITIVE);

    private final HtmlPage page;
    private final Hrefs hrefs;
    private final ZoneFinder zones;
    private final LinkWords words;
    private final HeadingFinder headingFinder = new HeadingFinder();
    private final Headings headings = new Headings();
    private final List<Link> links = new ArrayList<>();

    /** What leaving an element has to undo; one entry for each open element. */
    private record Open(boolean zone, Optional<HeadingFinder.Heading> heading, boolean article, boolean noscript) {}

    private static final Open PLAIN = new Open(false, Optional.empty(), false, false);

    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Zone> zone = new ArrayDeque<>();
    private int articles;
    private int noscripts;

    LinkCollector(HtmlPage page) {
        this.page = page;
        this.hrefs = new Hrefs(page.base(), Charset.forName(page.charset()));
        PageStats stats = PageStats.count(page.dom());
        this.zones = new ZoneFinder(stats);
        this.words = new LinkWords(stats);
        zone.push(Zone.CONTENT);
    }

    List<Link> collect() {
        page.dom().traverse(this);
        return links;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Optional<Zone> begins = zones.beginningAt(element, articles > 0);
        Optional<HeadingFinder.Heading> heading = headingFinder.of(element);
        boolean article =
                element.normalName().equals("article") || element.normalName().equals("main");
        boolean noscript = element.normalName().equals("noscript");
        begins.ifPresent(z -> {
            zone.push(z);
            headings.save();
        });
        heading.ifPresent(h -> headings.enter(h.level()));
        articles += article ? 1 : 0;
        noscripts += noscript ? 1 : 0;
        boolean plain = begins.isEmpty() && heading.isEmpty() && !article && !noscript;
        open.push(plain ? PLAIN : new Open(begins.isPresent(), heading, article, noscript));
        if (links.size() < MAX_LINKS) {
            collectFrom(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element)) {
            return;
        }
        Open done = open.pop();
        done.heading().ifPresent(h -> headings.leave(h.text()));
        if (done.zone()) {
            zone.pop();
            headings.restore();
        }
        articles -= done.article() ? 1 : 0;
        noscripts -= done.noscript() ? 1 : 0;
    }

    private void collectFrom(Element element) {
        switch (element.normalName()) {
            case "a", "area" -> anchor(element);
            case "iframe", "frame" -> firstAddress(element, List.of("src", "data-src"), Link.Kind.EMBED);
            case "object" -> firstAddress(element, List.of("data"), Link.Kind.EMBED);
            case "embed" -> firstAddress(element, List.of("src"), Link.Kind.EMBED);
            case "param" -> parameter(element);
            case "img" -> firstAddress(element, IMAGE_SOURCES, Link.Kind.IMAGE);
            case "meta" -> refresh(element);
            case "script" -> scripts(element, ScriptTargets.ofScript(element.data()));
            case "option" -> option(element);
            case "form", "base", "link" -> {
                // never followed: forms act, the others are not seen by people
            }
            default -> hidden(element);
        }
        if (begins(element, "on")) {
            for (String handler : HANDLERS) {
                if (element.hasAttr(handler)) {
                    scripts(element, ScriptTargets.ofHandler(element.attr(handler)));
                }
            }
        }
    }

    /** Whether the name of an attribute begins so; hardly any element has one of many that are asked for. */
    private static boolean begins(Element element, String prefix) {
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().regionMatches(true, 0, prefix, 0, prefix.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void anchor(Element element) {
        String href = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
        if (href.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            scripts(element, ScriptTargets.ofHandler(href));
            hidden(element);
            return;
        }
        Optional<PageUrl> target = hrefs.resolve(href);
        target.ifPresent(to -> add(element, to, Link.Kind.ANCHOR, false));
        if (target.isEmpty()) {
            hidden(element);
        }
    }

    private void firstAddress(Element element, List<String> attributes, Link.Kind kind) {
        for (String attribute : attributes) {
            String written = element.attr(attribute).strip();
            Optional<PageUrl> target = written.equals("about:blank") ? Optional.empty() : hrefs.resolve(written);
            if (target.isPresent()) {
                add(element, target.get(), kind, false);
                return;
            }
        }
    }

    /** {@code <object><param name="src" value="x.pdf">}, as viewers of the time wanted it. */
    private void parameter(Element element) {
        if (Set.of("src", "movie", "filename", "url")
                .contains(element.attr("name").toLowerCase(Locale.ROOT))) {
            firstAddress(element, List.of("value"), Link.Kind.EMBED);
        }
    }

    private void refresh(Element meta) {
        String content = meta.attr("content");
        boolean refresh = meta.attr("http-equiv").strip().equalsIgnoreCase("refresh");
        if (!refresh
                || noscripts > 0
                || content.length() > 4000
                || !REFRESH_URL.matcher(content).find()) {
            return;
        }
        Matcher url = REFRESH.matcher(content);
        if (url.find()) {
            hrefs.resolve(url.group(1)).ifPresent(to -> add(meta, to, Link.Kind.REFRESH, false));
        }
    }

    private void option(Element option) {
        String value = option.attr("value").strip();
        Element select = option.closest("select");
        boolean navigates =
                select != null && NAVIGATES.matcher(select.attr("onchange")).find();
        boolean word = value.length() < 2 || value.startsWith("#");
        if (!word && (PAGE_LIKE.matcher(value).matches() || navigates && value.matches(".*[./?=].*"))) {
            hrefs.resolve(value).ifPresent(to -> add(option, to, Link.Kind.ANCHOR, true));
        }
    }

    private void hidden(Element element) {
        if (!begins(element, "data-") && !begins(element, "routerlink")
                || WIDGET.matcher(element.className()).find()) {
            return;
        }
        for (String attribute : HIDDEN) {
            String value = element.attr(attribute).strip();
            boolean route = attribute.equals("routerlink") && value.startsWith("/");
            if (!value.isEmpty() && (route || PAGE_LIKE.matcher(value).matches())) {
                hrefs.resolve(value).ifPresent(to -> add(element, to, Link.Kind.ANCHOR, true));
            }
        }
    }

    private void scripts(Element element, List<ScriptTargets.Found> found) {
        for (ScriptTargets.Found target : found) {
            hrefs.resolve(target.address())
                    .filter(to -> !to.equals(page.url()))
                    .ifPresent(to -> add(element, to, target.kind(), true));
        }
    }

    private void add(Element element, PageUrl to, Link.Kind kind, boolean script) {
        note(element, to, kind, script);
        if (kind != Link.Kind.IMAGE) {
            Hrefs.insideViewer(to)
                    .or(() -> SharedFiles.download(to))
                    .ifPresent(inner -> note(element, inner, Link.Kind.EMBED, script));
        }
    }

    private void note(Element element, PageUrl to, Link.Kind kind, boolean script) {
        if (links.size() >= MAX_LINKS) {
            return;
        }
        String anchor = words.anchor(element);
        boolean seen = !Set.of("script", "meta").contains(element.normalName());
        links.add(new Link(
                page.url(),
                to,
                kind,
                anchor,
                words.title(element),
                headings.nearest(),
                seen ? words.context(element, anchor) : "",
                zone.peek(),
                TagPath.of(element),
                links.size(),
                script));
    }
}
