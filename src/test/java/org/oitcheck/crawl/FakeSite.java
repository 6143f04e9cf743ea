package org.oitcheck.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on its own loopback address that answers from a table and remembers who asked for what, when. */
final class FakeSite implements AutoCloseable {
    /** One request. */
    record Request(String path, long nanos, String userAgent) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile HttpHandler otherwise = status(404, "<html><title>404</title>not here</html>");

    FakeSite(String address) {
        this(address, 0);
    }

    FakeSite(String address, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(new Request(
                path,
                System.nanoTime(),
                String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"))));
        try (exchange) {
            pages.getOrDefault(path, otherwise).handle(exchange);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port() + path;
    }

    URI uri(String path) {
        return URI.create(url(path));
    }

    FakeSite on(String path, HttpHandler handler) {
        pages.put(path, handler);
        return this;
    }

    FakeSite otherwise(HttpHandler handler) {
        otherwise = handler;
        return this;
    }

    /** An HTML page in UTF-8. */
    FakeSite page(String path, String body) {
        return on(path, html(body));
    }

    FakeSite robots(String text) {
        return on("/robots.txt", body("text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    List<Request> requests() {
        return requests;
    }

    /** Paths asked for, without robots.txt, sitemaps and the control request. */
    List<String> paths() {
        return requests.stream()
                .map(Request::path)
                .filter(p -> !p.contains("robots.txt") && !p.contains("sitemap") && !p.contains("oitcheck-control"))
                .toList();
    }

    long count(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).count();
    }

    static HttpHandler html(String body) {
        return body("text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpHandler body(String type, byte[] body) {
        return exchange -> send(exchange, 200, type, body);
    }

    static HttpHandler status(int status, String body) {
        return exchange -> send(exchange, status, "text/html", body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpHandler redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static String link(String href, String text) {
        return "<p><a href=\"" + href + "\">" + text + "</a></p>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
