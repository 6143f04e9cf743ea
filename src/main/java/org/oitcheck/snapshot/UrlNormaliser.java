package org.oitcheck.snapshot;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings an address to its one form; the rules are in {@link PageUrl}. */
final class UrlNormaliser {
    /** Longest raw text looked at: encoding only makes Thai longer, so more than this cannot end within the limit. */
    private static final int MAX_RAW = 4 * PageUrl.MAX_LENGTH;

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n\\u0000]");
    /** {@code http:}, {@code http:/}, {@code http//}, {@code htp://}, {@code ttps://} and their kin; group 1 tells https. */
    private static final Pattern SCHEME = Pattern.compile(
            "^(?:https?|h{1,2}t{1,3}p{1,2}|h?ttp|htp|hpp?t|ttp)(s?)\\s*(?::\\s*[/\\\\]*|;\\s*[/\\\\]{2,}|[/\\\\]{2,})\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NESTED_SCHEME =
            Pattern.compile("^https?(?::[/\\\\]+|[/\\\\]{2,})(?=[^/\\\\])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern BARE_HOST = Pattern.compile(
            "^(?:www\\.[^\\s/\\\\?#]+|[^\\s/\\\\?#@:]+\\.(?:th|com|org|net))(?::\\d+)?(?:[/\\\\?#].*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(
            "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?" + "(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*|\\[[0-9a-f:.]+]");

    private static final Pattern PORT = Pattern.compile("[0-9]{0,5}");
    private static final Set<String> SCHEME_AS_HOST = Set.of("http", "https");

    private UrlNormaliser() {}

    static Optional<PageUrl> absolute(String raw) {
        String text = clean(raw);
        if (text.length() > MAX_RAW) {
            return Optional.empty();
        }
        Optional<String> rest = afterScheme(text);
        if (rest.isPresent()) {
            return build(https(text), rest.get());
        }
        if (text.startsWith("//") || text.startsWith("\\\\")) {
            return build(false, text.replaceFirst("^[/\\\\]+", ""));
        }
        return BARE_HOST.matcher(text).matches() ? build(false, text) : Optional.empty();
    }

    static Optional<PageUrl> relative(PageUrl base, String raw) {
        String text = clean(raw);
        if (text.length() > MAX_RAW) {
            return Optional.empty();
        }
        if (afterScheme(text).isPresent()) {
            return absolute(text);
        }
        boolean https = base.scheme().equals("https");
        String slashed = slashedPath(text);
        if (slashed.startsWith("//")) {
            return build(https, slashed.replaceFirst("^/+", ""));
        }
        if (ANY_SCHEME.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.of(base);
        }
        String root = base.root();
        if (text.startsWith("?")) {
            return compose(root, base.path() + text);
        }
        String path = base.path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return compose(root, (slashed.startsWith("/") ? "" : folder) + slashed);
    }

    private static String clean(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && invisible(raw.charAt(start))) {
            start++;
        }
        while (end > start && invisible(raw.charAt(end - 1))) {
            end--;
        }
        // one character over the limit is enough to be refused
        String text = raw.substring(start, Math.min(end, start + MAX_RAW + 1));
        return LINE_BREAKS.matcher(text).replaceAll("");
    }

    private static boolean invisible(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** What follows a right or mendable scheme; empty when there is none. */
    private static Optional<String> afterScheme(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.find()) {
            return Optional.empty();
        }
        String rest = text.substring(scheme.end());
        Matcher nested = NESTED_SCHEME.matcher(rest);
        while (nested.find()) {
            rest = rest.substring(nested.end());
            nested = NESTED_SCHEME.matcher(rest);
        }
        return Optional.of(rest);
    }

    private static boolean https(String text) {
        Matcher scheme = SCHEME.matcher(text);
        boolean https = false;
        String rest = text;
        while (scheme.find()) {
            https = rest.substring(0, scheme.end()).toLowerCase(Locale.ROOT).startsWith("https")
                    || !scheme.group(1).isEmpty();
            rest = rest.substring(scheme.end());
            if (!NESTED_SCHEME.matcher(rest).find()) {
                break;
            }
            scheme = SCHEME.matcher(rest);
        }
        return https;
    }

    private static String slashedPath(String text) {
        int end = firstOf(text, "?#");
        return text.substring(0, end).replace('\\', '/') + text.substring(end);
    }

    private static int firstOf(String text, String any) {
        for (int i = 0; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static Optional<PageUrl> build(boolean https, String afterSlashes) {
        int authorityEnd = firstOf(afterSlashes, "/\\?#");
        String authority = afterSlashes.substring(0, authorityEnd);
        return authority(
                        https,
                        authority.substring(authority.lastIndexOf('@') + 1).strip())
                .flatMap(place ->
                        compose((https ? "https://" : "http://") + place, afterSlashes.substring(authorityEnd)));
    }

    /** Puts a normal root such as {@code http://host:81} and what follows it as written together. */
    private static Optional<PageUrl> compose(String root, String written) {
        int fragment = written.indexOf('#');
        String text = (fragment < 0 ? written : written.substring(0, fragment)).stripTrailing();
        int queryStart = text.indexOf('?');
        String path = path(queryStart < 0 ? text : text.substring(0, queryStart));
        String query = queryStart < 0 ? "" : UrlParameters.clean(text.substring(queryStart + 1));
        String value = root + path + (query.isEmpty() ? "" : "?" + query);
        return value.length() <= PageUrl.MAX_LENGTH ? Optional.of(new PageUrl(value)) : Optional.empty();
    }

    private static Optional<String> authority(boolean https, String text) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > text.lastIndexOf(']');
        String name = hasPort ? text.substring(0, colon) : text;
        String digits = hasPort ? text.substring(colon + 1).strip() : "";
        if (!PORT.matcher(digits).matches()) {
            return Optional.empty();
        }
        int port = digits.isEmpty() ? (https ? 443 : 80) : Integer.parseInt(digits);
        Optional<String> host = host(name);
        if (host.isEmpty() || port < 1 || port > 65535) {
            return Optional.empty();
        }
        return Optional.of(port == (https ? 443 : 80) ? host.get() : host.get() + ":" + port);
    }

    /** {@code http} as a host is always the rest of a mistake such as {@code http://@http//}. */
    private static Optional<String> host(String written) {
        String name = withoutLastDots(PercentCoding.decodeForPeople(written).strip());
        try {
            String ascii = name.startsWith("[") ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            String lower = ascii.toLowerCase(Locale.ROOT);
            return HOST.matcher(lower).matches()
                            && lower.length() <= 253
                            && !SCHEME_AS_HOST.contains(lower)
                            && validBrackets(lower)
                    ? Optional.of(lower)
                    : Optional.empty();
        } catch (IllegalArgumentException notAHostName) {
            return Optional.empty();
        }
    }

    private static String withoutLastDots(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '.') {
            end--;
        }
        return name.substring(0, end);
    }

    private static String path(String raw) {
        String encoded = PercentCoding.encode(raw.replace('\\', '/'), PercentCoding.PATH);
        return withoutDots(UrlParameters.withoutPathSession(encoded));
    }

    /** Resolves {@code .} and {@code ..}; more {@code ..} than folders end at the root, as in a browser. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Only an address in brackets can still be wrong when every character is allowed. */
    private static boolean validBrackets(String host) {
        try {
            return !host.startsWith("[") || new URI("http://" + host + "/").getHost() != null;
        } catch (URISyntaxException e) {
            return false; // such as [:::]: no client can ask for it
        }
    }
}
