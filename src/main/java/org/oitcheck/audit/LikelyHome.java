package org.oitcheck.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.snapshot.PageUrl;

/** The main site of a form that nobody named: what its title rows say, else the host that most of its addresses are on. */
public final class LikelyHome {
    private LikelyHome() {}

    /** Home page; empty when no address of the form is on a host of a Thai public body, nor two on the same host. */
    public static Optional<PageUrl> of(AnswerForm form) {
        if (form.namedHome().isPresent()) {
            return form.namedHome();
        }
        Map<String, Integer> hosts = new LinkedHashMap<>();
        form.answers().forEach(a -> a.urls().forEach(u -> hosts.merge(root(u), publicBody(u) ? 3 : 1, Integer::sum)));
        return hosts.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .flatMap(e -> PageUrl.parse(e.getKey()));
    }

    private static boolean publicBody(PageUrl url) {
        return url.host().matches(".*\\.(?:go|ac|mi|or)\\.th");
    }

    private static String root(PageUrl url) {
        return url.scheme() + "://" + url.host() + (url.port() < 0 ? "" : ":" + url.port()) + "/";
    }
}
