package org.oitcheck.crawl.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.oitcheck.crawl.render.Resources.Resource;

/**
 * One page in an empty context of the browser. The browser reaches no network: every request is answered by us, or refused. Used once,
 * by one thread; events come on another.
 */
abstract class Tab {
    /** Wait between two looks at whether the page is ready. */
    static final Duration TICK = Duration.ofMillis(50);

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

    /**
     * What a tab is opened with.
     *
     * @param devtools  the browser
     * @param limits    how long, how much
     * @param fetchers  threads that fetch what the page asks for
     * @param resources what the page asks for
     * @param url       address of the page
     * @param page      the page itself
     */
    record Setup(
            Devtools devtools,
            BrowserLimits limits,
            Executor fetchers,
            Resources resources,
            String url,
            Resource page) {}

    private final Setup setup;
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

    Tab(Setup setup) {
        this.setup = setup;
        this.deadline = System.nanoTime() + setup.limits().perPage().toNanos();
    }

    /** Something done with the open tab. */
    interface Work<T> {
        T go() throws BrowserException, InterruptedException;
    }

    /** Opens the tab, does the work and throws the context away. */
    final <T> T opened(Work<T> work) throws BrowserException, InterruptedException {
        Devtools devtools = setup.devtools();
        String context = devtools.call("", "Target.createBrowserContext", parameters(), remaining())
                .path("browserContextId")
                .asText();
        devtools.events(this::hear);
        try {
            open(context);
            return work.go();
        } finally {
            over = true;
            devtools.events(event -> {});
            devtools.tell("", "Target.disposeBrowserContext", parameters().put("browserContextId", context));
        }
    }

    private void open(String context) throws BrowserException, InterruptedException {
        Devtools devtools = setup.devtools();
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
        prepare();
        frame = session("Page.getFrameTree", parameters())
                .path("frameTree")
                .path("frame")
                .path("id")
                .asText();
        session("Page.navigate", parameters().put("url", setup.url()));
    }

    /** What has to be set before the page comes. */
    abstract void prepare() throws BrowserException, InterruptedException;

    /** The page asks for something that is no part of it yet. */
    abstract void asks(Request request);

    /** An event of the page that every tab need not know. */
    void hears(String event, JsonNode parameters) {
        // most tabs need no more
    }

    /** Whether a header of an answer goes on to the page. */
    boolean passes(String header) {
        return !NOT_PASSED_ON.contains(header);
    }

    /** Headers that are added to every answer. */
    Map<String, String> ownHeaders() {
        return Map.of();
    }

    /**
     * Something that the page asks for.
     *
     * @param id      of the browser
     * @param url     address
     * @param type    kind, as the browser names it, e.g. {@code Script}
     * @param get     whether it is a plain request
     * @param ownPage whether it is for the page itself rather than for a frame in it
     */
    record Request(String id, String url, String type, boolean get, boolean ownPage) {
        boolean document() {
            return type.equals("Document");
        }
    }

    private void hear(JsonNode event) {
        lastEvent = System.nanoTime();
        JsonNode parameters = event.path("params");
        String method = event.path("method").asText();
        switch (method) {
            case "Fetch.requestPaused" -> paused(parameters);
            case "Page.loadEventFired" -> loaded = true;
            case "Page.javascriptDialogOpening" ->
                tell("Page.handleJavaScriptDialog", parameters().put("accept", false));
            default -> hears(method, parameters);
        }
    }

    private void paused(JsonNode event) {
        Request request = new Request(
                event.path("requestId").asText(),
                event.path("request").path("url").asText(),
                event.path("resourceType").asText(),
                event.path("request").path("method").asText().equals("GET"),
                event.path("frameId").asText().equals(frame));
        if (request.document() && request.ownPage() && documentGiven.compareAndSet(false, true)) {
            fulfil(request, setup.page());
        } else {
            asks(request);
        }
    }

    /** Fetches it on another thread; refused when the page has asked for too much. */
    final void fetch(Request request) {
        if (asked.incrementAndGet() > setup.limits().requests()) {
            refuse(request);
            return;
        }
        underWay.incrementAndGet();
        setup.fetchers().execute(() -> answer(request));
    }

    private void answer(Request request) {
        try {
            if (!over) {
                fulfil(request, setup.resources().get(request.url()));
            }
        } catch (IOException e) {
            refuse(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(request, "Aborted");
        } finally {
            lastEvent = System.nanoTime();
            underWay.decrementAndGet();
        }
    }

    final void fulfil(Request request, Resource resource) {
        ObjectNode answer = parameters().put("requestId", request.id()).put("responseCode", resource.status());
        ArrayNode headers = answer.putArray("responseHeaders");
        for (Map.Entry<String, String> header : resource.headers()) {
            if (passes(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.addObject().put("name", header.getKey()).put("value", header.getValue());
            }
        }
        ownHeaders()
                .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
        answer.put("body", resource.body());
        tell("Fetch.fulfillRequest", answer);
    }

    /** Refuses something that the page would need, which is counted. */
    final void refuse(Request request) {
        refused.incrementAndGet();
        block(request);
    }

    /** Refuses something that does not matter. */
    final void block(Request request) {
        fail(request, "BlockedByClient");
    }

    /** Stops a navigation. */
    final void abort(Request request) {
        fail(request, "Aborted");
    }

    private void fail(Request request, String reason) {
        tell("Fetch.failRequest", parameters().put("requestId", request.id()).put("errorReason", reason));
    }

    /** Number of things refused that the page would have needed. */
    final int refused() {
        return refused.get();
    }

    /** Whether the page is loaded, asks for nothing and nothing has happened for a while. */
    final boolean quiet(Duration time) {
        return loaded && idle() && System.nanoTime() - lastEvent > time.toNanos();
    }

    /** Whether nothing is being fetched. */
    final boolean idle() {
        return underWay.get() == 0;
    }

    /** Whether the browser has taken the page. */
    final boolean given() {
        return documentGiven.get();
    }

    /** A world of its own for our script in the page, which the page's scripts cannot reach. */
    final int isolatedWorld() throws BrowserException, InterruptedException {
        ObjectNode isolated = parameters().put("frameId", frame).put("worldName", "oitcheck");
        return session("Page.createIsolatedWorld", isolated)
                .path("executionContextId")
                .asInt();
    }

    final boolean ownFrame(String id) {
        return id.equals(frame);
    }

    final BrowserLimits limits() {
        return setup.limits();
    }

    final String url() {
        return setup.url();
    }

    /** Asks the tab and waits for the answer. */
    final JsonNode session(String method, ObjectNode parameters) throws BrowserException, InterruptedException {
        return setup.devtools().call(session, method, parameters, remaining());
    }

    /** Tells the tab something without waiting. */
    final void tell(String method, ObjectNode parameters) {
        setup.devtools().tell(session, method, parameters);
    }

    final ObjectNode parameters() {
        return setup.devtools().parameters();
    }

    /** Time left for the page; negative when it is up. */
    final Duration remaining() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }
}
