package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.RunFinished;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A run while it runs and when it is finished, and the difference of two. */
@Controller
class RunsController {
    private static final int RUNS = 60;
    /** A year of nights and more to choose from. */
    private static final int CHOICES = 400;

    private final Pages pages;
    private final Store store;
    private final CheckDesk desk;
    private final RunFiles files;
    private final ProgressStream stream;
    private final Audit audit;

    RunsController(Pages pages, Store store, CheckDesk desk, RunFiles files, ProgressStream stream, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.desk = desk;
        this.files = files;
        this.stream = stream;
        this.audit = audit;
    }

    @GetMapping("/runs/{id}")
    ResponseEntity<String> show(HttpServletRequest request, @PathVariable long id) {
        StoredRun run = run(id);
        WatchedSite site = site(run);
        if (run.state() != StoredRun.State.FINISHED) {
            return pages.show(request, "progress", new Views.OpenRun(site, run));
        }
        Checklist checklist = checklist(id);
        List<Map.Entry<Verdict, Integer>> counts = checklist.counts().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .toList();
        long before = store.runs().ofSite(run.siteId(), RUNS).stream()
                .filter(r -> r.state() == StoredRun.State.FINISHED && r.id() < id)
                .mapToLong(StoredRun::id)
                .findFirst()
                .orElse(0);
        return pages.show(
                request,
                "run",
                new Views.FinishedRun(
                        site,
                        run,
                        checklist,
                        counts,
                        RunFiles.REPORTS,
                        RunFiles.PLAN,
                        files.followed(run) ? RunFiles.RESULTS : List.of(),
                        before));
    }

    /** Live progress. */
    @GetMapping("/runs/{id}/events")
    SseEmitter events(@PathVariable long id) {
        run(id);
        return stream.follow(id);
    }

    @PostMapping("/runs/{id}/stop")
    ResponseEntity<String> stop(HttpServletRequest request, @PathVariable long id) {
        StoredRun run = run(id);
        desk.stop(id, Audit.who());
        audit.did(request, "check.stop", "run " + id, "");
        return Pages.to("/sites/" + run.siteId() + "?done=stopped");
    }

    @GetMapping("/diff")
    ResponseEntity<String> diff(HttpServletRequest request, @RequestParam long a, @RequestParam long b) {
        StoredRun before = run(Math.min(a, b));
        StoredRun after = run(Math.max(a, b));
        if (before.siteId() != after.siteId()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<StoredRun> finished = new ArrayList<>(store.runs().ofSite(after.siteId(), CHOICES));
        finished.removeIf(r -> r.state() != StoredRun.State.FINISHED);
        return pages.show(
                request,
                "diff",
                new Views.Diff(
                        site(after),
                        before,
                        after,
                        RunFinished.changes(checklist(before.id()), checklist(after.id())),
                        finished,
                        RunFiles.DIFF));
    }

    private StoredRun run(long id) {
        return store.runs().run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WatchedSite site(StoredRun run) {
        return store.sites().site(run.siteId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Checklist checklist(long id) {
        return store.runs().checklist(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
