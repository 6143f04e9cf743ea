package org.oitcheck.html;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.snapshot.PageUrl;

/** Turns what a page wrote into addresses: relative ones, those in the charset of the page, and documents inside viewers. */
final class Hrefs {
    static final String DOCUMENT = "pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar|7z";
    private static final Pattern DOCUMENT_END = Pattern.compile("\\.(?:" + DOCUMENT + ")$", Pattern.CASE_INSENSITIVE);
    private static final Pattern VIEWER =
            Pattern.compile("view|pdfjs|pdf\\.js|flip|embed|preview|reader|/d\\.html", Pattern.CASE_INSENSITIVE);
    private static final Pattern INNER =
            Pattern.compile("(?:^|&)(file|url|src|pdf|doc|document|path|link)=([^&]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FILE_NAMES = Set.of("file", "src", "pdf", "doc", "document");
    private static final Set<String> ABSOLUTE_ONLY =
            Set.of("docs.google.com", "drive.google.com", "view.officeapps.live.com");
    private static final String KEPT_IN_QUERY = "%&=+;/?:@!$'()*,-._~";

    /** Menus and icons repeat within a page. */
    private final Map<String, Optional<PageUrl>> known = new HashMap<>();

    private final PageUrl base;
    private final Charset charset;

    Hrefs(PageUrl base, Charset charset) {
        this.base = base;
        this.charset = charset;
    }

    /** The address of an {@code href}; empty for places in the page itself, scripts, mail and telephone. */
    Optional<PageUrl> resolve(String raw) {
        String href = raw.strip();
        return href.isEmpty() || href.startsWith("#")
                ? Optional.empty()
                : known.computeIfAbsent(
                        href,
                        h -> base.resolve(inPageCharset(h))
                                .map(to -> SharedFiles.behind(to).orElse(to)));
    }

    /** A browser sends raw Thai in a query in the charset of the page, in a path as UTF-8. */
    private String inPageCharset(String href) {
        int query = href.indexOf('?');
        if (query < 0 || charset.equals(StandardCharsets.UTF_8) || href.chars().allMatch(c -> c < 128)) {
            return href;
        }
        int end = href.indexOf('#', query) < 0 ? href.length() : href.indexOf('#', query);
        StringBuilder out = new StringBuilder(href.substring(0, query + 1));
        for (byte b : href.substring(query + 1, end).getBytes(charset)) {
            int c = b & 0xFF;
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || KEPT_IN_QUERY.indexOf(c) >= 0);
            if (plain) {
                out.append((char) c);
            } else {
                out.append(String.format("%%%02X", c));
            }
        }
        return out.toString();
    }

    /** Whether the path or query names a document file. */
    static boolean document(PageUrl url) {
        return DOCUMENT_END.matcher(url.path()).find()
                || DOCUMENT_END.matcher(url.query()).find();
    }

    /** The document that a viewer address shows, e.g. {@code viewer.html?file=x.pdf}; empty for other addresses. */
    static Optional<PageUrl> insideViewer(PageUrl url) {
        if (url.query().isEmpty() || !VIEWER.matcher(url.path()).find()) {
            return Optional.empty();
        }
        Matcher inner = INNER.matcher(url.query());
        while (inner.find()) {
            Optional<String> written = decoded(inner.group(2));
            boolean file = FILE_NAMES.contains(inner.group(1).toLowerCase(Locale.ROOT));
            Optional<PageUrl> target = written.flatMap(w -> target(url, w, file));
            if (target.isPresent() && !target.get().equals(url)) {
                return target;
            }
        }
        return Optional.empty();
    }

    /** @param file whether the parameter that it stands in is one for files */
    private static Optional<PageUrl> target(PageUrl viewer, String written, boolean file) {
        Optional<PageUrl> absolute = PageUrl.parse(written);
        if (absolute.isPresent() || ABSOLUTE_ONLY.contains(viewer.host())) {
            return absolute;
        }
        // stores name files by numbers: viewer.html?file=/download/4466
        boolean path = file && written.indexOf('/') >= 0 && !written.endsWith("/");
        return viewer.resolve(written)
                .filter(to -> document(to) || path && to.path().lastIndexOf('.') < 0);
    }

    private static Optional<String> decoded(String value) {
        try {
            // a plus stays a plus in file names; URLDecoder would make it a space
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }
}
