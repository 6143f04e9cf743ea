package org.oitcheck.crawl.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.oitcheck.crawl.render.Resources.Resource;

/** One page in the browser, from an empty context to its HTML. Used once. */
final class Visit {
    private static final Set<String> PROGRAM = Set.of("Script", "XHR", "Fetch");
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "content-encoding",
            "content-length",
            "transfer-encoding",
            "set-cookie",
            "connection",
            "keep-alive",
            "strict-transport-security",
            "refresh",
            "alt-svc",
            "service-worker-allowed");

    /** Windows are not opened but told, in an attribute that both worlds see. */
    private static final String NO_WINDOWS =
            "window.open = function (u) { try { document.documentElement.setAttribute('data-oitcheck-open',"
                    + " String(new URL(u, document.baseURI))); } catch (e) {} return null; };";

    /** Longest wait for a view to come back, in ticks. */
    private static final int BACK_TICKS = 40;

    private static final Duration TICK = Duration.ofMillis(50);

    /** Clicks have led to another view of the page, which does not go back: it must be built without them. */
    static final class MovedException extends BrowserException {
        private static final long serialVersionUID = 1L;

        MovedException() {
            super("clicks led to another view");
        }
    }

    private final Devtools devtools;
    private final BrowserLimits limits;
    private final Executor fetchers;
    private final Resources resources;
    private final String url;
    private final Resource page;
    private final long deadline;
    private final AtomicBoolean documentGiven = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> left = Collections.synchronizedList(new ArrayList<>());
    private volatile long lastEvent = System.nanoTime();
    private volatile boolean loaded;
    private volatile boolean over;
    private volatile boolean clicking;
    private String session = "";
    private String frame = "";
    private int world;

    Visit(Devtools devtools, BrowserLimits limits, Executor fetchers, Resources resources, String url, Resource page) {
        this.devtools = devtools;
        this.limits = limits;
        this.fetchers = fetchers;
        this.resources = resources;
        this.url = url;
        this.page = page;
        this.deadline = System.nanoTime() + limits.perPage().toNanos();
    }

    /** @throws BrowserException when the time is up or the browser fails */
    Outcome go(String helpers) throws BrowserException, InterruptedException {
        String context = devtools.call("", "Target.createBrowserContext", parameters(), remaining())
                .path("browserContextId")
                .asText();
        devtools.events(this::hear);
        try {
            open(context);
            settle();
            ObjectNode isolated = parameters().put("frameId", frame).put("worldName", "oitcheck");
            world = session("Page.createIsolatedWorld", isolated)
                    .path("executionContextId")
                    .asInt();
            evaluate(helpers);
            String goesTo = left.isEmpty() ? "" : left.get(0);
            if (goesTo.isEmpty()) {
                tryClicks();
            }
            if (evaluate("oitcheck.moved()").asBoolean()) {
                throw new MovedException();
            }
            String html = evaluate("oitcheck.html(" + limits.html() + "," + quoted(goesTo) + ")")
                    .asText();
            return html.isEmpty()
                    ? new Outcome.Failed("the page grew beyond " + limits.html() + " characters", false)
                    : new Outcome.Built(html, refused.get());
        } finally {
            over = true;
            devtools.events(event -> {});
            devtools.tell("", "Target.disposeBrowserContext", parameters().put("browserContextId", context));
        }
    }

    private void open(String context) throws BrowserException, InterruptedException {
        ObjectNode deny = parameters().put("behavior", "deny").put("browserContextId", context);
        devtools.call("", "Browser.setDownloadBehavior", deny, remaining());
        ObjectNode tab = parameters().put("url", "about:blank").put("browserContextId", context);
        String target = devtools.call("", "Target.createTarget", tab, remaining())
                .path("targetId")
                .asText();
        session = devtools.call(
                        "",
                        "Target.attachToTarget",
                        parameters().put("targetId", target).put("flatten", true),
                        remaining())
                .path("sessionId")
                .asText();
        session("Page.enable", parameters());
        session("Network.enable", parameters());
        session("Network.setBypassServiceWorker", parameters().put("bypass", true));
        ObjectNode all = parameters();
        all.putArray("patterns").addObject().put("urlPattern", "*");
        session("Fetch.enable", all);
        session("Page.addScriptToEvaluateOnNewDocument", parameters().put("source", NO_WINDOWS));
        frame = session("Page.getFrameTree", parameters())
                .path("frameTree")
                .path("frame")
                .path("id")
                .asText();
        session("Page.navigate", parameters().put("url", url));
    }

    /** Waits until the page is loaded, asks for nothing and no longer changes; scripts without end are cut off by the deadline. */
    private void settle() throws BrowserException, InterruptedException {
        long start = System.nanoTime();
        while (!quiet(limits.settle())) {
            if (remaining().isZero() || remaining().isNegative()) {
                throw new BrowserException(
                        "not built within " + limits.perPage().toSeconds() + " s");
            }
            boolean leaving = !left.isEmpty()
                    && System.nanoTime() - start > limits.settle().toNanos();
            if (leaving && underWay.get() == 0) {
                return;
            }
            Thread.sleep(TICK.toMillis());
        }
    }

    private boolean quiet(Duration time) {
        return loaded && underWay.get() == 0 && System.nanoTime() - lastEvent > time.toNanos();
    }

    /** Clicks on what looks as if a click did something; where one would have led is written into the page. */
    private void tryClicks() throws BrowserException, InterruptedException {
        clicking = true;
        int size = evaluate("oitcheck.size()").asInt();
        int candidates = evaluate("oitcheck.prepare(" + limits.clicks() + ")").asInt();
        for (int i = 0; i < candidates && remaining().compareTo(Duration.ofSeconds(5)) > 0; i++) {
            left.clear();
            String opened = evaluate("oitcheck.click(" + i + ")").asText();
            // the renderer tells of a navigation before it answers
            String goesTo = !opened.isEmpty() ? opened : left.isEmpty() ? "" : left.get(0);
            if (!goesTo.isEmpty()) {
                evaluate("oitcheck.leadsTo(" + i + "," + quoted(goesTo) + ")");
                for (int wait = 0;
                        wait < BACK_TICKS && evaluate("oitcheck.moved()").asBoolean();
                        wait++) {
                    Thread.sleep(TICK.toMillis());
                }
                Thread.sleep(TICK.toMillis());
                evaluate("oitcheck.prepare(" + limits.clicks() + ")"); // the view is built anew
            }
        }
        left.clear();
        if (candidates > 0 && evaluate("oitcheck.size()").asInt() != size) {
            settle();
        }
    }

    private JsonNode evaluate(String expression) throws BrowserException, InterruptedException {
        ObjectNode call = parameters()
                .put("expression", expression)
                .put("contextId", world)
                .put("returnByValue", true)
                .put("timeout", Math.max(1, remaining().toMillis()));
        JsonNode answer = session("Runtime.evaluate", call);
        if (answer.has("exceptionDetails")) {
            throw new BrowserException("the page could not be read: "
                    + answer.path("exceptionDetails").path("text").asText());
        }
        return answer.path("result").path("value");
    }

    private void hear(JsonNode event) {
        lastEvent = System.nanoTime();
        JsonNode parameters = event.path("params");
        switch (event.path("method").asText()) {
            case "Fetch.requestPaused" -> paused(parameters);
            case "Page.loadEventFired" -> loaded = true;
            case "Page.frameRequestedNavigation" -> {
                if (clicking && parameters.path("frameId").asText().equals(frame)) {
                    leave(parameters.path("url").asText());
                }
            }
            case "Page.javascriptDialogOpening" ->
                devtools.tell(
                        session, "Page.handleJavaScriptDialog", parameters().put("accept", false));
            default -> {
                // nothing that a page is built from
            }
        }
    }

    private void paused(JsonNode event) {
        String id = event.path("requestId").asText();
        JsonNode request = event.path("request");
        String address = request.path("url").asText();
        String type = event.path("resourceType").asText();
        boolean get = request.path("method").asText().equals("GET");
        if (type.equals("Document")) {
            if (event.path("frameId").asText().equals(frame)) {
                if (documentGiven.compareAndSet(false, true)) {
                    fulfil(id, page);
                    return;
                }
                if (get && !clicking) {
                    leave(address);
                }
            }
            fail(id, "Aborted"); // frames are pages of their own for the crawl
        } else if (type.equals("Stylesheet")) {
            fulfil(id, new Resource(200, List.of(Map.entry("Content-Type", "text/css")), new byte[0]));
        } else if (get && PROGRAM.contains(type) && asked.incrementAndGet() <= limits.requests()) {
            underWay.incrementAndGet();
            fetchers.execute(() -> answer(id, address));
        } else {
            if (PROGRAM.contains(type)) {
                refused.incrementAndGet();
            }
            fail(id, "BlockedByClient");
        }
    }

    private void answer(String id, String address) {
        try {
            if (over) {
                return;
            }
            fulfil(id, resources.get(address));
        } catch (IOException e) {
            refused.incrementAndGet();
            fail(id, "BlockedByClient");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(id, "Aborted");
        } finally {
            lastEvent = System.nanoTime();
            underWay.decrementAndGet();
        }
    }

    private void leave(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        if (web && !address.equals(url) && left.size() < 10) {
            left.add(address);
        }
    }

    private void fulfil(String id, Resource resource) {
        ObjectNode answer = parameters().put("requestId", id).put("responseCode", resource.status());
        ArrayNode headers = answer.putArray("responseHeaders");
        for (Map.Entry<String, String> header : resource.headers()) {
            if (!NOT_PASSED_ON.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.addObject().put("name", header.getKey()).put("value", header.getValue());
            }
        }
        answer.put("body", resource.body());
        devtools.tell(session, "Fetch.fulfillRequest", answer);
    }

    private void fail(String id, String reason) {
        devtools.tell(
                session, "Fetch.failRequest", parameters().put("requestId", id).put("errorReason", reason));
    }

    private JsonNode session(String method, ObjectNode parameters) throws BrowserException, InterruptedException {
        return devtools.call(session, method, parameters, remaining());
    }

    private ObjectNode parameters() {
        return devtools.parameters();
    }

    private Duration remaining() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    private String quoted(String text) {
        return parameters().textNode(text).toString();
    }
}
