package org.oitcheck.monitor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.Problem;
import org.oitcheck.store.Store;

/**
 * Many agencies keep their documents on the same foreign host. When that is down, items of all of them cannot be reached, and that is one
 * thing to tell, not hundreds.
 */
final class HostOutages {
    private final Store store;
    private final AlertTimes times;
    private final Duration lasts;

    /** @param lasts how long after its last new problem an outage is still the same one */
    HostOutages(Store store, AlertTimes times, Duration lasts) {
        this.store = store;
        this.times = times;
        this.lasts = lasts;
    }

    /**
     * What is to be done with problems of items that nobody was told of.
     *
     * @param alone   told like any other
     * @param outages told as one alert each, by host
     * @param joining belong to an outage that was told: problems by the number of its first one
     */
    record Sorted(List<Problem> alone, Map<String, List<Problem>> outages, Map<Long, List<Problem>> joining) {}

    Sorted sort(List<Problem> items, Instant now) {
        List<Problem> alone = new ArrayList<>();
        Map<String, List<Problem>> byHost = new LinkedHashMap<>();
        for (Problem p : items) {
            foreignHost(p)
                    .ifPresentOrElse(
                            host -> byHost.computeIfAbsent(host, h -> new ArrayList<>())
                                    .add(p),
                            () -> alone.add(p));
        }
        Map<String, List<Problem>> outages = new LinkedHashMap<>();
        Map<Long, List<Problem>> joining = new LinkedHashMap<>();
        Map<String, Long> known = byHost.isEmpty() ? Map.of() : known(now);
        byHost.forEach((host, problems) -> {
            if (known.containsKey(host)) {
                joining.computeIfAbsent(known.get(host), o -> new ArrayList<>()).addAll(problems);
            } else if (problems.stream()
                    .anyMatch(p -> !p.confirmedAt().plus(times.hold()).isAfter(now))) {
                if (problems.stream().map(Problem::siteId).distinct().count() >= times.outage()) {
                    outages.put(host, problems);
                } else {
                    alone.addAll(problems);
                }
            } // else they wait for others
        });
        return new Sorted(alone, outages, joining);
    }

    private Map<String, Long> known(Instant now) {
        return store.problems().itemsOfOutages(now.minus(lasts)).stream()
                .filter(p -> host(p.url()).isPresent())
                .collect(Collectors.toMap(p -> host(p.url()).orElseThrow(), Problem::outage, Math::max));
    }

    /** The host that an item could not be reached at, when it is not the site's own. */
    private Optional<String> foreignHost(Problem p) {
        if (p.now() != Verdict.UNREACHABLE) {
            return Optional.empty();
        }
        Optional<String> own =
                store.sites().site(p.siteId()).flatMap(s -> host(s.entry().url()));
        return host(p.url()).filter(h -> !own.equals(Optional.of(h)));
    }

    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(h -> h.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address at all: then it is nobody's host
        }
    }
}
