package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.Contents;
import org.oitcheck.audit.Decisions;
import org.oitcheck.audit.ItemNumbers;
import org.oitcheck.checklist.Decision.Kind;
import org.oitcheck.checklist.ItemException;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck decide DIR O22 …}: notes what a person decided about an item. */
@Command(
        name = "decide",
        description = "note what a person decided about an item; it survives later runs",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    enum What {
        accept,
        reject,
        point,
        exempt,
        note,
        forget
    }

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @ParentCommand
    Main main;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "folder of results, with checklist.json or verification.json")
    Path folder;

    @Parameters(index = "1", paramLabel = "ITEM", description = "item, e.g. O22")
    String item;

    @Parameters(
            index = "2",
            paramLabel = "accept|reject|point|exempt|note|forget",
            description = "the decision; exempt: the item does not apply; note: a peculiarity; forget: take all back")
    What what;

    @Option(names = "--url", paramLabel = "URL", description = "address that the decision speaks of")
    @Nullable
    String url;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    @Nullable
    String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "who decides")
    @Nullable
    String by;

    @Option(names = "--until", paramLabel = "DATE", description = "last day of an exception, e.g. 2027-09-30")
    @Nullable
    String until;

    @Override
    public Integer call() throws Exception {
        Decisions known = Decisions.of(folder);
        String id = ItemNumbers.of(item).orElse(item);
        JudgedItem found = JudgedItem.of(folder, id, item);
        if (what == What.forget) {
            known.withoutAny(id, Instant.now()).save(folder);
            return done("decide.forgotten", id);
        }
        String why = needed("--reason", reason);
        String who = needed("--by", by);
        if (what == What.exempt || what == What.note) {
            ItemException.Kind kind =
                    what == What.exempt ? ItemException.Kind.NOT_APPLICABLE : ItemException.Kind.PECULIAR;
            known.with(new Decisions.Exempt(id, kind, why, who, day())).save(folder);
            return done("decide.exempt", id);
        }
        String address = address(found);
        String print = address.isEmpty() ? "" : fingerprint(address);
        known.with(new Decisions.Entry(
                        id,
                        found.year(),
                        Kind.valueOf(what.name().toUpperCase(Locale.ROOT)),
                        address,
                        print,
                        found.ruled(),
                        why,
                        who,
                        LocalDate.now(BANGKOK).toString()))
                .save(folder);
        if (!address.isEmpty() && print.isEmpty()) {
            main.around().note(main.messages().text("decide.unseen", address));
        }
        return done("decide.noted", id);
    }

    private int done(String key, String id) {
        main.around()
                .out()
                .println(main.messages()
                        .text(key, id, folder.resolve(Decisions.FILE).toString()));
        return 0;
    }

    private String address(JudgedItem found) {
        if (url != null && !url.isBlank()) {
            String given = url;
            return PageUrl.parse(given)
                    .map(PageUrl::value)
                    .orElseThrow(() -> new UserError(UserError.USAGE, "error.target", given));
        }
        if (what == What.point || what == What.accept && found.urls().isEmpty()) {
            throw new UserError(UserError.USAGE, "error.decide.needs", "--url", what.name());
        }
        return found.urls().isEmpty() ? "" : found.urls().get(0);
    }

    private String fingerprint(String address) throws Exception {
        Path place = Stored.of(folder);
        if (!Files.isDirectory(place)) {
            return "";
        }
        try (Snapshot snapshot = Snapshots.open(place)) {
            return Stages.reading(extractor ->
                    new Contents(snapshot, extractor).fingerprint(address).orElse(""));
        }
    }

    private String needed(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UserError(UserError.USAGE, "error.decide.needs", option, what.name());
        }
        return value.strip();
    }

    private String day() {
        String text = needed("--until", until);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(LocalDate.now(BANGKOK))) {
                main.around().note(main.messages().text("decide.over", day.toString()));
            }
            return day.toString();
        } catch (DateTimeParseException e) {
            throw new UserError(UserError.USAGE, "error.value", "--until", text, "2027-09-30");
        }
    }
}
