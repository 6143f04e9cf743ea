package org.oitcheck.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Zone;
import org.oitcheck.thai.PhraseSet;

/** Builds the units of a site from its snapshot and texts. Used once for a site. */
final class SiteUnits {
    /** Items named by the rows and headings of one page from which on its title speaks for none of them. */
    private static final int HUB_ITEMS = 5;

    private static final int MAX_SECTIONS = 80;
    private static final int MAX_INCOMING = 40;

    private final Snapshot snapshot;
    private final SiteTexts texts;
    private final NameMatcher names;
    private final PhraseSet words;
    private final FormWords form;
    private final Map<PageUrl, String> containers = new HashMap<>();
    private final Map<PageUrl, List<Block>> mains = new HashMap<>();
    private final Set<PageUrl> hubs = new HashSet<>();

    SiteUnits(Snapshot snapshot, SiteTexts texts, NameMatcher names) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.names = names;
        this.words = RuleWords.of(names.pack());
        this.form = new FormWords(names.pack());
    }

    List<Unit> build() {
        PageUrl home = homeAddress();
        texts.extractions().forEach((url, e) -> {
            if (e instanceof Extraction.Page page) {
                List<Block> main =
                        form.without(RequirementText.without(texts.boilerplate().mainBlocks(page)));
                mains.put(url, main);
                if (!url.equals(home)) {
                    if (isHub(main)) {
                        hubs.add(url);
                    } else {
                        containers.put(url, topic(page, main));
                    }
                }
            }
        });
        List<Unit> units = new ArrayList<>();
        texts.extractions().forEach((url, e) -> {
            Optional<Capture> capture = snapshot.capture(url);
            List<Incoming> incoming = incoming(url);
            if (e instanceof Extraction.Page page) {
                addPage(units, url, capture, texts.boilerplate().withOwnPictures(page), incoming, url.equals(home));
            } else if (e instanceof Extraction.Document d) {
                units.addAll(new DocumentUnits(names, words).of(document(url, capture, d, incoming), d));
            } else if (e instanceof Extraction.Unreadable u) {
                units.add(unreadable(url, capture, u, incoming));
            }
        });
        addUnread(units);
        return units;
    }

    private PageUrl homeAddress() {
        PageUrl asked = snapshot.facts().home();
        return snapshot.capture(asked).map(Capture::finalUrl).orElse(asked);
    }

    private boolean isHub(List<Block> main) {
        Set<String> items = new TreeSet<>();
        int numbered = 0;
        for (Block b : main) {
            if (b.kind() == Block.Kind.PARAGRAPH && b.linkText() < 0.3) {
                continue;
            }
            names.named(b.text()).forEach(r -> items.add(r.id().value()));
            if (names.number(b.text()).isPresent()) {
                numbered++;
            }
        }
        return items.size() >= HUB_ITEMS || numbered >= HUB_ITEMS && items.size() >= 3;
    }

    /** What a page is about, when its title or main heading names an item; else its main heading or title. */
    private String topic(Extraction.Page page, List<Block> main) {
        List<Naming> own = ownOfPage(page, main);
        for (Naming n : own) {
            if (names.match(n.text()).stream().anyMatch(SiteUnits::speaks)) {
                return n.text();
            }
        }
        return own.isEmpty() ? "" : own.get(0).text();
    }

    private static boolean speaks(NameHit h) {
        return h.strength() == NameHit.Strength.NAME || h.strength() == NameHit.Strength.WEAK;
    }

    private List<Naming> ownOfPage(Extraction.Page page, List<Block> main) {
        List<Naming> own = new ArrayList<>();
        main.stream()
                .filter(b -> b.kind() == Block.Kind.HEADING)
                .limit(40)
                .filter(b -> b.level() == 1)
                .limit(2)
                .forEach(b -> own.add(new Naming(Naming.Source.HEADING, b.text())));
        if (own.isEmpty() && !main.isEmpty()) {
            // the first heading is the page's own when hardly any text stands before it
            int before = 0;
            for (Block b : main) {
                if (b.kind() == Block.Kind.HEADING) {
                    own.add(new Naming(Naming.Source.HEADING, b.text()));
                    break;
                }
                before += b.text().length();
                if (before > 120) {
                    break;
                }
            }
        }
        String title = texts.boilerplate().cleanTitle(page.title());
        if (!title.isBlank() && own.stream().noneMatch(n -> n.text().equals(title))) {
            own.add(new Naming(Naming.Source.TITLE, title));
        }
        return own;
    }

    private void addPage(
            List<Unit> units,
            PageUrl url,
            Optional<Capture> capture,
            Extraction.Page page,
            List<Incoming> incoming,
            boolean home) {
        List<Block> main = mains.getOrDefault(url, List.of());
        boolean hub = hubs.contains(url);
        List<Naming> own = home || hub ? List.of() : ownOfPage(page, main);
        List<Link> links = snapshot.linksFrom(url);
        List<Link> contentLinks =
                links.stream().filter(l -> l.zone() == Zone.CONTENT).toList();
        String shown = own.isEmpty() ? page.title() : own.get(0).text();
        units.add(new Unit(
                url,
                Unit.State.READ,
                capture,
                Optional.empty(),
                "",
                shown,
                own,
                incoming,
                UnitText.of(PageParts.text(main), words),
                Optional.of(page),
                home ? links : contentLinks,
                false,
                home,
                ownWords(main),
                hub));
        int made = 0;
        for (PageParts part : PageParts.of(main)) {
            if (made >= MAX_SECTIONS) {
                break;
            }
            boolean wholePage = own.stream().anyMatch(n -> n.text().equals(part.heading()));
            if (wholePage || names.match(part.heading()).stream().noneMatch(SiteUnits::speaks)) {
                continue;
            }
            made++;
            List<Link> under = contentLinks.stream()
                    // the heading may be a link itself: the part announces that page
                    .filter(l -> l.heading().equals(part.heading())
                            || l.anchor().strip().equals(part.heading()))
                    .toList();
            units.add(new Unit(
                    url,
                    Unit.State.READ,
                    capture,
                    Optional.empty(),
                    "",
                    part.heading(),
                    List.of(new Naming(Naming.Source.HEADING, part.heading())),
                    incoming,
                    UnitText.of(part.heading() + "\n" + PageParts.text(part.blocks()), words),
                    Optional.of(page),
                    under,
                    true,
                    home,
                    ownWords(part.blocks()),
                    false));
        }
    }

    private Unit document(PageUrl url, Optional<Capture> capture, Extraction.Document d, List<Incoming> incoming) {
        UnitText text = new UnitText(TableOfContents.without(d.parts()), d.complete(), words);
        List<Naming> own = new ArrayList<>(new DocumentHead(names).namings(text));
        String shown = DocumentHead.firstLine(own).orElse(d.title().isBlank() ? fileName(url) : d.title());
        addFileNames(own, url, d.title());
        return new Unit(
                url,
                Unit.State.READ,
                capture,
                Optional.empty(),
                "",
                shown,
                own,
                incoming,
                text,
                Optional.empty(),
                List.of(),
                false,
                false,
                text.length(),
                false);
    }

    private Unit unreadable(PageUrl url, Optional<Capture> capture, Extraction.Unreadable u, List<Incoming> incoming) {
        List<Naming> own = new ArrayList<>();
        addFileNames(own, url, u.title());
        return new Unit(
                url,
                Unit.State.UNREADABLE,
                capture,
                Optional.empty(),
                u.reason().name(),
                u.title().isBlank() ? fileName(url) : u.title(),
                own,
                incoming,
                UnitText.EMPTY,
                Optional.empty(),
                List.of(),
                false,
                false,
                0,
                false);
    }

    /** Links that failed, and named targets that were never fetched (limits, robots, other hosts). */
    private void addUnread(List<Unit> units) {
        Set<PageUrl> seen = new HashSet<>(texts.extractions().keySet());
        for (FetchFailure f : snapshot.failures()) {
            if (!seen.add(f.url())) {
                continue;
            }
            Unit.State state =
                    f.cause() == FetchFailure.Cause.SKIPPED || f.cause() == FetchFailure.Cause.FORBIDDEN_ADDRESS
                            ? Unit.State.UNFETCHED
                            : Unit.State.FAILED;
            units.add(unread(f.url(), state, Optional.of(f)));
        }
        Map<PageUrl, Boolean> others = new LinkedHashMap<>();
        for (PageUrl page : mains.keySet().stream().sorted().toList()) {
            for (Link l : snapshot.linksFrom(page)) {
                if (l.kind() == Link.Kind.ANCHOR && !others.containsKey(l.to())) {
                    boolean known = seen.contains(l.to())
                            || snapshot.capture(l.to()).isPresent()
                            || snapshot.failure(l.to()).isPresent();
                    others.put(l.to(), !known);
                }
            }
        }
        others.forEach((url, unknown) -> {
            if (unknown) {
                Unit u = unread(url, Unit.State.UNFETCHED, Optional.empty());
                if (u.incoming().stream()
                        .anyMatch(in -> !names.match(in.words()).isEmpty())) {
                    units.add(u);
                }
            }
        });
    }

    private Unit unread(PageUrl url, Unit.State state, Optional<FetchFailure> failure) {
        List<Naming> own = new ArrayList<>();
        addFileNames(own, url, "");
        return new Unit(
                url,
                state,
                Optional.empty(),
                failure,
                failure.map(f -> f.cause().name()).orElse(""),
                fileName(url),
                own,
                incoming(url),
                UnitText.EMPTY,
                Optional.empty(),
                List.of(),
                false,
                false,
                0,
                false);
    }

    private List<Incoming> incoming(PageUrl url) {
        Map<String, Incoming> distinct = new LinkedHashMap<>();
        List<Link> links = snapshot.linksTo(url);
        long sources = links.stream().map(Link::from).distinct().count();
        // what most pages link to is a menu, wherever it stands: the page around it says nothing about the target
        boolean menu = sources > Math.max(4, 0.3 * mains.size());
        for (int pass = 0; pass < 2 && distinct.size() < MAX_INCOMING; pass++) {
            for (Link l : links) {
                if ((l.zone() == Zone.CONTENT) != (pass == 0) || l.from().equals(url)) {
                    continue;
                }
                String words = l.anchor().isBlank() ? l.title() : l.anchor();
                // a picture in a page is named by its own alternative text alone
                boolean content = l.kind() != Link.Kind.IMAGE && l.zone() == Zone.CONTENT && !menu;
                String container = content ? containers.getOrDefault(l.from(), "") : "";
                String context = content && !l.context().equals(words) ? l.context() : "";
                String key = words + '\n' + context + '\n' + l.heading() + '\n' + container;
                if (distinct.size() < MAX_INCOMING && !distinct.containsKey(key)) {
                    distinct.put(
                            key,
                            new Incoming(
                                    l,
                                    words,
                                    GenericWords.generic(words),
                                    context,
                                    content ? l.heading() : "",
                                    container));
                }
            }
        }
        return List.copyOf(distinct.values());
    }

    private static void addFileNames(List<Naming> own, PageUrl url, String property) {
        if (!property.isBlank()) {
            own.add(new Naming(Naming.Source.PROPERTY, property));
        }
        String file = fileName(url);
        // "category/7-2018-01-08?download=52" is called by its category: that name says nothing of the file
        boolean ofAnother = url.value().indexOf('?') >= 0 && file.indexOf('.') < 0;
        if (!file.isBlank() && !ofAnother) {
            own.add(new Naming(Naming.Source.FILE_NAME, file.replace('_', ' ').replace('-', ' ')));
        }
    }

    private static int ownWords(List<Block> blocks) {
        double sum = 0;
        for (Block b : blocks) {
            if (b.kind() != Block.Kind.HEADING) {
                sum += b.text().length() * (1 - b.linkText());
            }
        }
        return (int) sum;
    }

    static String fileName(PageUrl url) {
        String path = url.decodedPath();
        int q = path.indexOf('?');
        String p = q >= 0 ? path.substring(0, q) : path;
        return p.substring(p.lastIndexOf('/') + 1);
    }
}
