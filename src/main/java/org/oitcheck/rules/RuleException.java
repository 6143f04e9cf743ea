package org.oitcheck.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that cannot be used; the message lists every problem with file, line and mend. Exit status 2. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<RuleProblem> problems;

    public RuleException(List<RuleProblem> problems) {
        super(text(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** @param key of the words of {@link RuleProblem} */
    static RuleException of(String file, String key, @Nullable Object... arguments) {
        return at(file, 0, 0, key, arguments);
    }

    static RuleException at(String file, int line, int column, String key, @Nullable Object... arguments) {
        return new RuleException(List.of(new RuleProblem(file, line, column, true, key, strings(arguments))));
    }

    static List<String> strings(@Nullable Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public List<RuleProblem> problems() {
        return problems;
    }

    /** Every problem on a line of its own, in Thai or English. */
    public String message(Locale locale) {
        return text(problems, locale);
    }

    private static String text(List<RuleProblem> problems, Locale locale) {
        return problems.stream().map(p -> p.text(locale)).collect(Collectors.joining("\n"));
    }
}
