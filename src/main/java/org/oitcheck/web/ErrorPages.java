package org.oitcheck.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, in the reader's language and without insides; JSON for programs. */
@Controller
class ErrorPages implements ErrorController {
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer i
                ? HttpStatus.valueOf(HttpStatus.resolve(i) == null ? 500 : i)
                : HttpStatus.NOT_FOUND;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String p && (p.startsWith("/api/") || p.startsWith("/actuator/"))) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"error\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value() + "}");
        }
        String key = switch (status.value()) {
            case 404 -> "error.404";
            case 401, 403 -> "error.403";
            case 429 -> "error.429";
            case 421 -> "error.421";
            default -> status.is4xxClientError() ? "error.400" : "error.500";
        };
        return pages.show(
                request,
                "error",
                String.valueOf(status.value()),
                status,
                Pages.words(request).get(key));
    }
}
