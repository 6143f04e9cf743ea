package org.oitcheck.crawl.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Client of the <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a> over the two pipes of
 * {@code --remote-debugging-pipe}: JSON messages, each ended by a zero byte. No port is opened, and the browser ends when its pipe
 * does. Safe for use by several threads.
 */
final class Devtools {
    private static final int MOST_BYTES = 96 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final OutputStream out;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final Runnable onBroken;
    private volatile Consumer<JsonNode> events = event -> {};
    private volatile boolean ended;

    /** @param onBroken called when the browser says something that cannot be taken in: too long, or no JSON */
    Devtools(InputStream in, OutputStream out, Runnable onBroken) {
        this.out = out;
        this.onBroken = onBroken;
        Thread reader = new Thread(() -> read(in), "browser-messages");
        reader.setDaemon(true);
        reader.start();
    }

    /** Who hears events; they come on the reading thread, which must not be kept. */
    void events(Consumer<JsonNode> listener) {
        events = listener;
    }

    ObjectNode parameters() {
        return json.createObjectNode();
    }

    /** Sends a command and waits for its result. An empty session means the browser itself. */
    JsonNode call(String session, String method, ObjectNode parameters, Duration timeout)
            throws BrowserException, InterruptedException {
        CompletableFuture<JsonNode> answer = send(session, method, parameters);
        try {
            JsonNode message = answer.get(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
            if (message.has("error")) {
                throw new BrowserException(
                        method + ": " + message.path("error").path("message").asText());
            }
            return message.path("result");
        } catch (ExecutionException e) {
            throw new BrowserException("the browser ended");
        } catch (TimeoutException e) {
            throw new BrowserException("no answer to " + method);
        }
    }

    /** Sends a command whose result nobody waits for. */
    void tell(String session, String method, ObjectNode parameters) {
        send(session, method, parameters);
    }

    private CompletableFuture<JsonNode> send(String session, String method, ObjectNode parameters) {
        int id = last.incrementAndGet();
        ObjectNode message = parameters();
        message.put("id", id).put("method", method).set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            byte[] bytes = json.writeValueAsBytes(message);
            synchronized (out) {
                out.write(bytes);
                out.write(0);
                out.flush();
            }
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
        if (ended) {
            answer.completeExceptionally(new BrowserException("the browser ended"));
        }
        return answer;
    }

    private void read(InputStream in) {
        try (BufferedInputStream stream = new BufferedInputStream(in, 1 << 16)) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            for (int c = stream.read(); c >= 0; c = stream.read()) {
                if (c != 0) {
                    message.write(c);
                    if (message.size() > MOST_BYTES) {
                        throw new BrowserException("a message of more than " + MOST_BYTES + " bytes");
                    }
                } else {
                    hear(json.readTree(message.toByteArray()));
                    message = new ByteArrayOutputStream();
                }
            }
        } catch (IOException e) {
            onBroken.run();
        } finally {
            ended = true;
            waiting.values().forEach(w -> w.completeExceptionally(new BrowserException("the browser ended")));
        }
    }

    private void hear(JsonNode message) {
        if (!message.has("id")) {
            events.accept(message);
            return;
        }
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
        if (answer != null) {
            answer.complete(message);
        }
    }
}
