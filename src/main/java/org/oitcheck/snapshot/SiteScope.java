package org.oitcheck.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are the agency's own: {@code www.} or not, http or https, and the default port of either are one site; an
 * explicit port is another site unless the home page has it too. Immutable.
 *
 * @param home  home page
 * @param hosts one address for each own host, the home page's first; their scheme, host and port are the form used as key
 */
public record SiteScope(PageUrl home, List<PageUrl> hosts) {

    public SiteScope {
        hosts = hosts.isEmpty() ? List.of(home) : List.copyOf(hosts);
    }

    /** The site of a home page, with that host only. */
    public SiteScope(PageUrl home) {
        this(home, List.of(home));
    }

    /** The same scope with one more own host (the home page answers there); unchanged when it is own already. */
    public SiteScope with(PageUrl anotherHost) {
        if (own(anotherHost)) {
            return this;
        }
        List<PageUrl> more = new ArrayList<>(hosts);
        more.add(anotherHost);
        return new SiteScope(home, more);
    }

    /**
     * Whether the address is on a sub-host of the home page's host ({@code ita.tambon.go.th} beside {@code www.tambon.go.th}). Such a host
     * is the agency's own only when its site says so by a link that matters: a ministry's sub-hosts are other agencies.
     */
    public boolean subHost(PageUrl url) {
        String bare = bare(home.host());
        return bare.indexOf('.') > 0 && !bare.matches("[0-9.]+") && url.host().endsWith("." + bare);
    }

    /** Whether the address is on one of the agency's own hosts. */
    public boolean own(PageUrl url) {
        return host(url).isPresent();
    }

    /**
     * The one form of an address used as key, so that a page is not fetched twice: own addresses get scheme, {@code www} and port
     * of the own host as first seen; others stay as they are.
     */
    public PageUrl canonical(PageUrl url) {
        Optional<PageUrl> host = host(url);
        if (host.isEmpty() || sameRoot(host.get().value(), url.value())) {
            return url;
        }
        String root = root(host.get());
        return url.value().startsWith(root)
                ? url
                : new PageUrl(root + url.value().substring(root(url).length()));
    }

    private Optional<PageUrl> host(PageUrl url) {
        for (PageUrl own : hosts) {
            if (sameRoot(own.value(), url.value())) {
                return Optional.of(own);
            }
        }
        String key = key(url);
        return hosts.stream().filter(own -> key(own).equals(key)).findFirst();
    }

    /** The plain case, told without taking the address apart: it is asked for every link of every page. */
    private static boolean sameRoot(String own, String value) {
        int slash = own.indexOf('/', own.indexOf("://") + 3);
        return slash > 0 && value.regionMatches(0, own, 0, slash + 1);
    }

    private static String key(PageUrl url) {
        return bare(url.host()) + ":" + url.port();
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Scheme, host and port, with the slash that ends them. */
    private static String root(PageUrl url) {
        int slash = url.value().indexOf('/', url.value().indexOf("://") + 3);
        return slash < 0 ? url.value() + "/" : url.value().substring(0, slash + 1);
    }
}
