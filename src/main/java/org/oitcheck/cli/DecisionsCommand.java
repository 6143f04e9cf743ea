package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.oitcheck.audit.Decisions;
import org.oitcheck.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck decisions export|import}: carries decisions between the dashboard and {@code decisions.yaml} of a folder of results. */
@Command(
        name = "decisions",
        description = "carry decisions between the dashboard and decisions.yaml of a folder of results",
        mixinStandardHelpOptions = true)
final class DecisionsCommand {
    @ParentCommand
    Main main;

    /** Which site of which store. */
    static final class Where {
        @Mixin
        StoreOptions store;

        @Option(names = "--site", required = true, paramLabel = "URL", description = "site of the dashboard")
        String site = "";
    }

    private interface Work {
        void go(DecisionBook book, long siteId) throws Exception;
    }

    @Command(
            name = "export",
            description = "write what was decided in the dashboard into decisions.yaml of a folder",
            mixinStandardHelpOptions = true)
    int export(@Mixin Where where, @Parameters(paramLabel = "DIR", description = "folder of results") Path folder)
            throws Exception {
        with(where, (book, site) -> {
            int count = book.write(site, OutputFolder.make(folder).path());
            say(
                    "decisions.exported",
                    Integer.toString(count),
                    folder.resolve(Decisions.FILE).toString());
        });
        return 0;
    }

    @Command(
            name = "import",
            description = "take decisions.yaml of a folder into the dashboard",
            mixinStandardHelpOptions = true)
    int take(
            @Mixin Where where,
            @Parameters(paramLabel = "DIR", description = "folder of results with decisions.yaml") Path folder)
            throws Exception {
        Path file = folder.resolve(Decisions.FILE);
        if (!Files.isRegularFile(file)) {
            throw new UserError(UserError.USAGE, "error.decisions.none", file.toString());
        }
        with(where, (book, site) -> {
            DecisionBook.Imported done = book.read(site, folder);
            for (Decisions.Entry e : done.left()) {
                main.around()
                        .note(main.messages()
                                .text("note.decisions.left", e.item(), Integer.toString(e.year()), file.toString()));
            }
            say("decisions.imported", Integer.toString(done.taken()), Integer.toString(done.known()));
        });
        return 0;
    }

    private void with(Where where, Work work) throws Exception {
        try (Store store = Store.open(where.store.settings(main.around()))) {
            DecisionBook book = new DecisionBook(store, where.store.folder(main.around()));
            store.onDecision(book::keep);
            long site = store.sites()
                    .byUrl(where.site.strip())
                    .or(() -> store.sites().byUrl(where.site.strip() + "/"))
                    .orElseThrow(() -> new UserError(UserError.USAGE, "error.decisions.site", where.site))
                    .id();
            work.go(book, site);
        }
    }

    private void say(String key, String... arguments) {
        main.around().out().println(main.messages().text(key, arguments));
    }
}
