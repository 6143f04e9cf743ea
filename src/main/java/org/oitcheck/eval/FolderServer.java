package org.oitcheck.eval;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the folder of a saved site on loopback, as the agency's own server would: used by {@code demo}, {@code check DIR} and
 * {@code eval}. Pages with a query are found under the names that mirror tools give them, Thai names work raw or percent-encoded,
 * and an optional {@code site.yaml} adds what files cannot say: other hosts, redirects, errors, slow answers, soft 404s.
 *
 * <p>In pages, style sheets and scripts the text <code>{{self}}</code> stands for the origin of the site and
 * <code>{{host:NAME}}</code> for the origin of another host. Each host has its own 127.0.0.x address and a free port. Nothing outside the
 * folder is ever served; safe for use by many threads; close it to free the ports.
 */
public final class FolderServer implements AutoCloseable {
    private static final int THREADS = 16;

    private final Map<String, HttpServer> servers = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "folder-server");
        thread.setDaemon(true);
        return thread;
    });
    private final String homePath;

    private FolderServer(String homePath) {
        this.homePath = homePath;
    }

    /**
     * Starts serving; the ports are open when this returns.
     *
     * @throws InvalidSiteFolderException when the folder or its {@code site.yaml} cannot be used
     * @throws IOException when no loopback port can be had
     */
    public static FolderServer start(Path folder) throws IOException {
        // JDK's server waits 40 ms for each answer without this; it is read when the first server of the JVM is made
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        SiteDescription site = SiteDescription.read(folder);
        FolderServer server = new FolderServer(site.home());
        try {
            server.open(folder, site);
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void open(Path folder, SiteDescription site) throws IOException {
        Map<String, Path> folders = new LinkedHashMap<>();
        Set<Path> otherHosts = new LinkedHashSet<>();
        for (Map.Entry<String, SiteDescription.HostFolder> host : new TreeMap<>(site.hosts()).entrySet()) {
            Path dir = SavedFiles.inside(folder, host.getValue().dir());
            folders.put(host.getKey(), dir);
            otherHosts.add(dir);
        }
        Map<String, SavedFiles> files = new LinkedHashMap<>();
        files.put("", SavedFiles.of(folder, otherHosts));
        for (Map.Entry<String, Path> other : folders.entrySet()) {
            files.put(other.getKey(), SavedFiles.of(other.getValue(), Set.of()));
        }
        int last =
                2 + Math.floorMod(folder.toAbsolutePath().normalize().toString().hashCode(), 200);
        List<Host> hosts = new ArrayList<>();
        for (Map.Entry<String, SavedFiles> entry : files.entrySet()) {
            hosts.add(new Host(entry.getKey(), entry.getValue(), bind(last++)));
        }
        hosts.forEach(host -> servers.put(host.name(), host.http()));
        Map<String, String> placeholders = new LinkedHashMap<>();
        placeholders.put("{{self}}", origin().toString());
        folders.keySet()
                .forEach(name ->
                        placeholders.put("{{host:" + name + "}}", origin(name).toString()));
        for (Host host : hosts) {
            List<SiteDescription.Route> routes = site.routes().stream()
                    .filter(route -> route.host().equals(host.name()))
                    .toList();
            host.http().createContext("/", new FolderHandler(host.files(), site, routes, placeholders));
            host.http().setExecutor(threads);
            host.http().start();
        }
    }

    private record Host(String name, SavedFiles files, HttpServer http) {}

    /** Systems other than Linux and Windows have only 127.0.0.1: then hosts differ by their ports. */
    private static HttpServer bind(int lastByte) throws IOException {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte}), 0), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        }
    }

    /** Address of the home page. */
    public URI home() {
        return origin().resolve(homePath);
    }

    /** Scheme, address and port of the site, without a trailing slash. */
    public URI origin() {
        return origin("");
    }

    /**
     * Scheme, address and port of another host of the site.
     *
     * @throws NoSuchElementException when {@code site.yaml} names no such host
     */
    public URI origin(String host) {
        HttpServer server = servers.get(host);
        if (server == null) {
            throw new NoSuchElementException("no host '" + host + "' in " + SiteDescription.FILE);
        }
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /** Replaces <code>{{self}}</code> and <code>{{host:NAME}}</code> in a text by the origins served now. */
    public String resolve(String text) {
        String resolved = text.replace("{{self}}", origin().toString());
        for (String name : servers.keySet()) {
            resolved = resolved.replace("{{host:" + name + "}}", origin(name).toString());
        }
        return resolved;
    }

    /** Stops at once; answers under way are cut. */
    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
