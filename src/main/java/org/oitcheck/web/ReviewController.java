package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.oitcheck.store.Decision;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Items of which the program is not sure, and what people decide about them. */
@Controller
class ReviewController {
    private static final int ROWS = 20;

    private final Pages pages;
    private final Store store;
    private final Audit audit;

    ReviewController(Pages pages, Store store, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/review")
    ResponseEntity<String> queue(
            HttpServletRequest request,
            @RequestParam(defaultValue = "0") long site,
            @RequestParam(defaultValue = "0") int from) {
        return show(request, site, from, HttpStatus.OK, "");
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, long site, int from, HttpStatus status, String said) {
        int offset = Math.max(0, from);
        List<ItemState> items = store.items().review(site, offset, ROWS);
        int count = store.items().reviewCount(site);
        String next = offset + ROWS < count ? "/review?site=" + site + "&from=" + (offset + ROWS) : "";
        return pages.show(request, "review", new Views.Review(items, count, site, next), status, said);
    }

    @PostMapping("/review/decide")
    ResponseEntity<String> decide(
            HttpServletRequest request,
            @RequestParam long site,
            @RequestParam String item,
            @RequestParam String basis,
            @RequestParam Decision.Answer answer,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long back) {
        ItemState now =
                store.items().item(site, item).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = Pages.words(request);
        if (!now.basis().equals(basis)) {
            return show(request, back, 0, HttpStatus.CONFLICT, words.get("review.changed", item));
        }
        Optional<String> address = SitesController.home(url);
        if (reason.isBlank() || (answer == Decision.Answer.POINT && address.isEmpty())) {
            return show(request, back, 0, HttpStatus.BAD_REQUEST, words.get("review.incomplete"));
        }
        store.decisions()
                .decide(
                        now,
                        answer,
                        answer == Decision.Answer.POINT ? address.orElseThrow() : "",
                        reason.strip(),
                        Audit.who());
        pages.recount();
        audit.did(request, "decide", "site " + site + " " + item, answer.name());
        return Pages.to("/review?site=" + back + "&done=decided");
    }
}
