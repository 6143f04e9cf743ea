package org.oitcheck.sites;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everything a visitor of a served site can click to: links, frames, embedded documents, viewers, windows opened by script. */
final class ClickWalk {
    private static final Pattern OPENED =
            Pattern.compile("(?:window\\.open\\(|location(?:\\.href)?\\s*=\\s*)'([^']+)'");
    private static final int MAX_PAGES = 2_000;

    private ClickWalk() {}

    static Set<String> from(String home) throws IOException {
        Set<String> known = new HashSet<>(Set.of(home));
        Deque<String> waiting = new ArrayDeque<>(known);
        String origin = home.replaceFirst("^(http://[^/]+).*", "$1");
        int pages = 0;
        while (!waiting.isEmpty() && pages++ < MAX_PAGES) {
            String page = waiting.poll();
            if (!page.startsWith(origin + "/")) {
                continue;
            }
            Connection.Response response = Jsoup.connect(page)
                    .ignoreHttpErrors(true)
                    .ignoreContentType(true)
                    .followRedirects(false)
                    .execute();
            String type = response.contentType();
            if (response.statusCode() == 200 && type != null && type.startsWith("text/html")) {
                for (String target : targets(response.parse())) {
                    if (known.add(target)) {
                        waiting.add(target);
                    }
                }
            }
        }
        return known;
    }

    private static List<String> targets(Document page) {
        List<String> found = new ArrayList<>();
        page.select("a[href], area[href]").forEach(a -> found.add(a.absUrl("href")));
        page.select("iframe[src], frame[src], embed[src]").forEach(f -> found.add(f.absUrl("src")));
        page.select("object[data]").forEach(o -> found.add(o.absUrl("data")));
        for (Element scripted : page.select("[onclick]")) {
            Matcher opened = OPENED.matcher(scripted.attr("onclick"));
            if (opened.find()) {
                found.add(org.jsoup.internal.StringUtil.resolve(page.baseUri(), opened.group(1)));
            }
        }
        for (String viewer : List.copyOf(found)) {
            int file = viewer.indexOf("?file=");
            if (file > 0) {
                found.add(org.jsoup.internal.StringUtil.resolve(
                        page.baseUri(), URLDecoder.decode(viewer.substring(file + 6), StandardCharsets.UTF_8)));
            }
        }
        return found.stream().map(u -> encoded(u.replaceFirst("#.*$", ""))).toList();
    }

    /** Thai letters and spaces as percent-encoded UTF-8, all else as it is. */
    static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            out.append(b <= ' ' ? String.format("%%%02X", b & 0xff) : String.valueOf((char) b));
        }
        return out.toString();
    }
}
