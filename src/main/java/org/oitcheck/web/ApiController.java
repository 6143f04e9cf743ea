package org.oitcheck.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.RunFinished;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.Problem;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.SiteQuery;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same services for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiController {
    private static final int MOST = 500;

    private final Store store;
    private final CheckDesk desk;
    private final RulePacks packs;
    private final Audit audit;

    ApiController(Store store, CheckDesk desk, RulePacks packs, Audit audit) {
        this.store = store;
        this.desk = desk;
        this.packs = packs;
        this.audit = audit;
    }

    /** A site to add: only {@code url} is required. */
    record NewSite(String name, String url, String type, String province, String profile, Integer year) {}

    /** An item whose verdict changed between two runs. */
    record Change(String id, String title, String before, String after) {}

    @Operation(summary = "Sites with their newest score, page by page")
    @GetMapping("/sites")
    List<WatchedSite> sites(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "NAME") SiteQuery.Order order,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        return store.sites().list(new SiteQuery(q, order, Math.max(0, offset), Math.max(1, Math.min(limit, MOST))));
    }

    @Operation(summary = "Adds a site, or changes the one with this address (administrators)")
    @PostMapping("/sites")
    @ResponseStatus(HttpStatus.CREATED)
    WatchedSite add(HttpServletRequest request, @RequestBody NewSite site) {
        String url = SitesController.home(or(site.url(), ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String profile = or(site.profile(), RulePacks.DEFAULT_PROFILE);
        int year = site.year() == null ? 0 : site.year();
        if (!packs.profiles(packs.newestComplete()).contains(profile)
                || year != 0 && !packs.years().contains(year)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        long id = store.sites()
                .put(new SiteEntry(
                        or(site.name(), ""), url, or(site.type(), ""), or(site.province(), ""), profile, year, true));
        audit.did(request, "site.add", url, "api");
        return store.sites().site(id).orElseThrow();
    }

    private static String or(String value, String otherwise) {
        return Optional.ofNullable(value).map(String::strip).orElse(otherwise);
    }

    @Operation(summary = "One site")
    @GetMapping("/sites/{id}")
    WatchedSite site(@PathVariable long id) {
        return found(store.sites().site(id));
    }

    @Operation(summary = "Runs of a site, newest first")
    @GetMapping("/sites/{id}/runs")
    List<StoredRun> runs(@PathVariable long id, @RequestParam(defaultValue = "100") int limit) {
        site(id);
        return store.runs().ofSite(id, Math.max(1, Math.min(limit, MOST)));
    }

    @Operation(summary = "Items of a site as the newest run found them")
    @GetMapping("/sites/{id}/items")
    List<ItemState> items(@PathVariable long id) {
        site(id);
        return store.items().ofSite(id);
    }

    @Operation(summary = "Asks for a check; the answer is its run, or the one that is open already (reviewers)")
    @PostMapping("/sites/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StoredRun check(HttpServletRequest request, @PathVariable long id) {
        WatchedSite site = site(id);
        StoredRun run = desk.request(id, StoredRun.Cause.PERSON, Audit.who());
        audit.did(request, "check.start", site.entry().url(), "run " + run.id() + ", api");
        return run;
    }

    @Operation(summary = "One run")
    @GetMapping("/runs/{id}")
    StoredRun run(@PathVariable long id) {
        return found(store.runs().run(id));
    }

    @Operation(summary = "The checklist of a finished run (schema checklist/1)")
    @GetMapping("/runs/{id}/checklist")
    ResponseEntity<byte[]> checklist(@PathVariable long id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ChecklistJson.toBytes(stored(id)));
    }

    @Operation(summary = "Items whose verdict differs between two finished runs")
    @GetMapping("/runs/{id}/changes")
    List<Change> changes(@PathVariable long id, @RequestParam long since) {
        return RunFinished.changes(stored(since), stored(id)).stream()
                .map(c -> new Change(
                        c.after().id(),
                        c.after().title(),
                        c.before().verdict().name(),
                        c.after().verdict().name()))
                .toList();
    }

    @Operation(summary = "Items that wait for a person, least certain first")
    @GetMapping("/review")
    List<ItemState> review(@RequestParam(defaultValue = "0") long site, @RequestParam(defaultValue = "100") int limit) {
        return store.items().review(site, 0, Math.max(1, Math.min(limit, MOST)));
    }

    @Operation(summary = "Confirmed problems that are not solved, newest first")
    @GetMapping("/problems")
    List<Problem> problems(@RequestParam(defaultValue = "100") int limit) {
        return store.problems().confirmed(Math.max(1, Math.min(limit, MOST)));
    }

    @Operation(summary = "Takes a problem on: it is not repeated (reviewers)")
    @PostMapping("/problems/{id}/acknowledge")
    Problem acknowledge(HttpServletRequest request, @PathVariable long id) {
        Problem p = found(store.problems().problem(id));
        store.problems().acknowledge(id, Audit.who());
        audit.did(request, "problem.acknowledge", "site " + p.siteId() + " " + p.item(), "api");
        return found(store.problems().problem(id));
    }

    private Checklist stored(long id) {
        return found(store.runs().checklist(id));
    }

    private static <T> T found(Optional<T> value) {
        return value.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
