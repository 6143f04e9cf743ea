package org.oitcheck.sites;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes one site: pages, documents, sitemap, serving rules, labels. */
final class SiteBuilder {
    private static final Pattern MACRO =
            Pattern.compile("@(links|table|cards|tab|accordion|news|show|docs|menu)(?: (.*))?");

    private static final Pattern ADDRESS = Pattern.compile("(?:\\{\\{host:([^}]+)}})?(/.*)");

    private final Recipe recipe;
    private final Parts parts;
    private final String layout;
    private final Office office;
    private final Path target;
    private final Map<String, Recipe.ItemSpec> items = new LinkedHashMap<>();
    private final List<Recipe.NewsSpec> news = new ArrayList<>();
    private final Set<String> written = new TreeSet<>();
    /** Routes of the recipe and those of stored files. */
    private final List<Object> routes = new ArrayList<>();

    private int numberOfStored;

    SiteBuilder(Recipe recipe, Parts parts, String layout, Office office, Path target) {
        this.recipe = recipe;
        this.parts = parts;
        this.layout = layout;
        this.office = office;
        this.target = target;
        recipe.items.forEach(item -> {
            item.docs = item.docs.stream().flatMap(doc -> doc.byYear().stream()).toList();
            items.put(item.o, item);
        });
    }

    void build(String name) throws IOException {
        if (recipe.server.get("routes") instanceof List<?> known) {
            routes.addAll(known);
        }
        news.addAll(recipe.news);
        List<Map<String, String>> everyday = new ArrayList<>();
        for (String line : parts.text("noise/all").split("\n")) {
            String[] fields = line.split("\\|");
            everyday.add(Map.of("t", fields[0].strip(), "d", fields[1].strip(), "b", fields[2].strip()));
        }
        for (int i = 0; i < recipe.noise; i++) {
            Map<String, String> one = everyday.get((recipe.noiseFrom + i) % everyday.size());
            Recipe.NewsSpec spec = new Recipe.NewsSpec();
            spec.t = one.get("t");
            spec.d = one.get("d");
            spec.b = one.get("b");
            news.add(spec);
        }
        Files.createDirectories(target.resolve("images"));
        for (String picture : List.of("fb", "line", "map", "banner-ita", "logo")) {
            Files.writeString(
                    target.resolve("images/" + picture + ".svg"),
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"48\"><rect width=\"160\" height=\"48\" fill=\"#359\"/></svg>\n");
        }
        Files.createDirectories(target.resolve("css"));
        Files.writeString(
                target.resolve("css/site.css"),
                "body{font-family:sans-serif;margin:0}nav ul{display:flex;flex-wrap:wrap;gap:1em;list-style:none}table{border-collapse:collapse}\n");
        int portraits = recipe.data.containsKey("staff") ? recipe.rows("staff").size() : 0;
        for (int i = 1; i <= portraits; i++) {
            Office.portrait(target.resolve("images/staff/" + i + ".jpg"), i);
        }
        for (Recipe.PageSpec page : recipe.pages) {
            String html = content(page.at, page.body, null);
            write(page.at, page.layout ? wrap(page.title, html) : fill(page.at, page.body, null));
        }
        for (Recipe.ItemSpec item : items.values()) {
            item(item);
        }
        for (int i = 0; i < news.size(); i++) {
            Recipe.NewsSpec one = news.get(i);
            String body =
                    one.b.contains("\n") || one.b.length() > 200 ? one.b : one.b + "\n\n" + parts.text("noise/tail");
            String html = Markup.html(fill(one.t, "### " + one.t + "\nวันที่ " + one.d + "\n\n" + body, null), false);
            write(newsAt(i + 1), wrap(fill(one.t, one.t, null), html));
        }
        sitemap();
        if (!routes.isEmpty()) {
            recipe.server.put("routes", routes);
        }
        if (!recipe.server.isEmpty()) {
            Files.writeString(target.resolve("site.yaml"), new YAMLMapper().writeValueAsString(recipe.server));
        }
        labels(name);
    }

