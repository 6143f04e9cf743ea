package org.oitcheck.snapshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Links by source and by target, and the shortest click paths from the home page over own pages. */
final class LinkGraph {
    private static final Comparator<Link> BY_PLACE =
            Comparator.comparing(Link::from).thenComparingInt(Link::order);

    /** Of equally short ways, the one that a person finds most easily: visible text in the content. */
    private static final Comparator<Link> EASIEST = Comparator.comparing(Link::script)
            .thenComparing(l -> l.anchor().isEmpty())
            .thenComparing(l -> l.zone() == Zone.CONTENT ? 0 : l.zone() == Zone.NAVIGATION ? 1 : 2)
            .thenComparing(BY_PLACE);

    private final AddressBook names;
    private final Map<PageUrl, List<Link>> from;
    private final PageUrl home;
    private volatile @Nullable Targets targets;

    /**
     * What is known of the targets of links; made when first asked, since a run that is only compared with needs none of it.
     *
     * @param to    links by the key of their target
     * @param wayIn last link of the shortest way to a target
     */
    private record Targets(Map<PageUrl, List<Link>> to, Map<PageUrl, Link> wayIn) {}

    /** @param links links by the key of their page */
    LinkGraph(AddressBook names, Map<PageUrl, List<Link>> links, PageUrl home) {
        this.names = names;
        this.from = links;
        this.home = names.key(home);
    }

    private Targets targets() {
        Targets known = targets;
        if (known == null) {
            known = readTargets();
            targets = known;
        }
        return known;
    }

    private Targets readTargets() {
        Map<PageUrl, PageUrl> keys = new HashMap<>();
        Map<PageUrl, List<Link>> to = new HashMap<>();
        // page after page in order, so that the many links to one target come nearly sorted
        List<List<Link>> pages = new ArrayList<>(from.values());
        pages.removeIf(List::isEmpty);
        pages.sort(Comparator.comparing(page -> page.get(0).from()));
        for (List<Link> page : pages) {
            for (Link link : page) {
                PageUrl key = keys.computeIfAbsent(link.to(), names::key);
                to.computeIfAbsent(key, k -> new ArrayList<>(1)).add(link);
            }
        }
        to.values().forEach(l -> {
            l.sort(BY_PLACE);
            ((ArrayList<Link>) l).trimToSize();
        });
        return new Targets(to, waysIn(distances(keys), keys));
    }

    List<Link> linksFrom(PageUrl page) {
        return from.getOrDefault(names.key(page), List.of());
    }

    List<Link> linksTo(PageUrl target) {
        return List.copyOf(targets().to().getOrDefault(names.key(target), List.of()));
    }

    /** Keys of all own targets of links. */
    Set<PageUrl> ownTargets() {
        Set<PageUrl> own = new TreeSet<>();
        targets().to().keySet().stream().filter(names::own).forEach(own::add);
        return own;
    }

    Optional<ClickPath> clickPath(PageUrl target) {
        PageUrl key = names.key(target);
        Map<PageUrl, Link> wayIn = targets().wayIn();
        Deque<Link> steps = new ArrayDeque<>();
        while (!key.equals(home)) {
            Link last = wayIn.get(key);
            if (last == null) {
                return Optional.empty();
            }
            steps.addFirst(last);
            key = names.key(last.from());
        }
        return Optional.of(new ClickPath(List.copyOf(steps)));
    }

    /** Clicks and, among equal clicks, hops (embedding costs a hop and no click): hops make ways without circles. */
    private record Distance(int clicks, int hops) implements Comparable<Distance> {
        Distance over(Link link) {
            return new Distance(clicks + (link.kind() == Link.Kind.ANCHOR ? 1 : 0), hops + 1);
        }

        @Override
        public int compareTo(Distance other) {
            return clicks != other.clicks ? Integer.compare(clicks, other.clicks) : Integer.compare(hops, other.hops);
        }
    }

    private record Visit(PageUrl page, Distance distance) {}

    private Map<PageUrl, Distance> distances(Map<PageUrl, PageUrl> keys) {
        Map<PageUrl, Distance> best = new HashMap<>();
        PriorityQueue<Visit> open = new PriorityQueue<>(Comparator.comparing(Visit::distance));
        best.put(home, new Distance(0, 0));
        open.add(new Visit(home, new Distance(0, 0)));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            boolean overtaken = !visit.distance().equals(best.get(visit.page()));
            if (overtaken || !names.own(visit.page())) {
                continue;
            }
            for (Link link : from.getOrDefault(visit.page(), List.of())) {
                PageUrl target = keys.getOrDefault(link.to(), link.to());
                Distance distance = visit.distance().over(link);
                Distance known = best.get(target);
                if (known == null || distance.compareTo(known) < 0) {
                    best.put(target, distance);
                    open.add(new Visit(target, distance));
                }
            }
        }
        return best;
    }

    private Map<PageUrl, Link> waysIn(Map<PageUrl, Distance> best, Map<PageUrl, PageUrl> keys) {
        Map<PageUrl, Link> ways = new HashMap<>();
        from.forEach((page, links) -> {
            Distance start = best.get(page);
            if (start == null || !names.own(page)) {
                return;
            }
            for (Link link : links) {
                PageUrl target = keys.getOrDefault(link.to(), link.to());
                if (start.over(link).equals(best.get(target))) {
                    ways.merge(target, link, (a, b) -> EASIEST.compare(a, b) <= 0 ? a : b);
                }
            }
        });
        return ways;
    }
}
