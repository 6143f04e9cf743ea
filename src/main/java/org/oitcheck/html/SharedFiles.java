package org.oitcheck.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.snapshot.PageUrl;

/** Addresses that stand for another one: files shared from a drive, and links wrapped by the host that counts clicks on them. */
final class SharedFiles {
    private static final Pattern DRIVE_PATH = Pattern.compile("/file/(?:u/\\d+/)?d/([\\w-]{10,})(?:/.*)?");
    private static final Pattern DRIVE_ID = Pattern.compile("(?:^|&)id=([\\w-]{10,})(?:&|$)");
    private static final Set<String> DRIVE_OPEN = Set.of("/open", "/uc", "/leaf", "/thumbnail");
    private static final Pattern OFFICE =
            Pattern.compile("/(document|spreadsheets|presentation)/(?:u/\\d+/)?d/([\\w-]{10,})(?:/.*)?");
    private static final Pattern WRAPPED = Pattern.compile("(?:^|&)(?:q|url|u)=(https?[^&]+)");

    private SharedFiles() {}

    /** Where the bytes of a shared file are had; empty for folders, published pages and other hosts. */
    static Optional<PageUrl> download(PageUrl url) {
        String path = url.path();
        if (url.host().equals("drive.google.com")) {
            Matcher id = DRIVE_ID.matcher(url.query());
            Matcher file = DRIVE_PATH.matcher(path);
            if (file.matches()) {
                return drive(file.group(1), url);
            }
            return DRIVE_OPEN.contains(path) && id.find() ? drive(id.group(1), url) : Optional.empty();
        }
        Matcher office = OFFICE.matcher(path);
        if (!url.host().equals("docs.google.com")
                || !office.matches()
                || office.group(2).equals("e")) {
            return Optional.empty();
        }
        String format = office.group(1).equals("spreadsheets") ? "xlsx" : "pdf";
        String to = "https://docs.google.com/" + office.group(1) + "/d/" + office.group(2) + "/export?format=" + format;
        return PageUrl.parse(to).filter(t -> !t.equals(url));
    }

    /** Where a wrapped link leads, as those of Google Sites and Facebook are; empty for a plain one. */
    static Optional<PageUrl> behind(PageUrl url) {
        String host = url.host();
        boolean google = (host.equals("www.google.com") || host.equals("google.com"))
                && url.path().equals("/url");
        boolean facebook = (host.equals("l.facebook.com") || host.equals("lm.facebook.com"))
                && url.path().equals("/l.php");
        Matcher wrapped = WRAPPED.matcher(url.query());
        if (!(google || facebook) || !wrapped.find()) {
            return Optional.empty();
        }
        try {
            return PageUrl.parse(URLDecoder.decode(wrapped.group(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    private static Optional<PageUrl> drive(String id, PageUrl from) {
        return PageUrl.parse("https://drive.google.com/uc?export=download&id=" + id)
                .filter(t -> !t.equals(from));
    }
}
