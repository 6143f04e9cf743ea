package org.oitcheck.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real Chromium, driven over its debugging protocol as a person would drive it. */
final class Browser implements AutoCloseable, WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 600;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();

    Browser(Path folder, int width, int height) throws Exception {
        process = new ProcessBuilder(
                        command(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--window-size=" + width + "," + height,
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        Path port = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException("Chromium did not start");
            }
            Thread.sleep(50);
        }
        HttpClient http = HttpClient.newHttpClient();
        String base = "127.0.0.1:" + Files.readAllLines(port).get(0);
        String page = http.send(
                        HttpRequest.newBuilder(URI.create("http://" + base + "/json/new?about:blank"))
                                .method("PUT", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        socket = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create(
                                JSON.readTree(page).path("webSocketDebuggerUrl").asText()),
                        this)
                .get(SECONDS, TimeUnit.SECONDS);
        call("Page.enable", "{}");
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":" + (width < 500)
                        + "}");
    }

    private static String command() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(c -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(d -> new File(d, c).canExecute()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            try {
                JsonNode node = JSON.readTree(message.toString());
                CompletableFuture<JsonNode> waiting =
                        answers.remove(node.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(node);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            message.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private JsonNode call(String method, String parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .get(SECONDS, TimeUnit.SECONDS);
        return answer.get(SECONDS, TimeUnit.SECONDS).path("result");
    }

    void open(String url) throws Exception {
        call("Page.navigate", JSON.writeValueAsString(Map.of("url", url)));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** Value of an expression in the page, as text. */
    String eval(String expression) throws Exception {
        JsonNode result = call(
                "Runtime.evaluate",
                JSON.writeValueAsString(Map.of("expression", expression, "returnByValue", true, "awaitPromise", true)));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value").asText();
    }

    /** Waits until an expression is true; pages may load meanwhile. */
    void await(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                if (eval(expression).equals("true")) {
                    return;
                }
            } catch (IllegalStateException e) {
                // the page is being replaced
            }
            if (System.nanoTime() > end) {
                throw new IOException("never true: " + expression + " on " + eval("location.href") + "\n"
                        + eval("document.body.innerText"));
            }
            Thread.sleep(100);
        }
    }

    /** Sends a form by its button and waits for the page that comes. */
    void click(String selector) throws Exception {
        eval("window.old = true; document.querySelector(" + JSON.writeValueAsString(selector) + ").click()");
        await("window.old === undefined && document.readyState === 'complete'");
    }

    void type(String selector, String text) throws Exception {
        eval("document.querySelector(" + JSON.writeValueAsString(selector) + ").value = "
                + JSON.writeValueAsString(text));
    }

    /** A picture of the whole page; only kept when the test run asks for pictures. */
    void picture(String name) throws Exception {
        String folder = System.getProperty("oitcheck.pictures", "");
        if (folder.isEmpty()) {
            return;
        }
        JsonNode shot = call("Page.captureScreenshot", "{\"format\":\"png\",\"captureBeyondViewport\":true}");
        Files.createDirectories(Path.of(folder));
        Files.write(
                Path.of(folder, name + ".png"),
                Base64.getDecoder().decode(shot.path("data").asText()));
    }

    /** What axe-core has against the page. */
    String axe(String script) throws Exception {
        eval(script + "\n;0");
        return eval(
                "axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3)"
                        + ".join(' | ')).join('\\n'))");
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
}
