package org.oitcheck.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes session ids and tracking parameters out of addresses; keeps the order of what remains. */
final class UrlParameters {
    private static final Pattern PATH_SESSION = Pattern.compile(
            ";(?:jsessionid|phpsessid|aspsessionid[a-z]*)(?:=[^/;]*)?(?=[/;]|$)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> DROPPED = Set.of(
            "phpsessid",
            "jsessionid",
            "sessionid",
            "session_id",
            "sessid",
            "cfid",
            "cftoken",
            "oscsid",
            "zenid",
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "fb_ref",
            "fb_source",
            "fb_action_ids",
            "fb_action_types",
            "__cf_chl_tk",
            "__cf_chl_f_tk");

    /** {@code sid} is also the name of a section number; only a value that looks random is a session. */
    private static final Pattern SHORT_SESSION_NAME = Pattern.compile("s|sid|ses|sess|session|token_session");

    private static final Pattern RANDOM = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[0-9A-Za-z-]{16,}|[0-9]{20,}");

    private static final Set<String> SHARE =
            Set.of("share", "facebook", "fb", "line", "twitter", "copylink", "sharelink");

    private UrlParameters() {}

    static String withoutPathSession(String encodedPath) {
        return encodedPath.indexOf(';') < 0
                ? encodedPath
                : PATH_SESSION.matcher(encodedPath).replaceAll("");
    }

    static String clean(String rawQuery) {
        if (rawQuery.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String raw : rawQuery.split("&", -1)) {
            String parameter = PercentCoding.encode(raw, PercentCoding.QUERY);
            if (!parameter.isEmpty() && !dropped(parameter)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private static boolean dropped(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return DROPPED.contains(name)
                || name.startsWith("utm_")
                || name.startsWith("aspsessionid")
                || name.equals("ref") && SHARE.contains(value.toLowerCase(Locale.ROOT))
                || SHORT_SESSION_NAME.matcher(name).matches()
                        && RANDOM.matcher(value).matches();
    }
}
