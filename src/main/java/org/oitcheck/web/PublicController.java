package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.oitcheck.store.Night;
import org.oitcheck.store.Store;
import org.oitcheck.store.WatchedSite;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Status page and badge that an agency may show to everybody; closed until an administrator opens them, under an address that cannot be guessed. */
@Controller
class PublicController {
    private static final int NIGHTS = 60;
    private static final double GOOD = 85;
    private static final double FAIR = 50;

    private final Pages pages;
    private final Store store;
    private final Audit audit;

    PublicController(Pages pages, Store store, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.audit = audit;
    }

    @PostMapping("/sites/{id}/publish")
    ResponseEntity<String> publish(HttpServletRequest request, @PathVariable long id, @RequestParam boolean open) {
        WatchedSite site = store.sites().site(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        store.sites().publish(id, open ? key() : "");
        audit.did(
                request, open ? "site.publish" : "site.unpublish", site.entry().url(), "");
        return Pages.to("/sites/" + id + "?done=saved");
    }

    private static String key() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @GetMapping("/public/{key}")
    ResponseEntity<String> page(HttpServletRequest request, @PathVariable String key) {
        WatchedSite site = site(key);
        List<Double> scores = store.runs().nights(site.id(), NIGHTS).stream()
                .map(Night::score)
                .toList();
        return pages.show(
                request,
                "public",
                new Views.PublicPage(site, store.items().ofSite(site.id()), Charts.line(scores, 600, 120), key));
    }

    @GetMapping("/public/{key}/badge.svg")
    ResponseEntity<String> badge(HttpServletRequest request, @PathVariable String key) {
        WatchedSite site = site(key);
        double score = site.latest().score();
        String colour = !site.latest().present()
                ? "#5a6572"
                : score >= GOOD ? "#0b5d2a" : score >= FAIR ? "#7a3e00" : "#8c1616";
        String value = site.latest().present() ? String.format(Locale.ROOT, "%.2f", score) : "–";
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" width="120" height="22" role="img" aria-label="OIT %1$s">\
                <title>OIT %1$s</title><rect width="50" height="22" rx="4" fill="#123f73"/>\
                <rect x="46" width="74" height="22" rx="4" fill="%2$s"/><rect x="46" width="6" height="22" fill="%2$s"/>\
                <g fill="#fff" font-family="sans-serif" font-size="13" text-anchor="middle">\
                <text x="24" y="16">OIT</text><text x="84" y="16">%1$s</text></g></svg>
                """.formatted(value, colour);
        return ResponseEntity.ok()
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(svg);
    }

    private WatchedSite site(String key) {
        return store.sites().published(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
