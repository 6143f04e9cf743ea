package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.snapshot.PageUrl;

/**
 * Addresses in what people type into a cell: several after each other, with words and numbers between, without scheme, broken over two
 * lines. Text that is none is left alone.
 */
final class UrlsInText {
    static final int MOST = 30;

    private static final String SCHEME = "h?t{1,3}ps?\\s?:\\s?/{1,3}|https?//|https?:(?=[a-z0-9])";
    private static final String BARE =
            "(?<![A-Za-z0-9@._/-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,5}(?:go\\.th|ac\\.th|or\\.th|co\\.th|mi\\.th|in\\.th|net\\.th|th|com|net|org|info|biz|ly|gl|gd|at|io|app|page|me|link|site|website|xyz)(?::\\d{1,5})?(?=[/?#\\s,;)\\]ก-๙]|$)";
    private static final Pattern START = Pattern.compile("(?:" + SCHEME + ")|" + BARE, Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEMED = Pattern.compile("^(?:" + SCHEME + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[\\s\"<>“”|]|[,;](?=\\s|$|h?ttps?:|www\\.)");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!'’\\]}]+$");
    /** The second half of an address that was broken over two lines. */
    private static final Pattern REST = Pattern.compile("[A-Za-z0-9._~%/?#&=+-]{2,}");

    private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}[.)].*");

    private UrlsInText() {}

    /** Addresses in the order written, without repetition, at most {@value #MOST}. */
    static List<PageUrl> of(String raw) {
        String text = joined(raw.replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]", "")
                .replace('\u00A0', ' ')
                .replace('：', ':')
                .replace('／', '/'));
        Set<PageUrl> out = new LinkedHashSet<>();
        Matcher start = START.matcher(text);
        int at = 0;
        while (out.size() < MOST && start.find(at)) {
            boolean bare = !SCHEMED.matcher(start.group()).find();
            int end = end(text, start.end());
            String written = trimmed(text.substring(start.start(), end));
            PageUrl.parse(bare ? "http://" + written : written)
                    .filter(u -> u.host().contains(".")
                            || u.host().equals("localhost")
                            || u.host().startsWith("["))
                    .ifPresent(out::add);
            at = Math.max(end, start.end());
        }
        return List.copyOf(out);
    }

    /** Where the address ends: at white space, quotes, or where the next address begins. */
    private static int end(String text, int from) {
        Matcher end = END.matcher(text);
        int stop = end.find(from) ? end.start() : text.length();
        Matcher next = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE).matcher(text);
        if (next.find(from) && next.start() < stop && !insideQuery(text, next.start())) {
            stop = next.start();
        }
        return stop;
    }

    /** {@code …?url=https://…} is one address. */
    private static boolean insideQuery(String text, int at) {
        return at > 0 && "=/".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static String trimmed(String written) {
        String text = TRAILING.matcher(written).replaceFirst("");
        while (text.endsWith(")")
                && text.chars().filter(c -> c == '(').count()
                        < text.chars().filter(c -> c == ')').count()) {
            text = TRAILING.matcher(text.substring(0, text.length() - 1)).replaceFirst("");
        }
        return text;
    }

    private static String joined(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String plain = line.strip();
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (continues(last, plain)) {
                lines.set(lines.size() - 1, last + plain);
            } else {
                lines.add(plain);
            }
        }
        return String.join("\n", lines);
    }

    private static boolean continues(String before, String line) {
        if (line.isEmpty()
                || !REST.matcher(line).matches()
                || START.matcher(line).lookingAt()
                || LIST_NUMBER.matcher(line).matches()) {
            return false;
        }
        Matcher start = START.matcher(before);
        int last = -1;
        while (start.find()) {
            last = start.start();
        }
        if (last < 0 || before.substring(last).chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        return "/-_=&?%.".indexOf(before.charAt(before.length() - 1)) >= 0 || "/?&=-_%.".indexOf(line.charAt(0)) >= 0;
    }
}
