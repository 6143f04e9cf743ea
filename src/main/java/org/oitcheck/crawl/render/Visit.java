package org.oitcheck.crawl.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.oitcheck.crawl.render.Resources.Resource;

/** One page in the browser, from an empty context to its HTML. */
final class Visit extends Tab {
    private static final Set<String> PROGRAM = Set.of("Script", "XHR", "Fetch");
    /** Windows are not opened but told, in an attribute that both worlds see. */
    private static final String NO_WINDOWS =
            "window.open = function (u) { try { document.documentElement.setAttribute('data-oitcheck-open',"
                    + " String(new URL(u, document.baseURI))); } catch (e) {} return null; };";

    /** Longest wait for a view to come back, in ticks. */
    private static final int BACK_TICKS = 40;
    /** Longest wait for a page that shows nothing yet, or says that it is loading, though it asks for nothing: timers, in ticks. */
    private static final int BARE_TICKS = 60;
    /** Longest wait for what a click fetches, in ticks. */
    private static final int CLICK_TICKS = 40;

    /** Clicks have led to another view of the page, which does not go back: it must be built without them. */
    static final class MovedException extends BrowserException {
        private static final long serialVersionUID = 1L;

        MovedException() {
            super("clicks led to another view");
        }
    }

    private final List<String> left = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean clicking;
    private int world;

    Visit(Setup setup) {
        super(setup);
    }

    /** @throws BrowserException when the time is up or the browser fails */
    Outcome go(String helpers) throws BrowserException, InterruptedException {
        return opened(() -> {
            settle();
            world = isolatedWorld();
            evaluate(helpers);
            awaitContent();
            String goesTo = left.isEmpty() ? "" : left.get(0);
            if (goesTo.isEmpty()) {
                tryClicks();
            }
            if (evaluate("oitcheck.moved()").asBoolean()) {
                throw new MovedException();
            }
            String html = evaluate("oitcheck.html(" + limits().html() + "," + quoted(goesTo) + ")")
                    .asText();
            return html.isEmpty()
                    ? new Outcome.Failed("the page grew beyond " + limits().html() + " characters", false)
                    : new Outcome.Built(html, refused());
        });
    }

    @Override
    void prepare() throws BrowserException, InterruptedException {
        session("Page.addScriptToEvaluateOnNewDocument", parameters().put("source", NO_WINDOWS));
    }

    /** Waits until the page is loaded, asks for nothing and no longer changes; scripts without end are cut off by the deadline. */
    private void settle() throws BrowserException, InterruptedException {
        long start = System.nanoTime();
        while (!quiet(limits().settle())) {
            if (remaining().isZero() || remaining().isNegative()) {
                throw new BrowserException(
                        "not built within " + limits().perPage().toSeconds() + " s");
            }
            boolean leaving = !left.isEmpty()
                    && System.nanoTime() - start > limits().settle().toNanos();
            if (leaving && idle()) {
                return;
            }
            Thread.sleep(TICK.toMillis());
        }
    }

    /** Some pages fill themselves some time after they are loaded. */
    private void awaitContent() throws BrowserException, InterruptedException {
        int waited = 0;
        while (left.isEmpty()
                && waited < BARE_TICKS
                && evaluate("oitcheck.bare()").asBoolean()) {
            Thread.sleep(TICK.toMillis());
            waited++;
        }
        if (waited > 0) {
            settle();
        }
    }

    /** Waits for what a click has asked for; links and text that came with it are kept, since the next click may replace them. */
    private void gather(int clicked) throws BrowserException, InterruptedException {
        Thread.sleep(TICK.toMillis());
        boolean asked = !idle();
        for (int wait = 0; wait < CLICK_TICKS && !idle(); wait++) {
            Thread.sleep(TICK.toMillis());
        }
        if (asked) {
            Thread.sleep(TICK.toMillis()); // its script goes on with the answer
        }
        if (evaluate("oitcheck.gather(" + clicked + ")").asBoolean()) {
            Thread.sleep(TICK.toMillis());
            evaluate("oitcheck.prepare(" + limits().clicks() + ")"); // the first view is built anew
        }
    }

    /** Clicks on what looks as if a click did something; where one would have led is written into the page. */
    private void tryClicks() throws BrowserException, InterruptedException {
        clicking = true;
        int size = evaluate("oitcheck.size()").asInt();
        int candidates = evaluate("oitcheck.prepare(" + limits().clicks() + ")").asInt();
        for (int i = 0; i < candidates && remaining().compareTo(Duration.ofSeconds(5)) > 0; i++) {
            left.clear();
            String opened = evaluate("oitcheck.click(" + i + ")").asText();
            // the renderer tells of a navigation before it answers
            String goesTo = !opened.isEmpty() ? opened : left.isEmpty() ? "" : left.get(0);
            if (goesTo.isEmpty()) {
                gather(i);
            } else {
                evaluate("oitcheck.leadsTo(" + i + "," + quoted(goesTo) + ")");
                for (int wait = 0;
                        wait < BACK_TICKS && evaluate("oitcheck.moved()").asBoolean();
                        wait++) {
                    Thread.sleep(TICK.toMillis());
                }
                Thread.sleep(TICK.toMillis());
                evaluate("oitcheck.prepare(" + limits().clicks() + ")"); // the view is built anew
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

    @Override
    void hears(String event, JsonNode parameters) {
        boolean navigation = event.equals("Page.frameRequestedNavigation");
        if (navigation && clicking && ownFrame(parameters.path("frameId").asText())) {
            leave(parameters.path("url").asText());
        }
    }

    @Override
    void asks(Request request) {
        boolean program = PROGRAM.contains(request.type());
        if (request.document()) {
            if (request.ownPage() && request.get() && !clicking) {
                leave(request.url());
            }
            abort(request); // frames are pages of their own for the crawl
        } else if (request.type().equals("Stylesheet")) {
            fulfil(request, new Resource(200, List.of(Map.entry("Content-Type", "text/css")), new byte[0]));
        } else if (program && request.get()) {
            fetch(request);
        } else if (program) {
            refuse(request);
        } else {
            block(request);
        }
    }

    private void leave(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        if (web && !address.equals(url()) && left.size() < 10) {
            left.add(address);
        }
    }

    private String quoted(String text) {
        return parameters().textNode(text).toString();
    }
}
