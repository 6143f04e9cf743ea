package org.oitcheck.crawl;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.oitcheck.snapshot.PageUrl;

/** What an address alone lets one expect behind it. Only for choosing what to fetch; the content decides afterwards. */
final class MediaHints {
    static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pps", "ppsx", "odt", "ods", "odp",
            "rtf", "csv", "zip", "rar", "7z", "tif", "tiff");
    static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png");
    private static final Set<String> USELESS = Set.of(
            "css", "js", "mjs", "map", "ico", "svg", "gif", "webp", "bmp", "woff", "woff2", "ttf", "otf", "eot", "mp3",
            "mp4", "m4a", "avi", "mov", "wmv", "flv", "swf", "webm", "ogg", "wav", "exe", "msi", "apk", "dmg", "iso",
            "ics", "vcf", "rss", "atom", "psd", "ai", "eps");
    private static final Set<String> FILE_HOSTS = Set.of(
            "drive.google.com",
            "docs.google.com",
            "drive.usercontent.google.com",
            "forms.gle",
            "1drv.ms",
            "onedrive.live.com",
            "sharepoint.com",
            "dropbox.com",
            "dropboxusercontent.com",
            "mediafire.com",
            "box.com",
            "mega.nz",
            "4shared.com",
            "issuu.com",
            "scribd.com",
            "anyflip.com",
            "fliphtml5.com",
            "pubhtml5.com",
            "flipbuilder.com",
            "heyzine.com",
            "slideshare.net",
            "canva.com",
            "yumpu.com",
            "calameo.com",
            "archive.org");
    private static final Set<String> SOCIAL_HOSTS = Set.of(
            "facebook.com",
            "fb.com",
            "fb.me",
            "m.me",
            "messenger.com",
            "twitter.com",
            "x.com",
            "instagram.com",
            "tiktok.com",
            "line.me",
            "lin.ee",
            "youtube.com",
            "youtu.be",
            "youtube-nocookie.com",
            "pinterest.com",
            "linkedin.com",
            "google.com",
            "goo.gl",
            "wa.me",
            "t.me",
            "telegram.me",
            "addtoany.com",
            "addthis.com");

    private static final Pattern STORED = Pattern.compile(
            "(?i)/(?:file|files|document|documents|docs|spreadsheets|presentation|attachments?|downloads?|getfile|viewer|preview|folders|open|uc|s|d)(?:/|\\.\\w+$|$)");

    private static final Pattern WIDGET = Pattern.compile(
            "(?i)/(?:maps?|embed|player|videos?|widgets?|plugins|calendar|weather|counter|banner)(?:/|\\.\\w+$|$)");

    private MediaHints() {}

    /** Whether the address ends like a style sheet, a film or another thing that cannot hold a disclosure. */
    static boolean useless(PageUrl url) {
        return USELESS.contains(UrlPatterns.extension(url));
    }

    static boolean image(PageUrl url) {
        return IMAGES.contains(UrlPatterns.extension(url));
    }

    /** Whether the address looks like a document: by its extension, a document named in the query, or a host of files. */
    static boolean document(PageUrl url) {
        if (DOCUMENTS.contains(UrlPatterns.extension(url)) || onHost(url, FILE_HOSTS)) {
            return true;
        }
        String query = url.query().toLowerCase(Locale.ROOT);
        return !query.isEmpty() && query.matches(".*\\.(pdf|docx?|xlsx?|pptx?|zip)(&.*|$)");
    }

    /**
     * Whether the address looks like one of a store of files, which names them by ids without extension: {@code /file/d/ID/view},
     * {@code /open?id=ID}, {@code /s/ID}, {@code /download/12}.
     */
    static boolean stored(PageUrl url) {
        return STORED.matcher(url.path()).find();
    }

    /** Whether the address looks like a map, a film or a counter that pages show in a frame: no disclosure, and often out of reach. */
    static boolean widget(PageUrl url) {
        return WIDGET.matcher(url.path()).find();
    }

    /** Whether the host is a social network or the like: kept in the link graph, never fetched. */
    static boolean social(PageUrl url) {
        return onHost(url, SOCIAL_HOSTS) && !onHost(url, FILE_HOSTS);
    }

    private static boolean onHost(PageUrl url, Set<String> hosts) {
        String host = url.host();
        while (host.indexOf('.') > 0) {
            if (hosts.contains(host)) {
                return true;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return false;
    }
}
