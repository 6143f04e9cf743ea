package org.oitcheck.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.oitcheck.extract.Extraction.Feature;
import org.oitcheck.extract.Extraction.Feature.Kind;

/** Collects what stands on a page beside text: pictures worth reading, maps, chats, form frames, viewers, videos. */
final class FeatureReader {
    private static final int MAX = 2000;
    private static final int SMALL = 150;
    /** Width or height in pixels from which on a picture may show a face. */
    private static final int PORTRAIT = 60;

    private static final int MAX_SCRIPT = 200_000;
    private static final Pattern MAP = Pattern.compile(
            "(?:google\\.[a-z.]{2,6}/maps|maps\\.google\\.|goo\\.gl/maps|maps\\.app\\.goo\\.gl|openstreetmap\\.org|map\\.longdo\\.com|bing\\.com/maps)");
    private static final Pattern CHAT = Pattern.compile(
            "(?:tawk\\.to|line\\.me/|lin\\.ee/|m\\.me/|messenger\\.com/t/|crisp\\.chat|zdassets|livechatinc)");
    private static final Pattern CHAT_SCRIPT = Pattern.compile(
            "(?:customerchat|embed\\.tawk\\.to|client\\.crisp\\.chat|livechatinc\\.com|FB\\.CustomerChat)");
    private static final Pattern MAP_SCRIPT =
            Pattern.compile("(?:google\\.maps\\.Map\\s*\\(|L\\.map\\s*\\(|new longdo\\.Map)");
    private static final Pattern VIDEO = Pattern.compile(
            "(?:youtube(?:-nocookie)?\\.com/embed|youtu\\.be/|player\\.vimeo\\.com|facebook\\.com/plugins/video|dailymotion\\.com/embed)");
    private static final Pattern DOCUMENT =
            Pattern.compile("\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv)(?:$|[?#])", Pattern.CASE_INSENSITIVE);
    private static final Pattern DRIVE =
            Pattern.compile("(?:drive|docs)\\.google\\.com/(?:file|document|spreadsheets|presentation)/d/");
    private static final Pattern ICON = Pattern.compile(
            "(?i)(?:logo|icon|sprite|spacer|blank|bullet|arrow|emoji|avatar|captcha|pixel|counter|button|/btn|qrcode_line)");
    private static final Pattern PDF_OBJECT = Pattern.compile("PDFObject\\.embed\\(\\s*['\"]([^'\"]{1,1000})['\"]");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*");

    private final Addresses addresses;
    private final List<Feature> features = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    FeatureReader(Addresses addresses) {
        this.addresses = addresses;
    }

    List<Feature> features() {
        return features;
    }

    void see(Element element, boolean main) {
        switch (element.normalName()) {
            case "img" -> image(element, main);
            case "iframe", "frame", "embed" -> embedded(element, "src", main);
            case "object" -> embedded(element, "data", main);
            case "a" -> link(element, main);
            case "script" -> script(element);
            case "video" -> add(Kind.VIDEO, addresses.resolve(element, "src"), element.attr("title"), main);
            case "div" -> {
                if (element.className().contains("fb-customerchat")) {
                    add(Kind.CHAT, "", "fb-customerchat", main);
                }
            }
            default -> {}
        }
    }

    private void image(Element image, boolean main) {
        String source = "";
        for (String name : List.of("data-src", "data-lazy-src", "data-original", "src")) {
            source = addresses.resolve(image, name);
            if (!source.isEmpty()) {
                break;
            }
        }
        String path = source.toLowerCase(Locale.ROOT);
        if (source.isEmpty()
                || path.endsWith(".svg") && image.attr("alt").strip().length() < 6
                || ICON.matcher(path).find()
                || smaller(image, PORTRAIT)) {
            return;
        }
        add(smaller(image, SMALL) ? Kind.THUMBNAIL : Kind.IMAGE, source, image.attr("alt"), main);
    }

    private static boolean smaller(Element image, int pixels) {
        return less(image.attr("width"), pixels) || less(image.attr("height"), pixels);
    }

    private static boolean less(String size, int pixels) {
        Matcher number = NUMBER.matcher(size);
        return number.matches() && Integer.parseInt(number.group(1)) < pixels;
    }

    private void embedded(Element frame, String attribute, boolean main) {
        String target = addresses.resolve(frame, attribute);
        if (target.isEmpty()) {
            target = addresses.resolve(frame, "data-src");
        }
        String title = frame.attr("title");
        if (target.isEmpty()) {
            return;
        }
        if (MAP.matcher(target).find()) {
            add(Kind.MAP, target, title, main);
        } else if (FormServices.isForm(target)) {
            add(Kind.FORM_FRAME, target, title, main);
        } else if (VIDEO.matcher(target).find()) {
            add(Kind.VIDEO, target, title, main);
        } else if (CHAT.matcher(target).find()) {
            add(Kind.CHAT, target, title, main);
        } else {
            String document = viewed(frame, target);
            if (!document.isEmpty()) {
                add(Kind.VIEWER, document, title, main);
            }
        }
    }

    /** The document that a viewer shows; empty when the frame is no viewer. */
    private String viewed(Element frame, String target) {
        String inner = Addresses.parameter(target, "file", "url", "src", "srcid", "pdf");
        if (!inner.isEmpty()
                && (DOCUMENT.matcher(inner).find() || target.contains("viewer") || target.contains("gview"))) {
            return addresses.resolve(inner);
        }
        boolean pdfType = frame.attr("type").equals("application/pdf");
        return pdfType
                        || DOCUMENT.matcher(target).find()
                        || DRIVE.matcher(target).find()
                ? target
                : "";
    }

    private void link(Element link, boolean main) {
        String target = link.attr("href");
        if (target.length() < 8 || target.length() > 2000) {
            return;
        }
        if (MAP.matcher(target).find()) {
            add(Kind.MAP, addresses.resolve(link, "href"), "", main);
        } else if (CHAT.matcher(target).find()) {
            add(Kind.CHAT, addresses.resolve(link, "href"), "", main);
        }
    }

    private void script(Element script) {
        String source = script.attr("src");
        String code = Texts.limit(script.data(), MAX_SCRIPT);
        if (CHAT_SCRIPT.matcher(source).find() || CHAT_SCRIPT.matcher(code).find()) {
            add(Kind.CHAT, addresses.resolve(script, "src"), "script", true);
        }
        if (MAP_SCRIPT.matcher(code).find()) {
            add(Kind.MAP, "", "script", true);
        }
        Matcher pdf = PDF_OBJECT.matcher(code);
        while (pdf.find()) {
            add(Kind.VIEWER, addresses.resolve(pdf.group(1)), "", true);
        }
    }

    private void add(Kind kind, String target, String text, boolean main) {
        String label = Texts.limit(Texts.collapse(text), 300);
        if (features.size() < MAX && seen.add(kind + " " + target + " " + label)) {
            features.add(new Feature(kind, target, label, main));
        }
    }
}