    private void item(Recipe.ItemSpec item) throws IOException {
        for (Recipe.DocSpec doc : item.docs) {
            if (!doc.broken && !doc.f.isEmpty() && !(doc.p.isEmpty() && doc.body.isEmpty() && doc.inside.isEmpty())) {
                document(doc);
            }
        }
        if (!item.at.isEmpty()) {
            String body = item.body;
            if (!body.contains("@show") && !item.show.isEmpty()) {
                body += "\n@show";
            }
            if (!body.contains("@docs") && !item.docs.isEmpty()) {
                body += "\n@docs";
            }
            String title = item.title.isEmpty() ? item.link : item.title;
            write(item.at, wrap(fill(item.o, title, null), content(item.at, "### " + title + "\n" + body, item)));
        }
    }

    private void document(Recipe.DocSpec doc) throws IOException {
        String text = doc.body.isEmpty() && !doc.p.isEmpty() ? parts.text(doc.p) : doc.body;
        String html = Markup.html(fill(doc.f, text, doc), recipe.digits.equals("thai"));
        String extension = doc.as.isEmpty() ? doc.f.substring(doc.f.lastIndexOf('.') + 1) : doc.as;
        Path file = doc.as.isEmpty() ? file(doc.f) : stored(doc);
        if (extension.equals("zip")) {
            written.add(doc.f);
            for (Recipe.DocSpec inside : doc.inside) {
                String words = inside.body.isEmpty() ? parts.text(inside.p) : inside.body;
                String page = Markup.html(fill(doc.f, words, inside), recipe.digits.equals("thai"));
                office.pack(file, inside.f, Office.document(inside.t, page, recipe.font), inside.scan);
            }
        } else if (Office.makes(extension)) {
            written.add(doc.f);
            office.add(file, Office.document(doc.t, html, recipe.font), doc.scan);
        } else {
            write(doc.f, wrap(fill(doc.f, doc.t, doc), html));
        }
    }

