package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.ScoreAnalysis;
import org.oitcheck.report.Papers;
import org.oitcheck.report.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck analyse SCORES}. */
@Command(name = "analyse", description = "analyse ITA scores, year over year", mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    PaperOptions papers;

    @Mixin
    TemplateOptions template;

    @Parameters(paramLabel = "SCORES", description = "CSV or XLSX with the columns year, indicator (1-10), score")
    Path scores;

    @Option(names = "--org", paramLabel = "FILE", description = "facts about the agency: names, units, dates, digits")
    @Nullable
    Path org;

    @Option(names = "--strong", paramLabel = "N", description = "scores from here on are strengths (default: 85)")
    double strong = ScoreAnalysis.STRONG;

    @Option(names = "--urgent", paramLabel = "N", description = "scores below are urgent (default: 80)")
    double urgent = ScoreAnalysis.URGENT;

    @Override
    public Integer call() throws Exception {
        Optional<Template> own = template.read();
        Organisation settings = PlanFiles.organisation(org);
        Analysis analysis = PlanFiles.analyser(strong, urgent).of(scores);
        List<Path> written = Papers.write(
                analysis,
                settings.agency(),
                settings.thaiDigits() ? "thai" : "arabic",
                papers.folder(),
                papers.force,
                own);
        analysis.years().forEach(y -> say("analyse.year", Integer.toString(y.year()), two(y.total()), y.level()));
        Analysis.Change change = analysis.change();
        if (change != null) {
            say("analyse.change", two(change.points()), two(change.percent()));
        }
        analysis.latest().notes().forEach(main.around()::note);
        written.forEach(main.around().out()::println);
        return 0;
    }

    private void say(String key, String... arguments) {
        main.around().out().println(main.messages().text(key, arguments));
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
