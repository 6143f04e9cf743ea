package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oitcheck.monitor.CronTimes;
import org.oitcheck.store.Schedule;
import org.oitcheck.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** When sites are checked. */
@Controller
class SchedulesController {

    private final Pages pages;
    private final Store store;
    private final Audit audit;

    SchedulesController(Pages pages, Store store, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/schedules")
    ResponseEntity<String> list(HttpServletRequest request, @RequestParam(defaultValue = "0") long site) {
        return show(request, site, HttpStatus.OK, "");
    }

    private ResponseEntity<String> show(HttpServletRequest request, long site, HttpStatus status, String said) {
        List<Schedule> all = store.schedules().all();
        Map<Long, String> names = new HashMap<>();
        all.stream()
                .filter(s -> s.siteId() > 0)
                .forEach(
                        s -> store.sites().site(s.siteId()).ifPresent(w -> names.put(w.id(), SitesController.name(w))));
        return pages.show(
                request, "schedules", new Views.ScheduleList(all, names, SiteChoices.of(store, site)), status, said);
    }

    @PostMapping("/schedules/new")
    ResponseEntity<String> add(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long site,
            @RequestParam String cron,
            @RequestParam(defaultValue = "0") int jitter,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        String text = cron.strip();
        Schedule schedule = new Schedule(
                0,
                name.isBlank() ? text : name.strip(),
                site,
                text,
                jitter,
                from.strip(),
                to.strip(),
                true,
                Instant.EPOCH);
        try {
            if (text.length() > 100 || site > 0 && store.sites().site(site).isEmpty()) {
                throw new IllegalArgumentException(text);
            }
            CronTimes.require(schedule);
        } catch (IllegalArgumentException e) {
            return show(
                    request,
                    site,
                    HttpStatus.BAD_REQUEST,
                    Pages.words(request).get("schedule.wrong", String.valueOf(e.getMessage())));
        }
        store.schedules()
                .add(new Schedule(
                        0,
                        schedule.name(),
                        site,
                        text,
                        jitter,
                        schedule.quietFrom(),
                        schedule.quietTo(),
                        true,
                        CronTimes.next(text, Instant.now())));
        audit.did(request, "schedule.add", schedule.name(), text);
        return Pages.to("/schedules?done=saved");
    }

    @PostMapping("/schedules/change")
    ResponseEntity<String> change(HttpServletRequest request, @RequestParam long id, @RequestParam String what) {
        Schedule s =
                store.schedules().schedule(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (what) {
            case "remove" -> store.schedules().remove(id);
            case "pause" -> store.schedules().active(id, false, s.nextAt());
            case "resume" -> store.schedules().active(id, true, CronTimes.next(s.cron(), Instant.now()));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        audit.did(request, "schedule." + what, s.name(), "");
        return Pages.to("/schedules?done=saved");
    }
}
