package org.oitcheck.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used; the message lists every problem with file, line and mend. Exit status 2. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<RuleProblem> problems;

    public RuleException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public static RuleException of(String file, String what, String mend) {
        return new RuleException(List.of(new RuleProblem(file, 0, 0, true, what, mend)));
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
