package org.oitcheck.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
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
        HttpStatus status = away(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                ? HttpStatus.SERVICE_UNAVAILABLE
                : code instanceof Integer i
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
            case 503 -> "error.503";
            default -> status.is4xxClientError() ? "error.400" : "error.500";
        };
        return pages.show(
                request,
                "error",
                String.valueOf(status.value()),
                status,
                Pages.words(request).get(key));
    }

    /** Whether the database is out of reach, restarted, or its disk full. */
    private static boolean away(@Nullable Object exception) {
        Throwable t = exception instanceof Throwable thrown ? thrown : null;
        for (int depth = 0; t != null && depth < 10; depth++) {
            if (t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || t instanceof CannotCreateTransactionException) {
                return true;
            }
            t = t.getCause();
        }
        return false;
    }
}
