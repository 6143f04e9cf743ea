package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AnswerForms;
import org.oitcheck.audit.FormList;
import org.oitcheck.checklist.Verification;
import org.oitcheck.report.Audits;
import org.oitcheck.report.BatchLine;
import org.oitcheck.report.BatchReport;
import org.oitcheck.report.Format;

/** Verifies many forms, each into a folder of its own; one that cannot be verified never stops the others. */
final class VerifyBatch {
    private static final int ACCEPTED = 0;
    private static final int OPEN = 1;

    private final Main main;
    private final OneForm each;
    private final Set<Format> formats;

    /** What is done with each form. */
    interface OneForm {
        /**
         * @param site main site; null for the one that the form names
         * @param own  folder of the form's results
         */
        Verification visit(AnswerForm form, @Nullable String site, OutputFolder own) throws Exception;

        /** What is done once the results are written. */
        default void done(OutputFolder own) throws Exception {}

        /** Whether the user asked to stop. */
        boolean stopped();
    }

    VerifyBatch(Main main, OneForm each, Set<Format> formats) {
        this.main = main;
        this.each = each;
        this.formats = formats;
    }

    static boolean table(Path file) throws IOException {
        return FormList.table(file);
    }

    /** @return exit status: 0 all accepted, 1 not all, 2 when no form could be verified */
    int run(Path place, OutputFolder out) throws Exception {
        List<FormList.Entry> forms = FormList.of(place, out.path());
        List<BatchLine> lines = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        try (Bar bar = new Bar(forms.size())) {
            for (FormList.Entry e : forms) {
                bar.next(String.valueOf(e.file().getFileName()), lines.size() + 1, forms.size());
                lines.add(
                        each.stopped()
                                ? new BatchLine(
                                        e.file().toString(), main.messages().text("batch.stopped"))
                                : line(e, out, folders));
            }
        }
        List<Path> files = BatchReport.write(lines, out.path(), main.locale());
        main.around().out().print(BatchReport.terminal(lines, main.locale(), files));
        main.around().out().flush();
        if (lines.stream().allMatch(BatchLine::failed)) {
            return UserError.USAGE;
        }
        return lines.stream().allMatch(BatchLine::accepted) ? ACCEPTED : OPEN;
    }

    private BatchLine line(FormList.Entry e, OutputFolder out, Set<String> folders) {
        try {
            AnswerForm form = AnswerForms.read(e.file());
            String name = free(String.valueOf(e.file().getFileName()), folders);
            OutputFolder own = OutputFolder.make(out.path().resolve(name));
            EvidenceFiles.keepForm(e.file(), own.path());
            Verification made = each.visit(form, e.site().isEmpty() ? null : e.site(), own);
            Audits.write(made, formats, own.path(), main.locale());
            each.done(own);
            return new BatchLine(
                    form.file(),
                    form.agency().isBlank() ? made.site().name() : form.agency(),
                    made.site().url(),
                    name,
                    "",
                    made.counts());
        } catch (Exception | StackOverflowError | OutOfMemoryError problem) {
            // a defect of ours with one form is told like any other, and the next form goes on
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String why = Failures.text(problem, main.messages());
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
        for (int i = 2; !taken.add(name.toLowerCase(java.util.Locale.ROOT)); i++) {
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
