package org.oitcheck.crawl.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.oitcheck.crawl.render.Resources.Resource;

/** Takes one picture of one page from top to bottom, with quotes marked. Every request is answered by us. Used once. */
final class Photo {
    private static final Set<String> SHOWN =
            Set.of("Script", "XHR", "Fetch", "Stylesheet", "Image", "Font", "Manifest", "Other");
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "content-encoding",
            "content-length",
            "transfer-encoding",
            "set-cookie",
            "connection",
            "keep-alive",
            "refresh",
            "content-security-policy",
            "alt-svc");
    private static final int WIDTH = 1280;
    private static final Duration TICK = Duration.ofMillis(50);
    /** A page that goes on asking is photographed as it is after so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Devtools devtools;
    private final BrowserLimits limits;
    private final Executor fetchers;
    private final Resources resources;
    private final String url;
    private final Resource page;
    private final boolean scripts;
    private final long deadline;
    private final AtomicBoolean documentGiven = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile long lastEvent = System.nanoTime();
    private volatile boolean loaded;
    private volatile boolean over;
    private String session = "";
    private String frame = "";

    Photo(
            Devtools devtools,
            BrowserLimits limits,
            Executor fetchers,
            Resources resources,
            String url,
            Resource page,
            boolean scripts) {
        this.devtools = devtools;
        this.limits = limits;
        this.fetchers = fetchers;
        this.resources = resources;
        this.url = url;
        this.page = page;
        this.scripts = scripts;
        this.deadline = System.nanoTime() + limits.perPage().toNanos();
    }

    Picture take(String helpers, List<String> quotes, int mostHeight) throws BrowserException, InterruptedException {
        String context = devtools.call("", "Target.createBrowserContext", parameters(), remaining())
                .path("browserContextId")
                .asText();
        devtools.events(this::hear);
        try {
            open(context);
            settle();
            int marked = mark(helpers, quotes);
            JsonNode size = session("Page.getLayoutMetrics", parameters()).path("cssContentSize");
            int full = (int) Math.ceil(size.path("height").asDouble(800));
            int height = Math.max(200, Math.min(mostHeight, full));
            ObjectNode shot =
                    parameters().put("format", "jpeg").put("quality", 80).put("captureBeyondViewport", true);
            shot.putObject("clip")
                    .put("x", 0)
                    .put("y", 0)
                    .put("width", WIDTH)
                    .put("height", height)
                    .put("scale", 1);
            byte[] jpeg = Base64.getDecoder()
                    .decode(session("Page.captureScreenshot", shot).path("data").asText());
            return new Picture(jpeg, marked, full > height, refused.get());
        } catch (IllegalArgumentException e) {
            throw new BrowserException("no picture came");
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
        session("Emulation.setScriptExecutionDisabled", parameters().put("value", !scripts));
        session(
                "Emulation.setDeviceMetricsOverride",
                parameters()
                        .put("width", WIDTH)
                        .put("height", 700)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        frame = session("Page.getFrameTree", parameters())
                .path("frameTree")
                .path("frame")
                .path("id")
                .asText();
        devtools.tell(session, "Page.navigate", parameters().put("url", url));
    }

    private void settle() throws BrowserException, InterruptedException {
        long start = System.nanoTime();
        while (!(loaded
                && underWay.get() == 0
                && System.nanoTime() - lastEvent > limits.settle().toNanos())) {
            long waited = System.nanoTime() - start;
            if (waited > PATIENCE.toNanos() && documentGiven.get() && underWay.get() == 0) {
                return;
            }
            if (remaining().toMillis() < 10_000) {
                if (documentGiven.get()) {
                    return;
                }
                throw new BrowserException("not shown in time");
            }
            Thread.sleep(TICK.toMillis());
        }
    }

    /** @return number of quotes that were found on the page */
    private int mark(String helpers, List<String> quotes) throws BrowserException, InterruptedException {
        int world = session(
                        "Page.createIsolatedWorld",
                        parameters().put("frameId", frame).put("worldName", "oitcheck"))
                .path("executionContextId")
                .asInt();
        ArrayNode list = parameters().putArray("quotes");
        quotes.forEach(list::add);
        ObjectNode call = parameters()
                .put("expression", helpers + "\noitcheckMark(" + list + ")")
                .put("contextId", world)
                .put("returnByValue", true)
                .put("timeout", Math.max(1, remaining().toMillis()));
        return session("Runtime.evaluate", call).path("result").path("value").asInt();
    }

    private void hear(JsonNode event) {
        lastEvent = System.nanoTime();
        JsonNode parameters = event.path("params");
        switch (event.path("method").asText()) {
            case "Fetch.requestPaused" -> paused(parameters);
            case "Page.loadEventFired" -> loaded = true;
            case "Page.javascriptDialogOpening" ->
                devtools.tell(
                        session, "Page.handleJavaScriptDialog", parameters().put("accept", false));
            default -> {
                // nothing that a picture depends on
            }
        }
    }

    private void paused(JsonNode event) {
        String id = event.path("requestId").asText();
        JsonNode request = event.path("request");
        String address = request.path("url").asText();
        String type = event.path("resourceType").asText();
        if (type.equals("Document")) {
            boolean own = event.path("frameId").asText().equals(frame);
            if (own && documentGiven.compareAndSet(false, true)) {
                fulfil(id, page);
            } else {
                fail(id, "Aborted"); // the page stays the one that was judged
            }
        } else if (address.startsWith("data:")) {
            devtools.tell(session, "Fetch.continueRequest", parameters().put("requestId", id));
        } else if (SHOWN.contains(type)
                && request.path("method").asText().equals("GET")
                && asked.incrementAndGet() <= limits.requests()) {
            underWay.incrementAndGet();
            fetchers.execute(() -> answer(id, address));
        } else {
            refused.incrementAndGet();
            fail(id, "BlockedByClient");
        }
    }

    private void answer(String id, String address) {
        try {
            if (!over) {
                fulfil(id, resources.get(address));
            }
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

    private void fulfil(String id, Resource resource) {
        ObjectNode answer = parameters().put("requestId", id).put("responseCode", resource.status());
        ArrayNode headers = answer.putArray("responseHeaders");
        for (Map.Entry<String, String> header : resource.headers()) {
            if (!NOT_PASSED_ON.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                headers.addObject().put("name", header.getKey()).put("value", header.getValue());
            }
        }
        headers.addObject().put("name", "Access-Control-Allow-Origin").put("value", "*"); // fonts of the same archive
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
}
