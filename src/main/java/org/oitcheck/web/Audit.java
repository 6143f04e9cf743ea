package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import org.oitcheck.store.Store;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Writes down who did what. */
final class Audit {
    private final Store store;

    Audit(Store store) {
        this.store = store;
    }

    /** Name of the account that asks; empty for nobody. */
    static String who() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now == null ? "" : now.getName();
    }

    void did(HttpServletRequest request, String action, String object, String detail) {
        store.audit().add(who(), action, object, detail, request.getRemoteAddr());
    }

    AuthenticationSuccessHandler loggedIn() {
        SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            store.audit().add(authentication.getName(), "login", "", "", request.getRemoteAddr());
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    AuthenticationFailureHandler refused() {
        SimpleUrlAuthenticationFailureHandler next = new SimpleUrlAuthenticationFailureHandler("/login?refused");
        return (request, response, e) -> {
            String name = request.getParameter("username");
            store.audit().add("", "login.refused", name == null ? "" : name, "", request.getRemoteAddr());
            next.onAuthenticationFailure(request, response, e);
        };
    }
}
