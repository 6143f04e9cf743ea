package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Documents of runs as files; pages are shown, the others are saved. */
@Controller
class FilesController {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

    private final Store store;
    private final RunFiles files;

    FilesController(Store store, RunFiles files) {
        this.store = store;
        this.files = files;
    }

    @GetMapping("/runs/{id}/files/{name}")
    ResponseEntity<byte[]> ofRun(HttpServletRequest request, @PathVariable long id, @PathVariable String name) {
        return answer(
                files.of(run(id), checklist(id), name, Pages.words(request).locale()), name, String.valueOf(id));
    }

    @GetMapping("/diff/files/{name}")
    ResponseEntity<byte[]> ofTwo(
            HttpServletRequest request, @PathVariable String name, @RequestParam long a, @RequestParam long b) {
        StoredRun before = run(Math.min(a, b));
        StoredRun after = run(Math.max(a, b));
        if (before.siteId() != after.siteId()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return answer(
                RunFiles.of(
                        checklist(before.id()),
                        checklist(after.id()),
                        name,
                        Pages.words(request).locale()),
                name,
                before.id() + "-" + after.id());
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> file, String name, String runs) {
        byte[] bytes = file.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean page = name.endsWith(".html");
        var answer = ResponseEntity.ok()
                .header("Content-Type", type(name))
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        (page ? "inline" : "attachment") + "; filename=\"" + name.replaceFirst("\\.", "-" + runs + ".")
                                + "\"");
        if (page) {
            // a report brings a style sheet and a script of its own, and the policy that allows exactly these
            answer.header("Content-Security-Policy", policy(bytes));
        }
        return answer.body(bytes);
    }

    private static String policy(byte[] html) {
        Matcher m = POLICY.matcher(new String(html, StandardCharsets.UTF_8));
        return (m.find() ? m.group(1).replace("&#39;", "'").replace("&quot;", "") : "default-src 'none'")
                + "; frame-ancestors 'none'";
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "json" -> "application/json";
            case "csv" -> "text/csv;charset=UTF-8";
            case "md" -> "text/markdown;charset=UTF-8";
            case "xml" -> "application/xml";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "application/octet-stream";
        };
    }

    private StoredRun run(long id) {
        return store.runs().run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Checklist checklist(long id) {
        return store.runs().checklist(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
