package org.oitcheck.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.oitcheck.store.Store;
import org.oitcheck.store.WatchedSite;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Full-text search in the newest crawl of a site. */
@Controller
class SearchController {
    private static final int MOST = 30;

    private final Pages pages;
    private final Store store;
    private final SiteSearch search;

    SearchController(Pages pages, Store store, SiteSearch search) {
        this.pages = pages;
        this.store = store;
        this.search = search;
    }

    @GetMapping("/sites/{id}/search")
    ResponseEntity<String> page(
            HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "") String q)
            throws IOException {
        WatchedSite site = site(id);
        String words = q.length() > 200 ? q.substring(0, 200) : q;
        Optional<SiteSearch.Found> found = search.search(id, words, MOST);
        return pages.show(
                request,
                "search",
                new Views.SearchPage(site, words, found.isPresent(), found.orElse(new SiteSearch.Found(0, List.of()))));
    }

    @Operation(summary = "Pages and documents of the newest crawl in which all words stand")
    @GetMapping(path = "/api/v1/sites/{id}/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SiteSearch.Found api(@PathVariable long id, @RequestParam String q) throws IOException {
        site(id);
        return search.search(id, q, MOST).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WatchedSite site(long id) {
        return store.sites().site(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
