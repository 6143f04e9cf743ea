package org.oitcheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanException;
import org.oitcheck.plan.Results;

/**
 * Writes the papers that an agency files: measures plan, results report, score analysis. Always in Thai. The same model gives the
 * same bytes. A file that a person has edited since the program wrote it is never replaced unless told so.
 */
public final class Papers {
    private Papers() {}

    /** {@code plan.json}, {@code plan.docx}, {@code plan.xlsx} as bytes, by file name. */
    public static Map<String, byte[]> plan(Plan plan) {
        return plan(plan, name -> true);
    }

    /** {@code results.json}, {@code results.docx}, {@code results.xlsx} as bytes, by file name. */
    public static Map<String, byte[]> results(Results results) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("results.json", results.toJson());
        files.put("results.docx", ResultsDocx.render(results, false));
        files.put("results.xlsx", ResultsXlsx.render(results));
        return files;
    }

    private static Map<String, byte[]> plan(Plan plan, Predicate<String> wanted) {
        Map<String, Function<Plan, byte[]>> writers = new LinkedHashMap<>();
        writers.put("plan.json", Plan::toJson);
        writers.put("plan.docx", PlanDocx::render);
        writers.put("plan.xlsx", PlanXlsx::render);
        Map<String, byte[]> files = new LinkedHashMap<>();
        writers.forEach((name, writer) -> {
            if (wanted.test(name)) {
                files.put(name, writer.apply(plan));
            }
        });
        return files;
    }

    /**
     * Writes a plan.
     *
     * @param force whether to replace files that a person has edited
     * @return the files written
     * @throws ReportException when the folder cannot be written, or a file was edited and {@code force} is not set
     */
    public static List<Path> write(Plan plan, Path out, boolean force) throws ReportException {
        return write(plan, out, force, name -> true, Optional.empty());
    }

    /** As {@link #write(Plan, Path, boolean)}, but only the files whose names are wanted. */
    public static List<Path> write(Plan plan, Path out, boolean force, Predicate<String> wanted)
            throws ReportException {
        return write(plan, out, force, wanted, Optional.empty());
    }

    /**
     * As {@link #write(Plan, Path, boolean)}, but only the files whose names are wanted, and {@code plan.docx} in the agency's own look.
     *
     * @throws ReportException also when the template has placeholders that a plan does not have
     */
    public static List<Path> write(
            Plan plan, Path out, boolean force, Predicate<String> wanted, Optional<Template> template)
            throws ReportException {
        Map<String, byte[]> files = plan(plan, wanted, template);
        return Reports.replace(out, files, name -> force || !editedPlan(out, name, template));
    }

    private static Map<String, byte[]> plan(Plan plan, Predicate<String> wanted, Optional<Template> template)
            throws ReportException {
        Map<String, byte[]> files = plan(plan, wanted);
        if (template.isPresent() && wanted.test("plan.docx")) {
            String title = new PaperText(plan.digits()).get("plan.title");
            files.put(
                    "plan.docx",
                    template.get()
                            .fill(TemplateValues.of(plan), title, plan.check().at()));
        }
        return files;
    }

    /**
     * Writes {@code results.json}, {@code results.docx}, {@code results.xlsx}.
     *
     * @param force whether to replace files that hold something else
     * @throws ReportException when the folder cannot be written, or a file is there with other content and {@code force} is not set
     */
    public static List<Path> write(Results results, Path out, boolean force) throws ReportException {
        return write(results, out, force, Optional.empty());
    }

    /** As {@link #write(Results, Path, boolean)}, with {@code results.docx} in the agency's own look. */
    public static List<Path> write(Results results, Path out, boolean force, Optional<Template> template)
            throws ReportException {
        return write(results, out, force, template, false);
    }

    /** As above; {@code byItem} for one row an item of the form instead of one a measure. */
    public static List<Path> write(
            Results results, Path out, boolean force, Optional<Template> template, boolean byItem)
            throws ReportException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("results.json", results.toJson());
        String title = new PaperText(results.digits()).get("results.title");
        files.put(
                "results.docx",
                template.isPresent()
                        ? template.get()
                                .fill(
                                        TemplateValues.of(results),
                                        title,
                                        results.check().at())
                        : ResultsDocx.render(results, byItem));
        files.put("results.xlsx", ResultsXlsx.render(results));
        return Reports.replace(out, files, name -> force || sameOrAbsent(out.resolve(name), files.get(name)));
    }

    /**
     * Writes {@code analysis.json}, {@code analysis.docx}, {@code analysis.html}.
     *
     * @param agency whose scores; its name may be empty
     * @param digits {@code thai} or {@code arabic}
     * @param force  whether to replace files that hold something else
     * @throws ReportException when the folder cannot be written, or a file is there with other content and {@code force} is not set
     */
    public static List<Path> write(Analysis analysis, Agency agency, String digits, Path out, boolean force)
            throws ReportException {
        return write(analysis, agency, digits, out, force, Optional.empty());
    }

    /** As {@link #write(Analysis, Agency, String, Path, boolean)}, with {@code analysis.docx} in the agency's own look. */
    public static List<Path> write(
            Analysis analysis, Agency agency, String digits, Path out, boolean force, Optional<Template> template)
            throws ReportException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("analysis.json", analysis.toJson());
        String title = new PaperText(digits).get("analysis.title");
        files.put(
                "analysis.docx",
                template.isPresent()
                        ? template.get().fill(TemplateValues.of(analysis, agency, digits), title, Instant.EPOCH)
                        : AnalysisDocx.render(analysis, agency, digits));
        files.put("analysis.html", AnalysisHtml.render(analysis, agency, digits).getBytes(StandardCharsets.UTF_8));
        return Reports.replace(out, files, name -> force || sameOrAbsent(out.resolve(name), files.get(name)));
    }

    /** Whether two names are of one file. */
    public static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static boolean sameOrAbsent(Path file, byte @Nullable [] content) {
        try {
            return !Files.exists(file) || Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false; // what cannot be read is not ours to replace
        }
    }

    /** Whether a plan in a folder was edited: its JSON by its fingerprint, its documents by writing them again from the JSON. */
    private static boolean editedPlan(Path out, String name, Optional<Template> template) {
        Path file = out.resolve(name);
        Path json = out.resolve("plan.json");
        try {
            if (!Files.exists(file)) {
                return false;
            }
            byte[] now = Files.readAllBytes(file);
            if (name.equals("plan.json")) {
                return !Plan.untouched(now);
            }
            if (!Files.exists(json)) {
                return true;
            }
            Plan old = Plan.read(json);
            return !Arrays.equals(now, plan(old, name::equals).get(name))
                    && !Arrays.equals(now, plan(old, name::equals, template).get(name));
        } catch (IOException | PlanException | ReportException e) {
            return true; // what cannot be read was not written by this program as it stands
        }
    }

    /** Files of a plan in a folder that a person has edited. */
    public static List<Path> editedPlan(Path out) {
        return editedPlan(out, Optional.empty());
    }

    /** As {@link #editedPlan(Path)}; a document made with this template is not edited. */
    public static List<Path> editedPlan(Path out, Optional<Template> template) {
        List<Path> edited = new ArrayList<>();
        for (String name : List.of("plan.json", "plan.docx", "plan.xlsx")) {
            if (editedPlan(out, name, template)) {
                edited.add(out.resolve(name));
            }
        }
        return edited;
    }
}
