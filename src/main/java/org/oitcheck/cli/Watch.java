package org.oitcheck.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.oitcheck.crawl.AddressRules;
import org.oitcheck.monitor.AlertTimes;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.CheckSettings;
import org.oitcheck.monitor.MailSettings;
import org.oitcheck.monitor.Messenger;
import org.oitcheck.monitor.Worker;
import org.oitcheck.store.Store;
import org.oitcheck.web.WebException;
import org.oitcheck.web.WebServer;
import org.oitcheck.web.WebSettings;

/** The processes that stay: server, worker, and the page of the one user of this machine. */
final class Watch {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int KEY = 26;

    private final Main main;
    private final StoreOptions storeOptions;
    private final WorkOptions work;
    private final AlertOptions alerts;

    Watch(Main main, StoreOptions storeOptions, WorkOptions work, AlertOptions alerts) {
        this.alerts = alerts;
        this.main = main;
        this.storeOptions = storeOptions;
        this.work = work;
    }

    Store openStore() {
        Store store = Store.open(storeOptions.settings(main.around()));
        store.onDecision(new DecisionBook(store, storeOptions.folder(main.around()))::keep);
        return store;
    }

    /** The dashboard with accounts. */
    int serve(String address, int port, boolean worker) throws InterruptedException {
        work.require();
        return stay(address, port, worker, Optional.empty());
    }

    /** The dashboard for one person on this machine, opened in the browser. */
    int alone() throws InterruptedException {
        work.require();
        return stay(LOOPBACK, 0, true, Optional.of(key()));
    }

    private int stay(String address, int port, boolean withWorker, Optional<String> openKey)
            throws InterruptedException {
        Path rules = Home.rules();
        MailSettings mail = alerts.mail(main.around());
        alerts.base();
        Store store = openStore();
        List<AutoCloseable> parts = new ArrayList<>(List.of(store));
        try {
            String code = key();
            WebSettings settings = new WebSettings(
                    address,
                    port,
                    openKey,
                    code,
                    rules,
                    Version.number(),
                    alerts.base().startsWith("https:"));
            WebServer server = WebServer.start(
                    settings, store, new CheckDesk(store), new CrawlSearch(storeOptions.folder(main.around())));
            parts.add(0, server);
            AddressRules open = CrawlOptions.addressRules(work.allow);
            parts.add(0, Messenger.start(store, mail, open::resolve));
            if (withWorker) {
                parts.add(0, worker(store, workerName()));
            }
            tell(server, address, store, openKey, code);
            awaitEnd(parts);
            return 0;
        } catch (WebException e) {
            close(parts);
            throw new UserError(UserError.USAGE, "error.listen", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            close(parts);
            throw e;
        }
    }

    private void tell(WebServer server, String address, Store store, Optional<String> openKey, String code) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        String url = "http://" + host + ":" + server.port() + "/";
        if (openKey.isPresent()) {
            String open = url + "open?key=" + openKey.get();
            say(main.messages().text("serve.alone", open));
            Browser.open(open, main.around());
            return;
        }
        say(main.messages().text("serve.at", url));
        if (!store.accounts().any()) {
            say(main.messages().text("serve.setup", url, code));
        }
    }

    private Worker worker(Store store, String name) {
        return Worker.start(store, checkSettings(), name, List.of(), AlertTimes.USUAL, alerts.base());
    }

    /** Only does checks. */
    int worker() throws InterruptedException {
        work.require();
        alerts.base();
        Home.rules();
        if (!storeOptions.settings(main.around()).shared()) {
            throw new UserError(UserError.USAGE, "error.worker.embedded");
        }
        Store store = openStore();
        String name = workerName();
        Worker worker = worker(store, name);
        say(main.messages().text("worker.at", name));
        awaitEnd(List.of(worker, store));
        return 0;
    }

    /** How a check is run: as this same program, with the bounds of the command line. */
    CheckSettings checkSettings() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Doitcheck.home=" + Home.folder(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        List<String> options = new ArrayList<>(List.of("--public-only"));
        if (!work.allow.isEmpty()) {
            options.addAll(List.of("--allow", String.join(",", work.allow)));
        }
        return CheckSettings.of(storeOptions.folder(main.around()), command, options, work.parallel);
    }

    static String workerName() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "worker";
        }
        return host + "-" + ProcessHandle.current().pid() + "-" + key().substring(0, 4);
    }

    private void say(String text) {
        main.around().out().println(text);
        main.around().out().flush();
    }

    private static String key() {
        SecureRandom random = new SecureRandom();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < KEY; i++) {
            key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return key.toString();
    }

    /** Until Ctrl-C or TERM; then everything is closed in order before the process ends. */
    private static void awaitEnd(List<AutoCloseable> parts) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    asked.countDown();
                    try {
                        closed.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "end");
        Runtime.getRuntime().addShutdownHook(hook);
        asked.await();
        close(parts);
        closed.countDown();
    }

    private static void close(List<AutoCloseable> parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                org.slf4j.LoggerFactory.getLogger(Watch.class).error("closing {}", part, e);
            }
        }
    }

    /** Opens an address in the person's browser; when that fails the address was printed all the same. */
    private static final class Browser {
        static void open(String url, Surroundings around) {
            if (around.environment().containsKey("OITCHECK_NO_BROWSER")) {
                return;
            }
            String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            List<String> command = os.contains("win")
                    ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                    : os.contains("mac") ? List.of("open", url) : List.of("xdg-open", url);
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(Watch.class).info("no browser: {}", e.toString());
            }
        }
    }
}
