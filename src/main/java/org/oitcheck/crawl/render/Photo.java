package org.oitcheck.crawl.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes one picture of one page from top to bottom, with quotes marked. */
final class Photo extends Tab {
    private static final Set<String> SHOWN =
            Set.of("Script", "XHR", "Fetch", "Stylesheet", "Image", "Font", "Manifest", "Other");
    private static final int WIDTH = 1280;
    /** A page that goes on asking is photographed as it is after so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final boolean scripts;

    /** @param scripts whether the scripts of the page run; not for a page that a browser built before */
    Photo(Setup setup, boolean scripts) {
        super(setup);
        this.scripts = scripts;
    }

    Picture take(String helpers, List<String> quotes, int mostHeight) throws BrowserException, InterruptedException {
        return opened(() -> {
            settle();
            int marked = mark(helpers, quotes);
            JsonNode size = session("Page.getLayoutMetrics", parameters()).path("cssContentSize");
            int full = (int) Math.ceil(size.path("height").asDouble(800));
            int height = Math.max(200, Math.min(mostHeight, full));
            return new Picture(shot(height), marked, full > height, refused());
        });
    }

    private byte[] shot(int height) throws BrowserException, InterruptedException {
        ObjectNode shot = parameters().put("format", "jpeg").put("quality", 80).put("captureBeyondViewport", true);
        shot.putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", WIDTH)
                .put("height", height)
                .put("scale", 1);
        try {
            return Base64.getDecoder()
                    .decode(session("Page.captureScreenshot", shot).path("data").asText());
        } catch (IllegalArgumentException e) {
            throw new BrowserException("no picture came");
        }
    }

    @Override
    void prepare() throws BrowserException, InterruptedException {
        session("Emulation.setScriptExecutionDisabled", parameters().put("value", !scripts));
        session(
                "Emulation.setDeviceMetricsOverride",
                parameters()
                        .put("width", WIDTH)
                        .put("height", 700)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    private void settle() throws BrowserException, InterruptedException {
        long start = System.nanoTime();
        while (!quiet(limits().settle())) {
            long waited = System.nanoTime() - start;
            if (waited > PATIENCE.toNanos() && given() && idle()) {
                return;
            }
            if (remaining().toMillis() < 10_000) {
                if (given()) {
                    return;
                }
                throw new BrowserException("not shown in time");
            }
            Thread.sleep(TICK.toMillis());
        }
    }

    /** @return number of quotes that were found on the page */
    private int mark(String helpers, List<String> quotes) throws BrowserException, InterruptedException {
        ArrayNode list = parameters().putArray("quotes");
        quotes.forEach(list::add);
        ObjectNode call = parameters()
                .put("expression", helpers + "\noitcheckMark(" + list + ")")
                .put("contextId", isolatedWorld())
                .put("returnByValue", true)
                .put("timeout", Math.max(1, remaining().toMillis()));
        return session("Runtime.evaluate", call).path("result").path("value").asInt();
    }

    @Override
    void asks(Request request) {
        if (request.document()) {
            abort(request); // the page stays the one that was judged
        } else if (request.url().startsWith("data:")) {
            tell("Fetch.continueRequest", parameters().put("requestId", request.id()));
        } else if (request.get() && SHOWN.contains(request.type())) {
            fetch(request);
        } else {
            refuse(request);
        }
    }

    @Override
    boolean passes(String header) {
        return super.passes(header) && !header.equals("content-security-policy"); // it would keep our marks out
    }

    @Override
    Map<String, String> ownHeaders() {
        return Map.of("Access-Control-Allow-Origin", "*"); // fonts of the same archive
    }
}
