package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.monitor.AgencyList;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.Night;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.SiteQuery;
import org.oitcheck.store.Sites;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of sites and the page of each. */
@Controller
class SitesController {
    private static final int ROWS = 50;
    private static final List<Integer> SPANS = List.of(60, 180, 365);
    private static final int RUNS = 30;
    private static final long COUNT_NANOS = Duration.ofSeconds(5).toNanos();

    private final Pages pages;
    private final Store store;
    private final CheckDesk desk;
    private final RulePacks packs;
    private final RunFiles files;
    private final Audit audit;
    private volatile @Nullable Count count;

    SitesController(Pages pages, Store store, CheckDesk desk, RulePacks packs, RunFiles files, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.desk = desk;
        this.packs = packs;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/")
    ResponseEntity<String> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "NAME") SiteQuery.Order order,
            @RequestParam(defaultValue = "0") int from) {
        String words = q.length() > 100 ? q.substring(0, 100) : q;
        int offset = Math.max(0, Math.min(from, 1_000_000));
        Sites.Shown shown = store.sites().show(new SiteQuery(words, order, offset, ROWS), this::count);
        int count = shown.all();
        List<StoredRun> open = store.runs().open(20);
        Map<Long, String> names = new HashMap<>();
        store.sites().all(open.stream().map(StoredRun::siteId).toList()).forEach(s -> names.put(s.id(), name(s)));
        return pages.show(
                request,
                "sites",
                new Views.SiteList(
                        shown.sites().stream()
                                .map(s -> new Views.SiteRow(
                                        s, Charts.line(shown.trends().getOrDefault(s.id(), List.of()), 100, 24)))
                                .toList(),
                        count,
                        words,
                        order.name(),
                        Arrays.stream(SiteQuery.Order.values()).map(Enum::name).toList(),
                        offset > 0 ? page(words, order, Math.max(0, offset - ROWS)) : "",
                        offset + ROWS < count ? page(words, order, offset + ROWS) : "",
                        open,
                        names));
    }

    private record Count(int sites, long at) {}

    /** Fifty readers of a list of thousands of sites need not have them counted each for himself. */
    private int count() {
        long now = System.nanoTime();
        Count known = count;
        if (known == null || known.sites() < ROWS || now - known.at() > COUNT_NANOS) {
            known = new Count(store.sites().count(""), now);
            count = known;
        }
        return known.sites();
    }

    private static String page(String words, SiteQuery.Order order, int from) {
        return "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&order=" + order + "&from=" + from;
    }

    static String name(WatchedSite site) {
        return site.entry().name().isBlank() ? site.entry().url() : site.entry().name();
    }

    @GetMapping("/sites/new")
    ResponseEntity<String> form(HttpServletRequest request, @RequestParam(defaultValue = "") String url) {
        return pages.show(request, "site-form", form(0, new SiteEntry("", url, "", "", "lao", 0, true)));
    }

    @GetMapping("/sites/{id}/edit")
    ResponseEntity<String> edit(HttpServletRequest request, @PathVariable long id) {
        return pages.show(request, "site-form", form(id, site(id).entry()));
    }

    private Views.SiteForm form(long id, SiteEntry entry) {
        List<Integer> years = packs.years();
        return new Views.SiteForm(id, entry, packs.profiles(packs.newestComplete()), years);
    }

    @PostMapping("/sites/new")
    ResponseEntity<String> add(
            HttpServletRequest request,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String url,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "lao") String profile,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "false") boolean check) {
        Words words = Pages.words(request);
        SiteEntry given = new SiteEntry(
                name.strip(),
                url.strip(),
                type.strip(),
                province.strip(),
                profile,
                packs.years().contains(year) ? year : 0,
                active);
        Optional<String> address = home(url);
        int formYear = given.year() == 0 ? packs.newestComplete() : given.year();
        boolean known = packs.profiles(formYear).contains(profile);
        if (address.isEmpty() || !known) {
            return pages.show(
                    request,
                    "site-form",
                    form(id, given),
                    HttpStatus.BAD_REQUEST,
                    words.get(address.isEmpty() ? "site.url.wrong" : "site.profile.wrong", profile, formYear));
        }
        SiteEntry entry = new SiteEntry(
                given.name(), address.get(), given.type(), given.province(), profile, given.year(), active || id == 0);
        long site = id;
        if (id == 0) {
            site = store.sites().put(entry);
            count = null;
        } else {
            store.sites().change(site(id).id(), entry);
        }
        audit.did(request, id == 0 ? "site.add" : "site.change", entry.url(), "");
        return check ? check(request, site) : Pages.to("/sites/" + site + "?done=saved");
    }

    @PostMapping("/sites/{id}/check")
    ResponseEntity<String> check(HttpServletRequest request, @PathVariable long id) {
        WatchedSite site = site(id);
        StoredRun run = desk.request(id, StoredRun.Cause.PERSON, Audit.who());
        audit.did(request, "check.start", site.entry().url(), "run " + run.id());
        return Pages.to("/runs/" + run.id());
    }

    @PostMapping("/sites/{id}/remove")
    ResponseEntity<String> remove(HttpServletRequest request, @PathVariable long id) {
        WatchedSite site = site(id);
        store.runs().open(id).ifPresent(r -> desk.stop(r.id(), Audit.who()));
        store.sites().remove(id);
        count = null;
        audit.did(request, "site.remove", site.entry().url(), "");
        return Pages.to("/?done=removed");
    }

    @GetMapping("/sites/{id}")
    ResponseEntity<String> show(
            HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "60") int nights) {
        WatchedSite site = site(id);
        Words words = Pages.words(request);
        int span = SPANS.contains(nights) ? nights : SPANS.get(0);
        List<Night> seen = store.runs().nights(id, span);
        List<ItemState> items = store.items().ofSite(id);
        var holding = store.decisions().holding(id, items);
        return pages.show(
                request,
                "site",
                new Views.SitePage(
                        site,
                        store.runs().ofSite(id, RUNS),
                        seen,
                        span,
                        SPANS,
                        Charts.line(seen.stream().map(Night::score).toList(), 600, 120),
                        Charts.heatMap(seen, words),
                        items.stream().map(i -> Views.ItemRow.of(i, holding)).toList(),
                        List.of(Verdict.values()),
                        store.runs().open(id).isPresent(),
                        Views.FollowUpTable.of(
                                store.followUps().promises(id),
                                store.followUps().ofSite(id),
                                items),
                        store.runs()
                                        .run(site.latest().runId())
                                        .filter(files::followed)
                                        .isPresent()
                                ? RunFiles.RESULTS
                                : List.of(),
                        store.sites().publicKey(id)));
    }

    private WatchedSite site(long id) {
        return store.sites().site(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The home page as people type it, absolute; empty when it is none that can be checked. */
    static Optional<String> home(String typed) {
        return Optional.of(AgencyList.address(typed)).filter(a -> !a.isEmpty());
    }
}
