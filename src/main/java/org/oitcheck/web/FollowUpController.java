package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.monitor.CronTimes;
import org.oitcheck.monitor.FollowUpRounds;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.store.Promise;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Makes the measures plan of a checklist a set of promises, and plans the rounds that look whether they are kept. */
@Controller
class FollowUpController {
    private final Store store;
    private final RulePacks packs;
    private final Audit audit;

    FollowUpController(Store store, RulePacks packs, Audit audit) {
        this.store = store;
        this.packs = packs;
        this.audit = audit;
    }

    /** @param rounds {@code months}: 3, 6, 9 and 12 months from today; {@code plan}: the due dates of the plan */
    @PostMapping("/runs/{id}/follow-up")
    ResponseEntity<String> start(
            HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "months") String rounds) {
        StoredRun run = store.runs().run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Checklist checklist =
                store.runs().checklist(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Promise> promises = promises(run, checklist);
        LocalDate today = LocalDate.now(CronTimes.BANGKOK);
        List<LocalDate> days =
                rounds.equals("plan") ? FollowUpRounds.ofPlan(promises, today) : FollowUpRounds.usual(today);
        store.followUps().start(run.siteId(), promises, days);
        audit.did(request, "followup.start", "site " + run.siteId(), promises.size() + " promises, " + days);
        return Pages.to("/sites/" + run.siteId() + "?done=followup");
    }

    private List<Promise> promises(StoredRun run, Checklist checklist) {
        Map<String, Item> items = new HashMap<>();
        checklist.items().forEach(i -> items.put(i.id(), i));
        List<Promise> promises = new ArrayList<>();
        var plan = new PlanBuilder(
                        packs.load(checklist.year(), checklist.profile(), Optional.empty()), Organisation.UNKNOWN)
                .build(checklist);
        for (Measure m : plan.measures()) {
            for (String id : m.items()) {
                Item item = items.get(id);
                if (item == null) {
                    continue;
                }
                promises.add(new Promise(
                        0,
                        run.siteId(),
                        run.id(),
                        m.no(),
                        id,
                        item.title(),
                        m.measure(),
                        m.owner(),
                        m.dueDate(),
                        item.verdict()));
            }
        }
        return promises;
    }
}
