package org.oitcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.eval.LabelledPage;
import org.oitcheck.eval.PageEvaluation;
import org.oitcheck.match.MatchSettings;
import org.oitcheck.match.Matcher;

/** Checks the records of a pages file, each with the rules of its kind of agency. */
final class PageRun {
    private PageRun() {}

    static PageEvaluation of(Path file, RuleOptions rules, Locale locale) throws IOException {
        List<LabelledPage> all = LabelledPage.read(file);
        if (rules.year == null) {
            rules.year = all.stream().mapToInt(LabelledPage::formYear).max().orElseThrow();
        }
        int year = rules.year;
        List<LabelledPage> pages =
                all.stream().filter(p -> p.formYear() == year).toList();
        if (pages.isEmpty()) {
            throw new UserError(UserError.USAGE, "error.eval.site", Integer.toString(year), file.toString());
        }
        Map<String, Matcher> matchers = new HashMap<>();
        return Stages.reading(extractor -> {
            try {
                return PageEvaluation.run(
                        pages,
                        (page, site) -> matchers.computeIfAbsent(
                                        page.profile(), p -> new Matcher(rules.load(p), new MatchSettings(1, locale)))
                                .match(site, extractor));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
