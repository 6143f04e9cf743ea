package org.oitcheck.eval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers for one host of a saved site. */
final class FolderHandler implements HttpHandler {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Charset THAI = Charset.forName("windows-874");
    private static final long MAX_TEXT_BYTES = 16L << 20;
    private static final String LOGIN_FORM = """
            <!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>เข้าสู่ระบบ</title></head><body>
            <h1>เข้าสู่ระบบ</h1><p>กรุณาเข้าสู่ระบบก่อนใช้งาน</p><form method="post">
            <label>ชื่อผู้ใช้ <input name="username"></label>
            <label>รหัสผ่าน <input type="password" name="password"></label>
            <button>เข้าสู่ระบบ</button></form></body></html>
            """;

    private final SavedFiles files;
    private final SiteDescription site;
    private final List<SiteDescription.Route> routes;
    private final Map<String, String> placeholders;

    FolderHandler(
            SavedFiles files,
            SiteDescription site,
            List<SiteDescription.Route> routes,
            Map<String, String> placeholders) {
        this.files = files;
        this.site = site;
        this.routes = routes;
        this.placeholders = Map.copyOf(placeholders);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                text(exchange, 405, "text/plain", "405 Method Not Allowed\n");
                return;
            }
            URI uri = exchange.getRequestURI();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery().replace('+', ' ');
            String asked = decode(query.isEmpty() ? path : path + "?" + query, StandardCharsets.UTF_8);
            for (SiteDescription.Route route : routes) {
                if (route.matches(asked)) {
                    answer(exchange, route);
                    return;
                }
            }
            // links on old Thai pages are encoded in windows-874
            Optional<Path> file = files.find(
                            decode(path, StandardCharsets.UTF_8), decode(query, StandardCharsets.UTF_8))
                    .or(() -> files.find(decode(path, THAI), decode(query, THAI)));
            if (file.isPresent()) {
                send(exchange, 200, file.get(), "");
            } else {
                notFound(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange, SiteDescription.Route route) throws IOException {
        if (route.delayMs() > 0) {
            try {
                Thread.sleep(route.delayMs());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the server is being closed
                return;
            }
        }
        if (!route.redirect().isEmpty()) {
            redirect(exchange, route.status(), route.redirect());
        } else if (route.login() && route.file().isEmpty()) {
            text(exchange, route.status(), "text/html; charset=utf-8", LOGIN_FORM);
        } else if (!route.file().isEmpty()) {
            Optional<Path> file = files.find("/" + route.file(), "");
            if (file.isPresent()) {
                send(exchange, route.status(), file.get(), route.contentType());
            } else {
                text(exchange, 500, "text/plain", "route without its file: " + route.file() + "\n");
            }
        } else {
            String type = route.contentType().isEmpty() ? "text/html" : route.contentType();
            text(exchange, route.status(), type, "<html><body><h1>" + route.status() + "</h1></body></html>\n");
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        SiteDescription.NotFound answer = site.notFound();
        if (!answer.redirect().isEmpty()) {
            redirect(exchange, answer.status(), answer.redirect());
            return;
        }
        Optional<Path> page = answer.file().isEmpty() ? Optional.empty() : files.find("/" + answer.file(), "");
        if (page.isPresent()) {
            send(exchange, answer.status(), page.get(), "");
        } else {
            text(
                    exchange,
                    answer.status(),
                    "text/html",
                    "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>\n");
        }
    }

    private void redirect(HttpExchange exchange, int status, String target) throws IOException {
        String location = URI.create(filled(target).replace(" ", "%20")).toASCIIString();
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(status, -1);
    }

    private void send(HttpExchange exchange, int status, Path file, String forcedType) throws IOException {
        String type = forcedType.isEmpty() ? ContentTypes.of(file.getFileName().toString()) : forcedType;
        long size = Files.size(file);
        var modified = Files.getLastModifiedTime(file);
        String tag = "\"" + Long.toHexString(modified.toMillis()) + "-" + Long.toHexString(size) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Last-Modified", HTTP_DATE.format(modified.toInstant()));
        if (status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        boolean addCharset = ContentTypes.isHtml(type) && !site.charset().isEmpty() && !type.contains("charset");
        exchange.getResponseHeaders().set("Content-Type", addCharset ? type + "; charset=" + site.charset() : type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (ContentTypes.isText(type) && size <= MAX_TEXT_BYTES) {
            // Latin-1 keeps every byte as it is, whatever the charset of the page
            String latin1 = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            body(exchange, status, filled(latin1).getBytes(StandardCharsets.ISO_8859_1));
        } else if (head || size == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, size);
            try (OutputStream out = exchange.getResponseBody()) {
                Files.copy(file, out);
            }
        }
    }

    private String filled(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        String filled = text;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }

    private static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        body(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void body(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String decode(String raw, Charset charset) {
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
            if (in[i] == '%' && low >= 0) {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, charset);
    }
}
