package org.oitcheck.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oitcheck.store.Store;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/** Renders pages from the templates, in the reader's language and with what the reader may do. */
final class Pages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** Every page shows how many items wait for a person; a number of a moment ago will do. */
    private static final long WAITING_NANOS = Duration.ofSeconds(5).toNanos();

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final WebSettings settings;
    private final Store store;
    private final RoleHierarchy roles;
    private volatile @Nullable Waiting waiting;

    private record Waiting(int count, long at) {}

    Pages(WebSettings settings, Store store, RoleHierarchy roles) {
        this.settings = settings;
        this.store = store;
        this.roles = roles;
    }

    static Words words(HttpServletRequest request) {
        return new Words(LanguageChoice.of(request));
    }

    /** A page that shows a model. */
    ResponseEntity<String> show(HttpServletRequest request, String template, Object model) {
        return show(request, template, model, HttpStatus.OK, "");
    }

    /** A page with a status and a message above it. */
    ResponseEntity<String> show(
            HttpServletRequest request, String template, Object model, HttpStatus status, String said) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page(request, said));
        parameters.put("m", model);
        StringOutput out = new StringOutput(32 * 1024);
        engine.render("web/" + template + ".jte", parameters, out);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .body(out.toString());
    }

    private Page page(HttpServletRequest request, String said) {
        Words words = words(request);
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        Set<String> may = now == null
                ? Set.of()
                : roles.getReachableGrantedAuthorities(now.getAuthorities()).stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
        boolean viewer = may.contains("ROLE_VIEWER");
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String done = request.getParameter("done");
        String key = "done." + done;
        return new Page(
                words,
                viewer && now != null ? now.getName() : "",
                may.contains("ROLE_REVIEWER"),
                may.contains("ROLE_ADMIN"),
                settings.openKey().isPresent(),
                csrf == null ? "" : csrf.getToken(),
                here(request),
                viewer ? waiting() : 0,
                said.isEmpty() && done != null && done.matches("[a-z]{1,20}") ? words.get(key) : said);
    }

    private int waiting() {
        long now = System.nanoTime();
        Waiting known = waiting;
        if (known == null || now - known.at() > WAITING_NANOS) {
            try {
                known = new Waiting(store.items().reviewCount(0), now);
                waiting = known;
            } catch (DataAccessException e) {
                return 0; // the page that says so is made by this class too
            }
        }
        return known.count();
    }

    /** A decision was made: the number is asked for again. */
    void recount() {
        waiting = null;
    }

    private static String here(HttpServletRequest request) {
        String path = request.getServletPath();
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String query = request.getQueryString();
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(p -> !p.startsWith("lang=") && !p.startsWith("done=") && !p.startsWith("key="))
                        .collect(Collectors.joining("&"));
        return (failed == null ? path : "/") + (kept.isEmpty() || failed != null ? "" : "?" + kept);
    }

    /** After a form was sent: the page to see now. */
    static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
