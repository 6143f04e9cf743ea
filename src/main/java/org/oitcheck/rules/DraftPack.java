package org.oitcheck.rules;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Begins the pack of a new form year: a folder that extends the year before and lists what must be looked at. */
public final class DraftPack {
    private DraftPack() {}

    /**
     * Writes {@code <year>/pack.yaml} and {@code <year>/TODO.md} into the rules folder. The draft can be loaded at once and judges as
     * the old year does; it is never chosen without being asked for.
     *
     * @param root rules folder
     * @param year new form year
     * @param from year that it continues
     * @return the files written
     * @throws RuleException when the old pack cannot be loaded or the new one exists
     */
    public static List<Path> write(Path root, int year, int from) {
        if (year <= from || year > from + 5) {
            throw RuleException.of(
                    "rules/" + year, "the new year must follow " + from, "give for example " + (from + 1));
        }
        RulePack old = new RulePacks(root).load(from, RulePacks.DEFAULT_PROFILE, Optional.empty());
        Path folder = root.resolve(Integer.toString(year));
        Path pack = folder.resolve("pack.yaml");
        Path list = folder.resolve("TODO.md");
        try {
            Files.createDirectories(folder);
            Files.writeString(pack, pack(old, year), java.nio.file.StandardOpenOption.CREATE_NEW);
            Files.writeString(list, list(old, year));
        } catch (FileAlreadyExistsException e) {
            throw RuleException.of(
                    "rules/" + year + "/pack.yaml",
                    "the pack exists already",
                    "delete it first, or choose another year");
        } catch (IOException e) {
            throw RuleException.of(folder.toString(), "cannot be written: " + e, "check its permissions");
        }
        return List.of(pack, list);
    }

    private static String pack(RulePack old, int year) {
        String ids = old.rules().stream().map(r -> r.id().value()).collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder();
        out.append("# Draft: continues ").append(old.year()).append(" item by item. TODO.md lists what to look at.\n");
        out.append("year: ").append(year).append('\n');
        out.append("title: \"")
                .append(old.title().replace(Integer.toString(old.year()), Integer.toString(year)))
                .append("\"\n");
        out.append("extends: ").append(old.year()).append('\n');
        out.append("status: draft\n");
        out.append("# new item: item of ").append(old.year()).append(" that it continues\n");
        out.append("from:\n");
        old.rules()
                .forEach(r -> out.append("  ")
                        .append(r.id())
                        .append(": ")
                        .append(r.id())
                        .append("  # ")
                        .append(r.title())
                        .append('\n'));
        out.append("subIndicators:\n");
        old.subIndicators()
                .forEach(s -> out.append("  - {id: \"")
                        .append(s.id())
                        .append("\", title: ")
                        .append(s.title())
                        .append(", indicator: \"")
                        .append(s.indicator())
                        .append("\"}\n"));
        out.append("sources: {}\n");
        out.append("items: [").append(ids).append("]\n");
        return out.toString();
    }

    private static String list(RulePack old, int year) {
        StringBuilder out = new StringBuilder();
        out.append("# Form of ").append(year).append(": what must be looked at\n\n");
        out.append("The draft judges exactly as ").append(old.year());
        out.append(" does. Compare each item with the new form; write `").append(year);
        out.append(
                "/Oxx.yaml` with only the keys that change (see docs/rule-format.md). When all is done set `status: complete`, run\n");
        out.append("`./oitcheck rules lint --year ").append(year).append("` and `./oitcheck rules test --year ");
        out.append(year).append("`, and delete this file.\n\n");
        out.append(
                "- [ ] pack.yaml: title, items and their order, `from` for items that moved, subIndicators, sources\n");
        for (Rule r : old.rules()) {
            out.append("- [ ] ").append(r.id()).append(' ').append(r.title());
            out.append(": number, title, sub-indicator ").append(r.sub());
            out.append(", components, year");
            if (r.source().status() != Rule.Status.VERIFIED) {
                out.append(" (was ")
                        .append(r.source().status().name().toLowerCase(java.util.Locale.ROOT))
                        .append(" in ");
                out.append(old.year()).append(')');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
