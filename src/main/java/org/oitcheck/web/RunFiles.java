package org.oitcheck.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistDiff;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.plan.PlanException;
import org.oitcheck.plan.ResultsBuilder;
import org.oitcheck.report.DiffReport;
import org.oitcheck.report.Format;
import org.oitcheck.report.Papers;
import org.oitcheck.report.Reports;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.store.Promise;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.springframework.stereotype.Component;

/** The documents that can be made from stored runs, by file name; nothing is kept as a file. */
@Component
class RunFiles {
    /** Of one run. */
    static final List<String> REPORTS =
            Arrays.stream(Format.values()).map(Format::fileName).toList();

    /** What to do about it. */
    static final List<String> PLAN = List.of("plan.docx", "plan.xlsx", "plan.json");

    /** What became of the plan that is followed up. */
    static final List<String> RESULTS = List.of("results.docx", "results.xlsx", "results.json");

    /** Of two runs. */
    static final List<String> DIFF = List.of("diff.html", "diff.json");

    private final Store store;
    private final RulePacks packs;

    RunFiles(Store store, RulePacks packs) {
        this.store = store;
        this.packs = packs;
    }

    /** One of {@link #REPORTS}, {@link #PLAN} or {@link #RESULTS}; empty when there is none of this name. */
    Optional<byte[]> of(StoredRun run, Checklist checklist, String name, Locale locale) {
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(f -> f.fileName().equals(name))
                .findFirst();
        if (format.isPresent()) {
            return Optional.of(Reports.render(checklist, format.get(), locale));
        }
        if (PLAN.contains(name)) {
            return Optional.ofNullable(Papers.plan(plan(checklist)).get(name));
        }
        return RESULTS.contains(name)
                ? promised(run).flatMap(before -> results(before, checklist)).map(files -> files.get(name))
                : Optional.empty();
    }

    /** One of {@link #DIFF}; empty when there is none of this name. */
    static Optional<byte[]> of(Checklist before, Checklist after, String name, Locale locale) {
        return Optional.ofNullable(
                DiffReport.render(ChecklistDiff.of(before, after), locale).get(name));
    }

    /** Whether the measures of a plan are followed up that this run, with the same form, can tell the results of. */
    boolean followed(StoredRun run) {
        return promised(run).isPresent();
    }

    private Optional<Checklist> promised(StoredRun run) {
        return store.followUps().promises(run.siteId()).stream()
                .findFirst()
                .map(Promise::runId)
                .filter(id -> id <= run.id())
                .flatMap(id -> store.runs().checklist(id))
                .filter(before ->
                        before.year() == run.year() && before.profile().equals(run.profile()));
    }

    private Optional<Map<String, byte[]>> results(Checklist before, Checklist now) {
        try {
            return Optional.of(Papers.results(new ResultsBuilder(plan(before), now).build()));
        } catch (PlanException e) {
            return Optional.empty(); // the form lost an item since: the old plan cannot be told by it
        }
    }

    private Plan plan(Checklist checklist) {
        return new PlanBuilder(
                        packs.load(checklist.year(), checklist.profile(), Optional.empty()), Organisation.UNKNOWN)
                .build(checklist);
    }
}
