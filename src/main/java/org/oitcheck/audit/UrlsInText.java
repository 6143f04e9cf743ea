package org.oitcheck.audit;

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
    private static final Pattern NEXT = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    /** What a sentence puts after an address; a closing bracket too, where the address has not opened it. */
    private static final String TRAILING = ".,;:!'’]}";
    /** The second half of an address that was broken over two lines. */
    private static final Pattern REST = Pattern.compile("[A-Za-z0-9._~%/?#&=+-]{2,}");

    private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}[.)].*");

    private UrlsInText() {}

    /** Addresses in the order written, without repetition; at most one more than {@value #MOST}, so that it shows that there are more. */
    static List<PageUrl> of(String raw) {
        String text = joined(raw.replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]", "")
                .replace('\u00A0', ' ')
                .replace('：', ':')
                .replace('／', '/'));
        Set<PageUrl> out = new LinkedHashSet<>();
        Matcher start = START.matcher(text);
        int at = 0;
        while (out.size() <= MOST && start.find(at)) {
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
        Matcher next = NEXT.matcher(text).region(from, stop);
        return next.find() && !insideQuery(text, next.start()) ? next.start() : stop;
    }

    /** {@code …?url=https://…} is one address. */
    private static boolean insideQuery(String text, int at) {
        return at > 0 && "=/".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static String trimmed(String written) {
        long surplus = written.chars().filter(c -> c == ')').count()
                - written.chars().filter(c -> c == '(').count();
        int end = written.length();
        while (end > 0) {
            char last = written.charAt(end - 1);
            if (last == ')' && surplus > 0) {
                surplus--;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return written.substring(0, end);
    }

    /** The text with addresses that were broken over lines in one line. Looks at each line once: a file may hold very many. */
    private static String joined(String text) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        int address = -1;
        for (String written : text.split("\\R")) {
            String plain = written.strip();
            if (address >= 0 && continues(out, plain)) {
                out.append(plain);
                // only with what follows does it show whether a name without a scheme was a whole one
                if (!START.matcher(out).region(address, out.length()).lookingAt()) {
                    address = lastAddress(out, line);
                }
            } else {
                out.append(out.isEmpty() ? "" : "\n");
                line = out.length();
                out.append(plain);
                address = lastAddress(out, line);
            }
        }
        return out.toString();
    }

    /** Where the address begins that the last line ends with; -1 when it ends with none. */
    private static int lastAddress(CharSequence text, int line) {
        Matcher start = START.matcher(text).region(line, text.length());
        int last = -1;
        while (start.find()) {
            last = start.start();
        }
        boolean ended =
                last >= 0 && text.subSequence(last, text.length()).chars().anyMatch(Character::isWhitespace);
        return ended ? -1 : last;
    }

    /** Whether a line is the rest of the address that the text ends with. */
    private static boolean continues(CharSequence text, String line) {
        return !line.isEmpty()
                && ("/-_=&?%.".indexOf(text.charAt(text.length() - 1)) >= 0 || "/?&=-_%.".indexOf(line.charAt(0)) >= 0)
                && REST.matcher(line).matches()
                && !START.matcher(line).lookingAt()
                && !LIST_NUMBER.matcher(line).matches();
    }
}
