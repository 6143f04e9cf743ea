package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AnswerForms;
import org.oitcheck.audit.FormList;
import org.oitcheck.checklist.Verification;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.report.Audits;
import org.oitcheck.report.BatchLine;
import org.oitcheck.report.BatchReport;
import org.oitcheck.report.Format;

/** Verifies many forms, each into a folder of its own; one that cannot be verified never stops the others. */
final class VerifyBatch {
    private static final int ACCEPTED = 0;
    private static final int OPEN = 1;
    /** Files that a note names. */
    private static final int MOST_NAMED = 20;

    private final Main main;
    private final OneForm each;
    private final Set<Format> formats;

    /** What is done with each form. */
    interface OneForm {
        /**
         * @param site main site; null for the one that the form names
         * @param own  folder of the form's results
         * @param stop tells when the user asks to stop
         * @param goOn whether an unfinished crawl in the folder is gone on with
         */
        Verification visit(AnswerForm form, @Nullable String site, OutputFolder own, Interrupt stop, boolean goOn)
                throws Exception;

        /** What is done once the results are written. */
        default void done(OutputFolder own) throws Exception {}

        /** Called instead for a form that an earlier run of the same batch has finished. */
        default void kept(OutputFolder own) throws Exception {}
    }

    VerifyBatch(Main main, OneForm each, Set<Format> formats) {
        this.main = main;
        this.each = each;
        this.formats = formats;
    }

    static boolean table(Path file) throws IOException {
        return FormList.table(file);
    }

    /**
     * Verifies all forms; Ctrl-C ends after the one at hand, whose crawl is cut short, and a later run goes on from there.
     *
     * @param what  what is done with each form, in words that differ when the results would
     * @param fresh whether an unfinished batch in the folder is dropped
     * @return exit status: 0 all accepted, 1 not all, or stopped; 2 when no form could be verified
     */
    int run(Path place, OutputFolder out, String what, boolean fresh) throws Exception {
        tellPrinted(FormList.printed(place, out.path()));
        List<FormList.Entry> forms = FormList.of(place, out.path());
        BatchProgress progress = BatchProgress.open(out.path(), what, fresh);
        List<BatchLine> lines = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        progress.folders().forEach(f -> folders.add(f.toLowerCase(Locale.ROOT)));
        boolean stopped;
        try (Interrupt stop = Interrupt.of(main);
                Bar bar = new Bar(forms.size())) {
            if (progress.goesOn()) {
                main.around()
                        .note(main.messages()
                                .text("note.batch.goesOn", Integer.toString(folders.size()), BatchProgress.FILE));
            }
            for (FormList.Entry e : forms) {
                bar.next(String.valueOf(e.file().getFileName()), lines.size() + 1, forms.size());
                lines.add(line(e, out, folders, progress, stop));
            }
            stopped = stop.asked();
        }
        List<Path> files = BatchReport.write(lines, out.path(), main.locale());
        main.around().out().print(BatchReport.terminal(lines, main.locale(), files));
        main.around().out().flush();
        if (stopped) {
            main.around().note(main.messages().text("note.batch.stopped"));
            return OPEN;
        }
        progress.finish();
        if (lines.stream().allMatch(BatchLine::failed)) {
            return UserError.USAGE;
        }
        return lines.stream().allMatch(BatchLine::accepted) ? ACCEPTED : OPEN;
    }

    private void tellPrinted(List<Path> printed) {
        if (!printed.isEmpty()) {
            String names =
                    printed.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
            main.around()
                    .note(main.messages()
                            .text(
                                    "note.batch.printed",
                                    Integer.toString(printed.size()),
                                    printed.size() > MOST_NAMED ? names + ", …" : names));
        }
    }

    private BatchLine line(
            FormList.Entry e, OutputFolder out, Set<String> folders, BatchProgress progress, Interrupt stop) {
        try {
            Optional<BatchLine> before = progress.done(e);
            if (before.isPresent()) {
                each.kept(OutputFolder.make(out.path().resolve(before.get().folder())));
                return before.get();
            }
            if (stop.asked()) {
                return new BatchLine(e.file().toString(), main.messages().text("batch.stopped"));
            }
            AnswerForm form = AnswerForms.read(e.file());
            String name = free(String.valueOf(e.file().getFileName()), folders);
            OutputFolder own = OutputFolder.make(out.path().resolve(name));
            EvidenceFiles.keepForm(e.file(), own.path());
            Verification made = each.visit(form, e.site().isEmpty() ? null : e.site(), own, stop, progress.goesOn());
            Audits.write(made, formats, own.path(), main.locale());
            boolean cut = made.run().limits().contains("interrupted");
            BatchLine line = new BatchLine(
                    form.file(),
                    form.agency().isBlank() ? made.site().name() : form.agency(),
                    made.site().url(),
                    name,
                    cut ? main.messages().text("batch.cut") : "",
                    made.counts());
            if (!cut) {
                each.done(own);
                progress.add(e, line);
            }
            return line;
        } catch (Exception | StackOverflowError | OutOfMemoryError problem) {
            // a defect of ours with one form is told like any other, and the next form goes on
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            // a home page that was not waited for says nothing about its site
            boolean cut = stop.asked() && problem instanceof SiteUnavailableException;
            String why = cut ? main.messages().text("batch.stopped") : Failures.text(problem, main.messages());
            main.around()
                    .note(main.messages().text("note.batch.failed", e.file().toString(), why));
            return new BatchLine(e.file().toString(), why);
        }
    }

    /** A folder name that is plain on every system and not taken. */
    private static String free(String file, Set<String> taken) {
        String plain = file.replaceFirst("\\.[A-Za-z]{3,4}$", "").replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "_");
        String base = plain.isBlank() || plain.equals("_") ? "form" : plain.substring(0, Math.min(60, plain.length()));
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** Forms done: a bar on a terminal, else a line each. */
    private final class Bar implements AutoCloseable {
        private final @Nullable ProgressBar bar;

        Bar(int forms) {
            bar = main.around().terminal().err()
                    ? new ProgressBarBuilder()
                            .setTaskName(main.messages().text("progress.forms"))
                            .setStyle(ProgressBarStyle.ASCII)
                            .setInitialMax(forms)
                            .setConsumer(
                                    new ConsoleProgressBarConsumer(main.around().err(), 100))
                            .hideEta()
                            .build()
                    : null;
        }

        void next(String file, int number, int of) {
            if (bar != null) {
                bar.stepTo(number - 1L);
                bar.setExtraMessage(file);
            }
            main.around()
                    .note(main.messages().text("note.batch", Integer.toString(number), Integer.toString(of), file));
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
