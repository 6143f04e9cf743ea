package org.oitcheck.rules;

/**
 * Something wrong in a rule file.
 *
 * @param file   file name relative to the rules folder
 * @param line   line from 1; 0 when unknown
 * @param column column from 1; 0 when unknown
 * @param error  whether the pack cannot be used ({@code true}) or only should be looked at
 * @param what   what is wrong
 * @param mend   what to do
 */
public record RuleProblem(String file, int line, int column, boolean error, String what, String mend)
        implements Comparable<RuleProblem> {

    /** {@code file:line:column: what — mend}. */
    public String text() {
        return file + (line > 0 ? ":" + line + ":" + column : "") + ": " + what + (mend.isEmpty() ? "" : " — " + mend);
    }

    @Override
    public int compareTo(RuleProblem o) {
        int c = file.compareTo(o.file);
        return c != 0 ? c : Integer.compare(line, o.line);
    }
}