    /** The file of an address without an extension, and the route that serves it. */
    private Path stored(Recipe.DocSpec doc) {
        Matcher parts = ADDRESS.matcher(doc.f);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no address: " + doc.f);
        }
        String host = parts.group(1) == null ? "" : parts.group(1);
        String name = "stored/" + ++numberOfStored + "." + doc.as;
        Map<String, Object> route = new LinkedHashMap<>();
        route.put("path", parts.group(2));
        if (!host.isEmpty()) {
            route.put("host", host);
        }
        route.put("file", name);
        routes.add(route);
        return target.resolve(host.isEmpty() ? name : "hosts/" + host + "/" + name);
    }

    private String content(String where, String body, Recipe.ItemSpec item) {
        StringBuilder out = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (String line : body.split("\n")) {
            var macro = MACRO.matcher(line.strip());
            if (macro.matches()) {
                out.append(Markup.html(fill(where, plain.toString(), null), false));
                plain.setLength(0);
                out.append(macro(macro.group(1), macro.group(2) == null ? "" : macro.group(2), item));
            } else {
                plain.append(line).append('\n');
            }
        }
        return out.append(Markup.html(fill(where, plain.toString(), null), false))
                .toString();
    }

    private String macro(String name, String argument, Recipe.ItemSpec item) {
        StringBuilder out = new StringBuilder();
        switch (name) {
            case "links" -> {
                out.append("<ul>\n");
                ids(argument).forEach(id -> links(id).forEach(a -> out.append("<li>" + a + "</li>\n")));
                out.append("</ul>\n");
            }
            case "table" -> {
                out.append("<table border=\"1\" class=\"oit\"><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr>\n");
                ids(argument)
                        .forEach(id -> out.append("<tr><td>" + id + "</td><td>" + Titles.of(id) + "</td><td>"
                                + String.join("<br>", links(id)) + "</td></tr>\n"));
                out.append("</table>\n");
            }
            case "cards" ->
                ids(argument)
                        .forEach(id ->
                                cards(id).forEach(card -> out.append("<div class=\"col-lg-4\">" + card + "</div>\n")));
            case "tab" -> {
                out.append("<div class=\"tab-pane\">\n");
                items.values().stream()
                        .flatMap(one -> one.docs.stream())
                        .filter(d -> !d.orphan && d.f.contains(argument))
                        .forEach(d -> out.append(
                                "<p><a href=\"" + href(d.f) + "\" target=\"_blank\">" + escape(d.t) + "</a></p>\n"));
                out.append("</div>\n");
            }
            case "accordion" ->
                out.append(new Accordion(this::href, this::links).html(argument, recipe.year, items.values()));
            case "news" -> {
                String[] range = argument.split("-");
                out.append("<ul class=\"news\">\n");
                for (int i = Integer.parseInt(range[0]); i <= Math.min(news.size(), Integer.parseInt(range[1])); i++) {
                    Recipe.NewsSpec one = news.get(i - 1);
                    out.append("<li><a href=\"" + href(newsAt(i)) + "\">" + escape(fill("news", one.t, null))
                            + "</a> <small>(" + one.d + ")</small></li>\n");
                }
                out.append("</ul>\n");
            }
            case "show" ->
                item.show.forEach(doc -> out.append(Markup.html(
                        fill(item.o, doc.body.isEmpty() ? parts.text(doc.p) : doc.body, doc),
                        recipe.digits.equals("thai"))));
            case "docs" ->
                out.append(new DocumentList(recipe.docStyle, this::href)
                        .html(item.docs.stream().filter(d -> !d.orphan).toList()));
            default -> out.append(menu());
        }
        return out.toString();
    }

    private static List<String> ids(String argument) {
        List<String> ids = new ArrayList<>();
        for (String part : argument.split(",")) {
            String[] ends = part.strip().replace("O", "").split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                ids.add("O" + i);
            }
        }
        return ids;
    }

    private List<String> links(String id) {
        Recipe.ItemSpec item = items.get(id);
        if (item == null || item.orphan || item.link.isEmpty()) {
            return List.of();
        }
        if (!item.at.isEmpty()) {
            return List.of("<a href=\"" + href(item.at) + "\">" + escape(item.link) + "</a>");
        }
        List<Recipe.DocSpec> shown = item.docs.stream().filter(d -> !d.orphan).toList();
        return shown.isEmpty()
                ? List.of(escape(item.link))
                : shown.stream()
                        .map(d -> "<a href=\"" + href(d.f) + "\">" + escape(d.t.isEmpty() ? item.link : d.t) + "</a>")
                        .toList();
    }

    /** An item as news-cards: the title is a heading, the link beside it says only "read" or "download". */
    private List<String> cards(String id) {
        Recipe.ItemSpec item = items.get(id);
        if (item == null || item.orphan || item.link.isEmpty()) {
            return List.of();
        }
        if (!item.at.isEmpty()) {
            return List.of(card(item.link, item.at, "อ่านต่อ"));
        }
        return item.docs.stream()
                .filter(d -> !d.orphan)
                .map(d -> card(d.t, d.f, d.f.contains("/fileupload/") ? "ดาวน์โหลดเอกสาร" : "อ่านต่อ"))
                .toList();
    }

    private String card(String title, String to, String text) {
        return "<div class=\"card\"><div class=\"card-body\"><h5 class=\"card-title\">" + escape(title)
                + "</h5><a class=\"btn btn-sm\" href=\"" + href(to) + "\">" + text + "</a></div></div>";
    }

    private String menu() {
        StringBuilder out = new StringBuilder();
        List<Recipe.MenuEntry> entries = new ArrayList<>();
        for (Recipe.MenuEntry entry : recipe.menu) {
            if (entry.to.equals("ALL")) {
                items.values().stream()
                        .filter(i -> !i.at.isEmpty() && !i.orphan)
                        .forEach(i -> {
                            Recipe.MenuEntry all = new Recipe.MenuEntry();
                            all.to = i.o;
                            entries.add(all);
                        });
            } else {
                entries.add(entry);
            }
        }
        for (Recipe.MenuEntry entry : entries) {
            Recipe.ItemSpec item = items.get(entry.to);
            String to = item == null ? entry.to : item.at.isEmpty() ? item.docs.get(0).f : item.at;
            String text = entry.t.isEmpty() && item != null ? item.link : entry.t;
            out.append(
                    to.isEmpty()
                            ? "<li class=\"group\">" + escape(text) + "</li>\n"
                            : recipe.menuItem.replace("{href}", href(to)).replace("{text}", escape(text)) + "\n");
        }
        return out.toString();
    }

    private String wrap(String title, String content) {
        return fill("layout", layout, null)
                .replace("@title", escape(title))
                .replace("@menu", menu())
                .replace("@content", content);
    }

    private String fill(String where, String text, Recipe.DocSpec doc) {
        Map<String, String> facts = new HashMap<>(recipe.facts);
        int year = recipe.year;
        Set<String> drop = Set.of();
        if (doc != null) {
            facts.putAll(doc.with);
            year = doc.fy == null ? year : doc.fy;
            drop = Set.copyOf(doc.drop);
        }
        return Parts.fill(where, text, recipe, year, facts, drop);
    }

    private String newsAt(int number) {
        return recipe.newsAt.replace("{n}", String.valueOf(number));
    }

    private String href(String address) {
        return address.replace(" ", "%20").replace("&", "&amp;");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void write(String at, String html) throws IOException {
        if (!written.add(at)) {
            throw new IllegalArgumentException("two pages at " + at);
        }
        Path file = file(at);
        Files.createDirectories(file.getParent());
        CharsetEncoder encoder = Charset.forName(recipe.charset).newEncoder();
        StringBuilder safe = new StringBuilder();
        html.codePoints()
                .forEach(c ->
                        safe.append(encoder.canEncode(Character.toString(c)) ? Character.toString(c) : "&#" + c + ";"));
        ByteBuffer bytes = encoder.encode(CharBuffer.wrap(safe));
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        Files.write(file, array);
    }

    /** The file under which a mirror tool would save an address. */
    private Path file(String at) {
        String name = at.startsWith("{{host:") ? "hosts/" + at.substring(7).replaceFirst("}}", "") : at.substring(1);
        if (name.isEmpty() || name.endsWith("/")) {
            name += "index.html";
        } else if (name.contains("?")) {
            name = name.replace('?', '_') + ".html";
        } else if (name.lastIndexOf('.') <= name.lastIndexOf('/')) {
            name += ".html";
        }
        return target.resolve(name);
    }

    private void sitemap() throws IOException {
        if (!recipe.sitemap) {
            return;
        }
        StringBuilder out = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String at : written) {
            if (at.startsWith("/") && !at.contains("404")) {
                out.append("<url><loc>{{self}}" + href(at) + "</loc></url>\n");
            }
        }
        Files.writeString(target.resolve("sitemap.xml"), out + "</urlset>\n");
        Files.writeString(target.resolve("robots.txt"), "User-agent: *\nAllow: /\nSitemap: {{self}}/sitemap.xml\n");
    }

    private void labels(String name) throws IOException {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("schema", "labels/1");
        labels.put("site", recipe.facts.get("agency"));
        labels.put("year", recipe.year);
        Map<String, Object> all = new LinkedHashMap<>();
        for (Recipe.ItemSpec item : items.values()) {
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("verdict", item.v);
            if (item.ocr != null) {
                label.put("verdictWithOcr", item.ocr);
            }
            label.put("urls", urls(item));
            if (!item.miss.isEmpty()) {
                label.put("missing", item.miss);
            }
            label.put("reason", item.why);
            all.put(item.o, label);
        }
        labels.put("items", all);
        Files.writeString(
                target.resolve("labels-" + recipe.year + ".json"),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(labels) + "\n");
    }

    private static List<String> urls(Recipe.ItemSpec item) {
        if (item.urls != null) {
            return item.urls;
        }
        List<String> urls = new ArrayList<>();
        if (!item.v.equals("MISSING")) {
            item.docs.stream().filter(d -> !d.x && !d.f.isEmpty()).forEach(d -> urls.add(d.f));
            if (!item.at.isEmpty() && !item.v.equals("UNREACHABLE") && !(item.v.equals("UNLINKED") && !item.orphan)) {
                urls.add(item.at);
            }
        }
        return urls;
    }
}
