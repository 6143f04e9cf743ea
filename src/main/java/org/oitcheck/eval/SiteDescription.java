package org.oitcheck.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code site.yaml} in a site folder says about serving it. Every field may be left out.
 *
 * @param home path of the home page
 * @param charset charset told in the header of HTML pages; empty means that the header is silent, as with most old servers
 * @param hosts name → sub-folder that is served as another host on its own loopback address
 * @param notFound what the server says for an unknown path
 * @param routes answers that no file can give: redirects, errors, slow pages, logins
 */
record SiteDescription(
        String home, String charset, Map<String, HostFolder> hosts, NotFound notFound, List<Route> routes) {

    static final String FILE = "site.yaml";
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_HOSTS = 20;
    private static final int MAX_DELAY_MS = 600_000;

    @SuppressWarnings("NullAway") // what YAML leaves out arrives as null and is filled in here
    SiteDescription(
            @JsonProperty("home") @Nullable String home,
            @JsonProperty("charset") @Nullable String charset,
            @JsonProperty("hosts") @Nullable Map<String, HostFolder> hosts,
            @JsonProperty("notFound") @Nullable NotFound notFound,
            @JsonProperty("routes") @Nullable List<Route> routes) {
        this.home = home == null ? "/" : home;
        this.charset = charset == null ? "" : charset;
        this.hosts = hosts == null ? Map.of() : Map.copyOf(hosts);
        this.notFound = notFound == null ? new NotFound(404, "", "") : notFound;
        this.routes = routes == null ? List.of() : List.copyOf(routes);
    }

    /** A folder served as another host. @param dir folder, relative to the site folder */
    record HostFolder(String dir) {
        HostFolder(@JsonProperty("dir") @Nullable String dir) {
            this.dir = dir == null ? "" : dir;
        }
    }

    /**
     * The answer for an unknown path.
     *
     * @param status HTTP status; 200 makes a soft 404
     * @param file page to show, relative to the site folder; empty for a plain line
     * @param redirect where to send the visitor instead; empty for nowhere
     */
    record NotFound(int status, String file, String redirect) {
        NotFound(
                @JsonProperty("status") int status,
                @JsonProperty("file") @Nullable String file,
                @JsonProperty("redirect") @Nullable String redirect) {
            this.redirect = redirect == null ? "" : redirect;
            this.status = status == 0 ? (this.redirect.isEmpty() ? 404 : 302) : status;
            this.file = file == null ? "" : file;
        }
    }

    /**
     * One answer made by hand.
     *
     * @param path path with query as a browser would show it; a trailing {@code *} matches any rest
     * @param host other host that the route belongs to; empty for the site itself
     * @param status HTTP status; 0 means 200, or 302 with {@code redirect}
     * @param redirect target of a redirect; may hold the placeholders of pages
     * @param delayMs how long the server waits before it answers, at most ten minutes
     * @param contentType overrides the type told by the file name; empty to keep it
     * @param login answer with a login form instead of the content
     * @param file file to send, relative to the host's folder; empty for a plain line
     */
    record Route(
            String path,
            String host,
            int status,
            String redirect,
            int delayMs,
            String contentType,
            boolean login,
            String file) {
        Route(
                @JsonProperty("path") @Nullable String path,
                @JsonProperty("host") @Nullable String host,
                @JsonProperty("status") int status,
                @JsonProperty("redirect") @Nullable String redirect,
                @JsonProperty("delayMs") int delayMs,
                @JsonProperty("contentType") @Nullable String contentType,
                @JsonProperty("login") boolean login,
                @JsonProperty("file") @Nullable String file) {
            this.path = path == null ? "" : path;
            this.host = host == null ? "" : host;
            this.redirect = redirect == null ? "" : redirect;
            this.status = status == 0 ? (this.redirect.isEmpty() ? 200 : 302) : status;
            this.delayMs = delayMs;
            this.contentType = contentType == null ? "" : contentType;
            this.login = login;
            this.file = file == null ? "" : file;
        }

        boolean matches(String requested) {
            return path.endsWith("*")
                    ? requested.startsWith(path.substring(0, path.length() - 1))
                    : requested.equals(path);
        }
    }

    /**
     * Reads {@code site.yaml}; a folder without one is served as it lies.
     *
     * @throws InvalidSiteFolderException when the file is no valid description
     */
    static SiteDescription read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new SiteDescription(null, null, null, null, null);
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidSiteFolderException(
                    file, "larger than " + MAX_BYTES + " bytes; keep only serving rules in it");
        }
        try {
            YAMLMapper yaml = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return yaml.readValue(Files.readString(file), SiteDescription.class).checked(file);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidSiteFolderException(file, "line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    private SiteDescription checked(Path file) throws InvalidSiteFolderException {
        if (hosts.size() > MAX_HOSTS) {
            throw new InvalidSiteFolderException(file, "more than " + MAX_HOSTS + " hosts");
        }
        for (Map.Entry<String, HostFolder> host : hosts.entrySet()) {
            if (!host.getKey().matches("[a-z0-9-]{1,30}")
                    || host.getValue().dir().isBlank()) {
                throw new InvalidSiteFolderException(
                        file, "host '" + host.getKey() + "': want a name of a-z, 0-9, - and {dir: folder}");
            }
        }
        for (Route route : routes) {
            if (!route.path().startsWith("/")) {
                throw new InvalidSiteFolderException(file, "route '" + route.path() + "': path must start with /");
            }
            if (!route.host().isEmpty() && !hosts.containsKey(route.host())) {
                throw new InvalidSiteFolderException(
                        file, "route '" + route.path() + "': no such host: " + route.host());
            }
            if (route.delayMs() < 0 || route.delayMs() > MAX_DELAY_MS) {
                throw new InvalidSiteFolderException(
                        file, "route '" + route.path() + "': delayMs must be 0 to " + MAX_DELAY_MS);
            }
            if (route.status() < 100 || route.status() > 599) {
                throw new InvalidSiteFolderException(file, "route '" + route.path() + "': status must be 100 to 599");
            }
        }
        return this;
    }
}
