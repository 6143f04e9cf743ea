package org.oitcheck.thai;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of stating a year.
 *
 * @param shape   the row of signs, in the letters of {@link YearSign}; every repetition in it is bounded, so that reading stays linear
 * @param reading what it says; empty when the numbers make no sense as this statement
 */
record YearRule(Pattern shape, Function<YearMatch, Optional<YearMention>> reading) {
    static YearRule of(String shape, Function<YearMatch, Optional<YearMention>> reading) {
        return new YearRule(Pattern.compile(shape), reading);
    }

    /** Whether a statement of this kind can begin with the sign: most rules need not be tried at most places. */
    boolean beginsWith(YearSign sign) {
        Matcher matcher = shape.matcher(String.valueOf(sign.letter));
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
