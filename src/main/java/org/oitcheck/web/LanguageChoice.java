package org.oitcheck.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/** {@code ?lang=en} chooses the language of all pages from then on; Thai otherwise. */
final class LanguageChoice implements HandlerInterceptor {
    private static final String NAME = "lang";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(NAME);
        if ("en".equals(asked) || "th".equals(asked)) {
            Cookie cookie = new Cookie(NAME, asked);
            cookie.setMaxAge(YEAR_SECONDS);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }

    static Locale of(HttpServletRequest request) {
        String asked = request.getParameter(NAME);
        Optional<String> kept = Arrays.stream(
                        Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(c -> c.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
        String language = "en".equals(asked) || "th".equals(asked) ? asked : kept.orElse("th");
        return language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th");
    }
}
