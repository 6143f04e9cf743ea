package org.oitcheck.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Site;

/** Addresses and click paths as people read them, and which addresses may become links. */
final class Addresses {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Addresses() {}

    /** Whether the address may be made a link: only the web, nothing that runs or opens files. */
    static boolean linkable(String url) {
        return WEB.matcher(url).matches();
    }

    /** The address with Thai letters instead of percent codes; other codes (spaces, separators, broken bytes) stay. */
    static String readable(String url) {
        return Clean.text(ENCODED.matcher(url).replaceAll(m -> Matcher.quoteReplacement(decode(m.group()))));
    }

    /** A text of several lines with its addresses in readable form. */
    static String inText(String text) {
        return WEB.matcher(text).replaceAll(m -> Matcher.quoteReplacement(readable(m.group())));
    }

    private static String decode(String codes) {
        ByteBuffer bytes = ByteBuffer.allocate(codes.length() / 3);
        for (int i = 0; i < codes.length(); i += 3) {
            bytes.put((byte) Integer.parseInt(codes.substring(i + 1, i + 3), 16));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            StringBuilder out = new StringBuilder();
            text.codePoints().forEach(c -> {
                if (Character.UnicodeBlock.of(c) == Character.UnicodeBlock.THAI) {
                    out.appendCodePoint(c);
                } else {
                    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                        out.append(String.format(Locale.ROOT, "%%%02X", b));
                    }
                }
            });
            return out.toString();
        } catch (CharacterCodingException e) {
            return codes; // not UTF-8 (windows-874, for example): show as it is
        }
    }

    /** Steps from the home page with a text for each, the home page first; empty when no click leads there. */
    static List<ClickStep> path(Evidence evidence, Site site, Texts texts) {
        if (evidence.clickPath().isEmpty()) {
            return List.of();
        }
        List<ClickStep> steps = new ArrayList<>();
        if (!same(evidence.clickPath().get(0).url(), site.url())) {
            steps.add(new ClickStep(site.url(), texts.get("home")));
        }
        for (ClickStep s : evidence.clickPath()) {
            boolean home = steps.isEmpty();
            String text = home ? texts.get("home") : s.text().isBlank() ? readable(s.url()) : s.text();
            steps.add(new ClickStep(s.url(), text));
        }
        return steps;
    }

    /** The click path in one line, {@code หน้าแรก → … → …}; empty when there is none. */
    static String pathText(Evidence evidence, Site site, Texts texts) {
        return joined(path(evidence, site, texts));
    }

    private static String joined(List<ClickStep> steps) {
        return String.join(" → ", steps.stream().map(ClickStep::text).toList());
    }

    /** What the explanation column of the answer form says: the click path of each address, numbered as the addresses stand. */
    static String explanation(Item item, Site site, Texts texts) {
        List<String> paths =
                item.urls().stream().map(u -> pathText(u, item, site, texts)).toList();
        if (paths.stream().allMatch(String::isEmpty)) {
            return "";
        }
        if (paths.size() == 1) {
            return paths.get(0);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i).isEmpty() ? texts.get("answer.open") : paths.get(i);
            out.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(path);
        }
        return out.toString();
    }

    /** Click path of an address of an item: its own, or the beginning of one that leads through it. */
    private static String pathText(String url, Item item, Site site, Texts texts) {
        for (Evidence e : item.evidence()) {
            if (e.url().equals(url) && !e.clickPath().isEmpty()) {
                return pathText(e, site, texts);
            }
        }
        for (Evidence e : item.evidence()) {
            List<ClickStep> steps = path(e, site, texts);
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).url().equals(url)) {
                    return joined(steps.subList(0, i + 1));
                }
            }
        }
        return "";
    }

    private static boolean same(String a, String b) {
        return strip(a).equals(strip(b));
    }

    private static String strip(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/(index\\.\\w+)?$", "");
    }
}
