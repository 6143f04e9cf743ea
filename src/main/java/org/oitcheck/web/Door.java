package org.oitcheck.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.oitcheck.store.Store;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request passes before anything else: a server for this machine answers only to this machine's names (a foreign page
 * cannot reach it by pointing its own name here), nobody asks faster than people do, and without any account there is only the set-up.
 */
final class Door extends OncePerRequestFilter {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TOO_MANY = 429;
    private static final int MISDIRECTED = 421;
    private static final Set<String> SECRETS = Set.of("/login", "/set-up", "/open");

    private final WebSettings settings;
    private final Store store;
    private final RateLimit all = new RateLimit(600, Duration.ofMinutes(1));
    private final RateLimit secrets = new RateLimit(10, Duration.ofMinutes(1));
    private final RateLimit programs = new RateLimit(120, Duration.ofMinutes(1));
    private volatile boolean setUp;

    Door(WebSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.loopback() && !HERE.contains(request.getServerName())) {
            response.sendError(MISDIRECTED);
            return;
        }
        String from = request.getRemoteAddr();
        String path = request.getServletPath();
        boolean secret = SECRETS.contains(path) && (path.equals("/open") || "POST".equals(request.getMethod()));
        // HTTP Basic carries a password with every request; only programs use it
        boolean basic = request.getHeader("Authorization") != null;
        if (!all.take(from) || (secret && !secrets.take(from)) || (basic && !programs.take(from))) {
            response.setHeader("Retry-After", "60");
            response.sendError(TOO_MANY);
            return;
        }
        if (needsSetUp(request.getServletPath())) {
            response.sendRedirect("/set-up");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean needsSetUp(String path) {
        if (setUp || settings.openKey().isPresent()) {
            return false;
        }
        if (path.startsWith("/assets/")
                || path.startsWith("/actuator/")
                || path.startsWith("/public/")
                || path.equals("/set-up")) {
            return false;
        }
        setUp = store.accounts().any();
        return !setUp;
    }
}
