package org.oitcheck.rules;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
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
     * @param locale language of the notes in the files
     * @return the files written
     * @throws RuleException when the old pack cannot be loaded or the new one exists
     */
    public static List<Path> write(Path root, int year, int from, Locale locale) {
        if (year <= from || year > from + 5) {
            throw RuleException.of("rules/" + year, "draft.year", from, from + 1);
        }
        RulePack old = new RulePacks(root).load(from, RulePacks.DEFAULT_PROFILE, Optional.empty());
        ResourceBundle words = ResourceBundle.getBundle(
                "org.oitcheck.rules.messages",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th"));
        Path folder = root.resolve(Integer.toString(year));
        Path pack = folder.resolve("pack.yaml");
        Path list = folder.resolve("TODO.md");
        try {
            Files.createDirectories(folder);
            Files.writeString(pack, pack(old, year, words), StandardOpenOption.CREATE_NEW);
            Files.writeString(list, list(old, year, words));
        } catch (FileAlreadyExistsException e) {
            throw RuleException.of("rules/" + year + "/pack.yaml", "draft.exists");
        } catch (IOException e) {
            throw RuleException.of(folder.toString(), "folder.write", e.getMessage());
        }
        return List.of(pack, list);
    }

    private static String pack(RulePack old, int year, ResourceBundle words) {
        String ids = old.rules().stream().map(r -> r.id().value()).collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder();
        String before = Integer.toString(old.year());
        out.append("# ").append(word(words, "draft.begins", before)).append('\n');
        out.append("year: ").append(year).append('\n');
        out.append("title: \"")
                .append(old.title().replace(Integer.toString(old.year()), Integer.toString(year)))
                .append("\"\n");
        out.append("extends: ").append(old.year()).append('\n');
        out.append("status: draft\n");
        out.append("# ").append(word(words, "draft.from", before)).append('\n');
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

    private static String list(RulePack old, int year, ResourceBundle words) {
        StringBuilder out = new StringBuilder();
        String now = Integer.toString(year);
        String before = Integer.toString(old.year());
        out.append("# ").append(word(words, "draft.title", now)).append("\n\n");
        out.append(word(words, "draft.how", now, before)).append("\n\n");
        out.append("- [ ] ").append(word(words, "draft.pack")).append('\n');
        out.append("- [ ] ").append(word(words, "draft.form", now)).append('\n');
        for (Rule r : old.rules()) {
            out.append("- [ ] ").append(word(words, "draft.item", r.id().value(), r.title(), r.sub()));
            if (r.source().status() != Rule.Status.VERIFIED) {
                String status = r.source().status().name().toLowerCase(Locale.ROOT);
                out.append(' ').append(word(words, "draft.status." + status, before));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String word(ResourceBundle words, String key, String... arguments) {
        return new MessageFormat(words.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
    }
}
