package org.oitcheck.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oitcheck.thai.Phrase;

/**
 * One item of one form year, as its rule file says it (see docs/rule-format.md). Immutable.
 *
 * @param id          item id
 * @param title       official title of the form
 * @param indicator   indicator, {@code 9} or {@code 10}
 * @param sub         sub-indicator, e.g. {@code 9.3}
 * @param kind        what the item is
 * @param source      where the requirement comes from and how sure it is
 * @param asks        what the form asks, plain Thai
 * @param names       phrases that name the item
 * @param weak        phrases that name it only when the content agrees
 * @param content     words expected in the content
 * @param lookAlikes  what looks alike and is not it
 * @param year        year asked for
 * @param components  what must be in it
 * @param statesNone  statement that there was nothing to report
 * @param othersAllowed whether documents of other agencies count (laws, criteria of a higher body)
 * @param advice      advice when something is missing; empty for the general one
 * @param measure     measure that repairs its absence
 * @param tests       the rule's own tests
 * @param origin      file the rule was read from, for messages
 */
public record Rule(
        ItemId id,
        String title,
        String indicator,
        String sub,
        Kind kind,
        Source source,
        String asks,
        List<Phrase> names,
        List<Phrase> weak,
        Content content,
        List<LookAlike> lookAlikes,
        YearNeed year,
        List<Component> components,
        StatesNone statesNone,
        boolean othersAllowed,
        String advice,
        Measure measure,
        Tests tests,
        String origin) {

    /** What an item is. */
    public enum Kind {
        PAGE,
        DOCUMENT,
        LIST,
        FUNCTION
    }

    /** Whether a component makes a built-in check of this kind. */
    public boolean checks(Check.Kind kind) {
        return components.stream().anyMatch(c -> c.condition().checks(kind));
    }

    /** How sure a requirement is. */
    public enum Status {
        VERIFIED,
        LIKELY,
        UNVERIFIED
    }

    /**
     * @param status how sure
     * @param refs   ids of the pack's sources
     * @param note   what is not certain; may be empty
     */
    public record Source(Status status, List<String> refs, String note) {}

    /**
     * @param min how many different phrases must be there
     * @param any phrases
     */
    public record Content(int min, List<Phrase> any) {}

    /**
     * @param phrase phrase in a title that shows it is something else
     * @param why    reason shown to the user
     * @param item   item it really is, or empty
     */
    public record LookAlike(Phrase phrase, String why, String item) {}

    /**
     * @param of        year asked for, relative to the assessed year
     * @param span      stretch asked for
     * @param undatedOk whether a page without any year is accepted
     */
    public record YearNeed(Of of, Span span, boolean undatedOk) {
        /** Year relative to the assessed one. */
        public enum Of {
            ASSESSED(0),
            BEFORE(-1),
            ANY(0);

            private final int offset;

            Of(int offset) {
                this.offset = offset;
            }

            /** Years to add to the assessed year. */
            public int offset() {
                return offset;
            }
        }

        /** Stretch of time. */
        public enum Span {
            YEAR,
            SIX_MONTHS,
            MONTHLY,
            COVERS,
            /** Something held on a day of the year: its day decides, not the years of the plans it spoke of. */
            DAY,
            NONE
        }
    }

    /**
     * @param id            stable id
     * @param title         words of the form, shown when missing
     * @param required      whether its absence makes the item INCOMPLETE
     * @param basis         what supports the requirement
     * @param condition     when it is met
     * @param absentUnknown whether absence of the words proves nothing
     */
    public record Component(
            String id, String title, boolean required, Basis basis, Condition condition, boolean absentUnknown) {}

    /** What supports a component. */
    public enum Basis {
        READ,
        ADJACENT,
        AGENCY,
        INFERRED,
        RECALLED
    }

    /**
     * Condition of a component: all given parts hold, or one of {@code or} does.
     *
     * @param any   phrases of which {@code min} different ones must be there; empty when not asked
     * @param min   see {@code any}
     * @param all   groups of which each needs one hit
     * @param check built-in check, or {@link Check#NONE}
     * @param or    alternatives
     */
    public record Condition(List<Phrase> any, int min, List<List<Phrase>> all, Check check, List<Condition> or) {
        /** Whether it, or an alternative, makes a built-in check of this kind. */
        public boolean checks(Check.Kind kind) {
            return check.kind() == kind || or.stream().anyMatch(c -> c.checks(kind));
        }

        public boolean empty() {
            return any.isEmpty() && all.isEmpty() && check.kind() == Check.Kind.NONE && or.isEmpty();
        }
    }

    /**
     * A built-in check.
     *
     * @param kind what is looked for
     * @param min  how many; 0 for the check's own default
     */
    public record Check(Kind kind, int min) {
        public static final Check NONE = new Check(Kind.NONE, 0);

        /** Checks; their names in rule files are lower case with hyphens. */
        public enum Kind {
            NONE,
            IMAGE,
            PHONE,
            EMAIL,
            ADDRESS,
            MAP,
            NAMES,
            LIST,
            DATED_LIST,
            QUESTION_FORM,
            COMPLAINT_FORM,
            SERVICE_FORM,
            SOCIAL,
            PERIOD,
            MONTHS,
            YEAR,
            MONEY,
            SIGNED,
            TABLE,
            STEPS,
            DOWNLOAD,
            BUDGET,
            SPENT,
            RESULTS,
            PROBLEMS,
            DURATION,
            /** Months or days on which things are to be done, in the text and not in its title or at its signature. */
            SCHEDULE,
            /** The text is surely like the examples of the item: its matter, in whatever words. */
            ALIKE,
            /** A channel for corruption of its own, not one choice among all matters. */
            SET_APART
        }
    }

    /**
     * @param any       statements such as "there were no complaints"
     * @param satisfies components that the statement satisfies
     */
    public record StatesNone(List<Phrase> any, Set<String> satisfies) {
        public StatesNone {
            any = List.copyOf(any);
            satisfies = Collections.unmodifiableSet(
                    new TreeSet<>(satisfies)); // told in one order: rules are compared as text
        }
    }

    /**
     * @param text     measure
     * @param steps    steps
     * @param owner    usual responsible unit
     * @param due      month-day {@code MM-DD} in the assessed fiscal year, or empty
     * @param followUp follow-up
     * @param effort   {@code low}, {@code medium} or {@code high}
     * @param proofs   documents that show that the work was done, besides the published one itself
     */
    public record Measure(
            String text,
            List<String> steps,
            String owner,
            String due,
            String followUp,
            String effort,
            List<String> proofs) {}

    /** @param match texts that are the item @param reject look-alikes @param gaps cases known to be judged wrongly */
    public record Tests(List<Case> match, List<Case> reject, List<Case> gaps) {
        /**
         * @param title   title, heading or link text
         * @param text    text of a short document; empty for a title alone
         * @param expect  verdict expected of the document; empty when only recognition is tested
         * @param missing components expected to be missing
         */
        public record Case(String title, String text, String expect, List<String> missing) {}
    }
}
