package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * The text of a paragraph over its runs. Word cuts words into runs wherever it likes, so a placeholder may lie in several; its value
 * takes the look of the run in which it begins.
 */
final class TemplateRuns {
    private final List<XWPFRun> runs;
    private final List<String> texts = new ArrayList<>();

    private TemplateRuns(List<XWPFRun> runs) {
        this.runs = runs;
        runs.forEach(r -> texts.add(r.text()));
    }

    static TemplateRuns of(XWPFParagraph paragraph) {
        return new TemplateRuns(List.copyOf(paragraph.getRuns()));
    }

    /** Replaces what the pattern finds; runs without a find stay untouched, pictures and breaks in them included. */
    void replace(Pattern pattern, Function<MatchResult, String> value) {
        String all = String.join("", texts);
        List<StringBuilder> now = new ArrayList<>();
        boolean[] touched = new boolean[runs.size()];
        texts.forEach(t -> now.add(new StringBuilder()));
        int done = 0;
        for (Matcher m = pattern.matcher(all); m.find(); done = m.end()) {
            keep(now, done, m.start());
            now.get(runAt(m.start())).append(value.apply(m));
            for (int r = runAt(m.start()); r <= runAt(m.end() - 1); r++) {
                touched[r] = true;
            }
        }
        keep(now, done, all.length());
        for (int r = 0; r < runs.size(); r++) {
            if (touched[r]) {
                write(runs.get(r), now.get(r).toString());
            }
        }
    }

    private int runAt(int position) {
        int start = 0;
        for (int r = 0; r < texts.size(); r++) {
            start += texts.get(r).length();
            if (position < start) {
                return r;
            }
        }
        return texts.size() - 1;
    }

    /** Takes over the characters between two positions, each into its own run. */
    private void keep(List<StringBuilder> now, int from, int to) {
        int start = 0;
        for (int r = 0; r < texts.size(); r++) {
            String t = texts.get(r);
            int a = Math.max(from, start);
            int b = Math.min(to, start + t.length());
            if (a < b) {
                now.get(r).append(t, a - start, b - start);
            }
            start += t.length();
        }
    }

    private static void write(XWPFRun run, String text) {
        var xml = run.getCTR();
        for (int i = xml.sizeOfTArray() - 1; i >= 0; i--) {
            xml.removeT(i);
        }
        for (int i = xml.sizeOfBrArray() - 1; i >= 0; i--) {
            xml.removeBr(i);
        }
        for (int i = xml.sizeOfTabArray() - 1; i >= 0; i--) {
            xml.removeTab(i);
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
