package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oitcheck.monitor.AgencyList;
import org.oitcheck.monitor.Messenger;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Problem;
import org.oitcheck.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What got worse, who takes it on, and whom to tell. */
@Controller
class AlertsController {
    private static final int ROWS = 200;
    private static final int MESSAGES = 30;
    private static final int MOST_DAYS = 366;

    private final Pages pages;
    private final Store store;
    private final Audit audit;

    AlertsController(Pages pages, Store store, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/alerts")
    ResponseEntity<String> list(HttpServletRequest request, @RequestParam(defaultValue = "0") long site) {
        return show(request, site, HttpStatus.OK, "");
    }

    private ResponseEntity<String> show(HttpServletRequest request, long site, HttpStatus status, String said) {
        List<Problem> problems = store.problems().confirmed(ROWS);
        List<AlertTarget> targets = store.targets().all();
        Set<Long> sites = new HashSet<>();
        problems.forEach(p -> sites.add(p.siteId()));
        targets.forEach(t -> sites.add(t.siteId()));
        Map<Long, String> names = new HashMap<>();
        store.sites().all(sites).forEach(s -> names.put(s.id(), SitesController.name(s)));
        return pages.show(
                request,
                "alerts",
                new Views.AlertPage(
                        problems, names, targets, store.outbox().newest(MESSAGES), SiteChoices.of(store, site)),
                status,
                said);
    }

    @PostMapping("/alerts/{id}/acknowledge")
    ResponseEntity<String> acknowledge(HttpServletRequest request, @PathVariable long id) {
        Problem p = problem(id);
        store.problems().acknowledge(id, Audit.who());
        audit.did(request, "problem.acknowledge", "site " + p.siteId() + " " + p.item(), "");
        return Pages.to("/alerts?done=saved");
    }

    @PostMapping("/alerts/{id}/mute")
    ResponseEntity<String> mute(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "30") int days) {
        Problem p = problem(id);
        if (reason.isBlank() || days < 1 || days > MOST_DAYS) {
            return show(request, 0, HttpStatus.BAD_REQUEST, Pages.words(request).get("alert.mute.incomplete"));
        }
        store.problems().mute(id, Instant.now().plus(Duration.ofDays(days)), Audit.who(), reason.strip());
        audit.did(request, "problem.mute", "site " + p.siteId() + " " + p.item(), reason.strip());
        return Pages.to("/alerts?done=saved");
    }

    private Problem problem(long id) {
        return store.problems().problem(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/alerts/targets")
    ResponseEntity<String> add(
            HttpServletRequest request,
            @RequestParam AlertTarget.Kind kind,
            @RequestParam String address,
            @RequestParam(defaultValue = "0") long site,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(defaultValue = "th") String lang) {
        String typed = address.strip();
        boolean right = kind == AlertTarget.Kind.MAIL
                ? typed.matches("[^\\s@<>,;:\"()]{1,64}@[A-Za-z0-9.-]{1,190}")
                : typed.contains("://") && !AgencyList.address(typed).isEmpty();
        boolean known = site == 0 || store.sites().site(site).isPresent();
        if (!right || !known || !lang.matches("th|en")) {
            return show(
                    request, site, HttpStatus.BAD_REQUEST, Pages.words(request).get("target.wrong"));
        }
        String secret = kind == AlertTarget.Kind.WEBHOOK ? secret() : "";
        long id = store.targets().add(new AlertTarget(0, kind, typed, secret, site, digest, lang, true, Instant.now()));
        audit.did(request, "target.add", kind + " " + id, "");
        return Pages.to("/alerts?done=saved");
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @PostMapping("/alerts/targets/{id}/remove")
    ResponseEntity<String> remove(HttpServletRequest request, @PathVariable long id) {
        store.targets().remove(id);
        audit.did(request, "target.remove", String.valueOf(id), "");
        return Pages.to("/alerts?done=removed");
    }

    @PostMapping("/alerts/targets/{id}/test")
    ResponseEntity<String> test(HttpServletRequest request, @PathVariable long id) {
        AlertTarget target =
                store.targets().target(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Messenger.test(store, target, Instant.now().toString());
        audit.did(request, "target.test", String.valueOf(id), "");
        return Pages.to("/alerts?done=test");
    }
}
