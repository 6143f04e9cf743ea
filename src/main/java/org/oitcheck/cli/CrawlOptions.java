package org.oitcheck.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.crawl.AddressRules;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.PoliteSiteCrawler;
import org.oitcheck.crawl.SiteCrawler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a site is visited. */
final class CrawlOptions {
    private static final int MOST_THREADS = 16;

    enum Render {
        auto,
        off
    }

    @Option(names = "--max-pages", paramLabel = "N", description = "most addresses to fetch (default: 3000)")
    @Nullable
    Integer maxPages;

    @Option(names = "--max-depth", paramLabel = "N", description = "most clicks from the home page (default: 12)")
    @Nullable
    Integer maxDepth;

    @Option(
            names = "--max-time",
            paramLabel = "30m",
            description = "longest time for the crawl, e.g. 90s, 30m, 1h30m (default: 30m)",
            converter = TimeSpan.class)
    @Nullable
    Duration maxTime;

    @Option(
            names = "--delay",
            paramLabel = "MS",
            description = "pause between two requests to one server, in milliseconds (default: 500)")
    @Nullable
    Long delay;

    @Option(names = "--threads", paramLabel = "N", description = "fetching threads, 1 to 16 (default: 2)")
    @Nullable
    Integer threads;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "e-mail or web address told to the site in the user agent")
    @Nullable
    String contact;

    @Option(names = "--proxy", paramLabel = "URL", description = "HTTP proxy, e.g. http://10.0.0.1:8080")
    @Nullable
    String proxy;

    @Option(
            names = "--allow-private",
            description = "also fetch private network addresses that the site links to (for intranets)")
    boolean allowPrivate;

    @Option(
            names = "--public-only",
            description = "never connect to private or local addresses, not for the home page either (serve uses it)")
    boolean publicOnly;

    @Option(
            names = "--allow",
            paramLabel = "HOST|NETWORK",
            split = ",",
            description = "with --public-only: also these hosts or networks, e.g. 10.1.0.0/16")
    List<String> allow = List.of();

    @Mixin
    OcrOption scans = new OcrOption();

    @Option(
            names = "--render",
            paramLabel = "auto|off",
            description = "open pages that need JavaScript in a browser (default: auto)")
    Render render = Render.auto;

    /**
     * @param home   home page
     * @param local  whether it is served from a folder of this machine: then there is no server to be spared
     * @param resume whether to go on with the run in the folder
     * @throws UserError when a value is out of its range
     */
    CrawlSettings settings(URI home, boolean local, boolean resume) {
        CrawlSettings d = CrawlSettings.of(home);
        return new CrawlSettings(
                home,
                inRange("--max-pages", maxPages, d.maxPages(), 1, 1_000_000),
                inRange("--max-depth", maxDepth, d.maxDepth(), 0, 1000),
                d.maxBytes(),
                maxTime == null ? d.maxTime() : maxTime,
                Duration.ofMillis(
                        inRange("--delay", delay, local ? 0 : d.delay().toMillis(), 0, 600_000)),
                inRange("--threads", threads, d.threads(), 1, MOST_THREADS),
                d.connectTimeout(),
                d.readTimeout(),
                userAgent(),
                proxyAddress(),
                allowPrivate || local,
                resume,
                render == Render.auto);
    }

    /** A crawler that connects where these options allow it. */
    SiteCrawler crawler() {
        return publicOnly ? new PoliteSiteCrawler(addressRules(allow)) : new PoliteSiteCrawler();
    }

    /** The addresses that may be connected to; empty when the usual rules hold. */
    Optional<AddressRules> addresses() {
        return publicOnly ? Optional.of(addressRules(allow)) : Optional.empty();
    }

    /** @throws UserError when one is no host and no network */
    static AddressRules addressRules(List<String> allow) {
        try {
            return new AddressRules(allow);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    UserError.USAGE, "error.value", "--allow", String.valueOf(e.getMessage()), "10.1.0.0/16");
        }
    }

    private String userAgent() {
        String who = contact == null ? "" : contact.strip();
        // goes into a header line as it is
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(who)
                || who.chars().anyMatch(c -> c < ' ' || c == '(' || c == ')')
                || who.length() > 200) {
            throw new UserError(UserError.USAGE, "error.value", "--contact", who, "webmaster@example.go.th");
        }
        return "oitcheck/" + Version.number().replaceAll("[^0-9A-Za-z.-]", "") + " (OIT disclosure check"
                + (who.isEmpty() ? "" : "; contact: " + who) + ")";
    }

    private Optional<URI> proxyAddress() {
        if (proxy == null || proxy.isBlank()) {
            return Optional.empty();
        }
        String text = proxy.contains("://") ? proxy.strip() : "http://" + proxy.strip();
        try {
            URI uri = URI.create(text);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException e) {
            // told below like every other unusable value
        }
        throw new UserError(UserError.USAGE, "error.value", "--proxy", proxy, "http://10.0.0.1:8080");
    }

    private static int inRange(String option, @Nullable Integer value, int otherwise, int least, int most) {
        return (int) inRange(option, value == null ? null : Long.valueOf(value), otherwise, least, most);
    }

    private static long inRange(String option, @Nullable Long value, long otherwise, long least, long most) {
        if (value == null) {
            return otherwise;
        }
        if (value < least || value > most) {
            throw new UserError(UserError.USAGE, "error.value", option, value.toString(), least + " – " + most);
        }
        return value;
    }
}
