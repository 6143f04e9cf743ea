package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.RunFinished;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.report.Format;
import org.oitcheck.report.Papers;
import org.oitcheck.report.Reports;
import org.oitcheck.rules.RulePacks;
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

/** A run while it runs and when it is finished, its reports, and the difference of two. */
@Controller
class RunsController {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");
    private static final List<String> PAPERS = List.of("plan.docx", "plan.xlsx", "plan.json");
    private static final int RUNS = 60;

    private final Pages pages;
    private final Store store;
    private final CheckDesk desk;
    private final RulePacks packs;
    private final ProgressStream stream;
    private final Audit audit;

    RunsController(Pages pages, Store store, CheckDesk desk, RulePacks packs, ProgressStream stream, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.desk = desk;
        this.packs = packs;
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
                        Arrays.stream(Format.values()).map(Format::fileName).toList(),
                        PAPERS,
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

    /** A report as a file; the page is shown, the others are saved. */
    @GetMapping("/runs/{id}/files/{name}")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable long id, @PathVariable String name) {
        Locale locale = Pages.words(request).locale();
        Checklist checklist = checklist(id);
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(f -> f.fileName().equals(name))
                .findFirst();
        byte @Nullable [] bytes = null;
        if (format.isPresent()) {
            bytes = Reports.render(checklist, format.get(), locale);
        } else if (PAPERS.contains(name)) {
            bytes = Papers.plan(new PlanBuilder(
                                    packs.load(checklist.year(), checklist.profile(), Optional.empty()),
                                    Organisation.UNKNOWN)
                            .build(checklist))
                    .get(name);
        }
        if (bytes == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var answer =
                ResponseEntity.ok().header("Content-Type", type(name)).header("Cache-Control", "private, no-store");
        if (name.endsWith(".html")) {
            // the report brings a style sheet and a script of its own, and the policy that allows exactly these
            answer.header("Content-Security-Policy", policy(bytes));
        } else {
            String file = name.replaceFirst("\\.", "-" + id + ".");
            answer.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        }
        return answer.body(bytes);
    }

    private static String policy(byte[] html) {
        Matcher m = POLICY.matcher(new String(html, StandardCharsets.UTF_8));
        return (m.find() ? m.group(1).replace("&#39;", "'").replace("&quot;", "") : "default-src 'none'")
                + "; frame-ancestors 'none'";
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "json" -> "application/json";
            case "csv" -> "text/csv;charset=UTF-8";
            case "md" -> "text/markdown;charset=UTF-8";
            case "xml" -> "application/xml";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "application/octet-stream";
        };
    }

    @GetMapping("/diff")
    ResponseEntity<String> diff(HttpServletRequest request, @RequestParam long a, @RequestParam long b) {
        StoredRun before = run(Math.min(a, b));
        StoredRun after = run(Math.max(a, b));
        if (before.siteId() != after.siteId()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<StoredRun> finished = new ArrayList<>(store.runs().ofSite(after.siteId(), RUNS));
        finished.removeIf(r -> r.state() != StoredRun.State.FINISHED);
        return pages.show(
                request,
                "diff",
                new Views.Diff(
                        site(after),
                        before,
                        after,
                        RunFinished.changes(checklist(before.id()), checklist(after.id())),
                        finished));
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
