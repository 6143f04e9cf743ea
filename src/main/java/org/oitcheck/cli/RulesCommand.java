package org.oitcheck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.oitcheck.match.RuleTester;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code oitcheck rules …}: look at the rule packs and test them. */
@Command(name = "rules", description = "list, show, lint and test the rule packs", mixinStandardHelpOptions = true)
final class RulesCommand {
    @Spec
    CommandSpec spec;

    @ParentCommand
    Main main;

    @Command(name = "list", description = "items of a pack", mixinStandardHelpOptions = true)
    int list(@Mixin RuleOptions options) {
        PrintWriter out = spec.commandLine().getOut();
        RulePack pack = options.load();
        out.println(pack.title());
        for (Rule r : pack.rules()) {
            out.printf("%-4s %-5s %s%n", r.id(), r.sub(), r.title());
        }
        return 0;
    }

    @Command(name = "test", description = "run the tests that stand in the rule files", mixinStandardHelpOptions = true)
    int test(@Mixin RuleOptions options, @Parameters(arity = "0..*", paramLabel = "ITEM") List<String> items) {
        PrintWriter out = spec.commandLine().getOut();
        RulePack pack = options.load();
        RuleTester tester = new RuleTester(pack);
        int failed = 0;
        int cases = 0;
        for (Rule r : pack.rules()) {
            if (items != null && !items.isEmpty() && !items.contains(r.id().value())) {
                continue;
            }
            cases += r.tests().match().size() + r.tests().reject().size();
            for (RuleTester.Failure f : new ArrayList<>(tester.test(r))) {
                failed++;
                out.printf(
                        "%s %s: «%s»%n    expected: %s%n    actual:   %s%n",
                        r.id(), f.section(), f.title(), f.expected(), f.actual());
            }
        }
        out.printf("%d cases, %d failed%n", cases, failed);
        return failed == 0 ? 0 : 1;
    }
}
