package org.oitcheck.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.oitcheck.monitor.AgencyList;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.Worker;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;

/** A list of agencies: into the history, checked one after the other or several at a time, and told. */
final class Fleet {
    private static final long LOOK = 1000;

    private final Main main;
    private final Watch watch;

    Fleet(Main main, Watch watch) {
        this.main = main;
        this.watch = watch;
    }

    int run(Path list, String profile, boolean importOnly, @Nullable Path out) throws Exception {
        List<SiteEntry> sites = read(list, profile);
        try (Store store = watch.openStore()) {
            List<Long> ids = new ArrayList<>();
            sites.forEach(s -> ids.add(store.sites().put(s)));
            note("fleet.imported", Integer.toString(ids.size()));
            if (importOnly) {
                return 0;
            }
            CheckDesk desk = new CheckDesk(store);
            Map<Long, Long> runs = new TreeMap<>();
            ids.forEach(id -> runs.put(
                    id,
                    desk.request(id, StoredRun.Cause.FLEET, list.getFileName().toString())
                            .id()));
            try (Worker worker = Worker.start(store, watch.checkSettings(), Watch.workerName(), List.of())) {
                return follow(store, ids, runs, out);
            }
        }
    }

    private List<SiteEntry> read(Path list, String profile) throws IOException {
        RulePacks packs = new RulePacks(Home.rules());
        List<String> profiles = packs.profiles(packs.newestComplete());
        try {
            return AgencyList.read(main.around().folder().resolve(list), profile, profiles::contains);
        } catch (NoSuchFileException e) {
            throw new UserError(UserError.USAGE, "error.read", list.toString(), e.toString());
        } catch (AgencyList.Fault e) {
            throw new UserError(
                    UserError.USAGE,
                    "error.fleet." + e.kind(),
                    list.toString(),
                    Long.toString(e.line()),
                    String.valueOf(e.getMessage()),
                    String.join(", ", profiles));
        }
    }

    private int follow(Store store, List<Long> ids, Map<Long, Long> runs, @Nullable Path out)
            throws InterruptedException, IOException {
        Map<Long, Long> waiting = new LinkedHashMap<>(); // site → run
        ids.forEach(site -> waiting.computeIfAbsent(site, runs::get));
        boolean allFound = true;
        StringWriter table = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(table, CSVFormat.DEFAULT)) {
            csv.printRecord("name", "url", "state", "score", "found", "total", "trouble");
            while (!waiting.isEmpty()) {
                for (Map.Entry<Long, Long> entry : List.copyOf(waiting.entrySet())) {
                    long id = entry.getKey();
                    StoredRun run = store.runs().run(entry.getValue()).orElse(null);
                    if (run == null || run.state().open()) {
                        if (run == null) {
                            waiting.remove(id); // removed in the dashboard meanwhile
                        }
                        continue;
                    }
                    waiting.remove(id);
                    boolean good = run.state() == StoredRun.State.FINISHED;
                    allFound &= good && run.found() == run.total();
                    SiteEntry site = store.sites().site(id).orElseThrow().entry();
                    tell(site, run, good);
                    csv.printRecord(
                            safe(site.name()),
                            site.url(),
                            run.state(),
                            good ? String.format(Locale.ROOT, "%.2f", run.score()) : "",
                            good ? run.found() : "",
                            good ? run.total() : "",
                            safe(run.trouble()));
                }
                if (!waiting.isEmpty()) {
                    Thread.sleep(LOOK);
                }
            }
        }
        if (out != null) {
            Path folder = OutputFolder.make(main.around().folder().resolve(out)).path();
            Files.writeString(folder.resolve("fleet.csv"), "\uFEFF" + table, StandardCharsets.UTF_8);
        }
        return allFound ? 0 : 1;
    }

    private void tell(SiteEntry site, StoredRun run, boolean good) {
        String name = site.name().isBlank() ? site.url() : site.name() + " " + site.url();
        main.around()
                .out()
                .println(
                        good
                                ? main.messages()
                                        .text(
                                                "fleet.site",
                                                name,
                                                String.format(Locale.ROOT, "%.2f", run.score()),
                                                Integer.toString(run.found()),
                                                Integer.toString(run.total()))
                                : main.messages().text("fleet.failed", name, run.trouble()));
        main.around().out().flush();
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String safe(String text) {
        String line = text.replaceAll("[\\r\\n]+", " ");
        return line.matches("^[=+\\-@\\t].*") ? "'" + line : line;
    }

    private void note(String key, String... arguments) {
        main.around().note(main.messages().text(key, arguments));
    }
}
