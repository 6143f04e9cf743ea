package org.oitcheck.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All names of the captured addresses: as asked, as answered, steps between, and the forms that {@link SiteScope} makes equal. */
final class AddressBook {
    private final SiteScope scope;
    private final Map<PageUrl, Capture> byName = new HashMap<>();

    /** @param captures in a stable order; where two captures claim one name, the exact name wins, then the first */
    AddressBook(SiteScope scope, Collection<Capture> captures) {
        this.scope = scope;
        captures.forEach(c -> byName.put(c.url(), c));
        captures.forEach(c -> byName.putIfAbsent(c.finalUrl(), c));
        captures.forEach(c -> c.redirects().forEach(hop -> byName.putIfAbsent(hop, c)));
        captures.forEach(c -> byName.putIfAbsent(scope.canonical(c.url()), c));
        captures.forEach(c -> byName.putIfAbsent(scope.canonical(c.finalUrl()), c));
        captures.forEach(c -> c.redirects().forEach(hop -> byName.putIfAbsent(scope.canonical(hop), c)));
    }

    Optional<Capture> capture(PageUrl name) {
        Capture exact = byName.get(name);
        return Optional.ofNullable(exact != null ? exact : byName.get(scope.canonical(name)));
    }

    /** One address for all names of a target: its canonical final address, or the canonical name when it was not captured. */
    PageUrl key(PageUrl name) {
        return scope.canonical(capture(name).map(Capture::finalUrl).orElse(name));
    }

    boolean own(PageUrl url) {
        return scope.own(url);
    }
}
