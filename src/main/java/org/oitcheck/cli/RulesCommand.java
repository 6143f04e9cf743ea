package org.oitcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.match.RuleTester;
import org.oitcheck.rules.DraftPack;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RuleLint;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.rules.RulePage;
import org.oitcheck.rules.RuleProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck rules …}: look at the rule packs, check and test them. */
@Command(
        name = "rules",
        description = "look at the rule packs, check and test them",
        mixinStandardHelpOptions = true,
        subcommands = WhyCommand.class)
final class RulesCommand {
    @ParentCommand
    Main main;

    @Command(name = "list", description = "items of a pack", mixinStandardHelpOptions = true)
    int list(@Mixin RuleOptions options) {
        PrintWriter out = main.around().out();
        RulePack pack = options.load();
        out.println(pack.title());
        if (!pack.note().isEmpty()) {
            main.around().note(pack.note());
        }
        for (Rule r : pack.rules()) {
            out.printf("%-4s %-5s %s%n", r.id(), r.sub(), r.title());
        }
        return 0;
    }

    @Command(name = "show", description = "what one item asks and how it is judged", mixinStandardHelpOptions = true)
    int show(@Mixin RuleOptions options, @Parameters(arity = "1..*", paramLabel = "ITEM") List<String> items) {
        RulePack pack = options.load();
        RulePage page = new RulePage(pack, main.locale());
        for (String item : items) {
            main.around().out().println(page.of(rule(pack, item)));
        }
        return 0;
    }

    /** @throws UserError when the pack has no such item */
    static Rule rule(RulePack pack, String item) {
        return pack.rule(item)
                .orElseThrow(() -> new UserError(
                        UserError.USAGE,
                        "error.item",
                        item,
                        Integer.toString(pack.year()),
                        pack.rules().get(0).id() + " – "
                                + pack.rules().get(pack.rules().size() - 1).id()));
    }

    @Command(name = "lint", description = "check the rule files", mixinStandardHelpOptions = true)
    int lint(
            @Mixin RuleOptions options,
            @Option(
                            names = "--menus",
                            paramLabel = "DIR",
                            description = "folder of saved sites whose menus show which terms are too broad")
                    @Nullable
                    Path menus)
            throws IOException {
        RulePacks packs = new RulePacks(Home.rules());
        List<Integer> years = options.year == null ? packs.years() : List.of(options.year);
        Map<String, List<String>> entries = menus == null ? Map.of() : MenuWords.of(menus);
        boolean broken = false;
        int told = 0;
        for (int year : years) {
            for (RuleProblem p :
                    RuleLint.lint(Home.rules(), year, options.profile(), Optional.ofNullable(options.own), entries)) {
                main.around()
                        .out()
                        .println(main.messages().text(p.error() ? "lint.error" : "lint.warning") + " "
                                + p.text(main.locale()));
                broken |= p.error();
                told++;
            }
        }
        main.around().out().println(main.messages().text("lint.sum", Integer.toString(told), years.toString()));
        return broken ? UserError.USAGE : 0;
    }

    @Command(name = "test", description = "run the tests that stand in the rule files", mixinStandardHelpOptions = true)
    int test(@Mixin RuleOptions options, @Parameters(arity = "0..*", paramLabel = "ITEM") List<String> items) {
        PrintWriter out = main.around().out();
        RulePack pack = options.load();
        RuleTester tester = new RuleTester(pack, main.locale());
        List<Rule> chosen = items == null || items.isEmpty()
                ? pack.rules()
                : items.stream().map(i -> rule(pack, i)).toList();
        int failed = 0;
        int cases = 0;
        for (Rule r : chosen) {
            cases += r.tests().match().size() + r.tests().reject().size();
            for (RuleTester.Failure f : tester.test(r)) {
                failed++;
                out.println(r.id() + " " + f.section() + ": «" + f.title() + "»");
                out.println("  - " + f.expected());
                out.println("  + " + f.actual());
            }
        }
        out.println(main.messages().text("test.sum", Integer.toString(cases), Integer.toString(failed)));
        return failed == 0 ? 0 : 1;
    }

    @Command(
            name = "new-year",
            description = "begin the pack of a new form year, which extends an older one",
            mixinStandardHelpOptions = true)
    int newYear(
            @Parameters(paramLabel = "YEAR", description = "new form year") int year,
            @Option(names = "--from", paramLabel = "Y", required = true, description = "year that it continues")
                    int from) {
        for (Path file : DraftPack.write(Home.rules(), year, from, main.locale())) {
            main.around().out().println(file);
        }
        main.around().note(main.messages().text("draft.next", Integer.toString(year)));
        return 0;
    }

    @Command(
            name = "pages",
            description = "write one Markdown page an item (docs/rules)",
            mixinStandardHelpOptions = true)
    int pages(
            @Mixin RuleOptions options,
            @Option(names = "--out", paramLabel = "DIR", description = "folder of the pages (default: docs/rules)")
                    Path folder)
            throws Exception {
        Path root = folder == null ? Path.of("docs", "rules") : folder;
        RulePacks packs = new RulePacks(Home.rules());
        for (int year : options.year == null ? packs.years() : List.of(options.year)) {
            RulePack pack = packs.load(year, options.profile(), Optional.ofNullable(options.own));
            Path dir = OutputFolder.make(root.resolve(Integer.toString(year))).path();
            for (var page : new RulePage(pack, main.locale()).all().entrySet()) {
                Files.writeString(dir.resolve(page.getKey()), page.getValue());
            }
            main.around().out().println(dir);
        }
        return 0;
    }
}
