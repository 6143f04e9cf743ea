package org.oitcheck.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Settings of one agency, from {@code org.yaml}: what the papers call it, who answers for which items, dates, digits.
 *
 * @param agency      names
 * @param units       divisions; an item that none claims keeps the owner its rule names
 * @param calendar    dates
 * @param thaiDigits  whether prose and tables use Thai digits (addresses and item ids never do)
 * @param byUnit      whether items of one unit make one measure
 * @param columns     columns of the measures plan
 * @param scores      table of the scores of the years before, for the analysis at the head of the plan
 */
public record Organisation(
        Agency agency,
        List<Unit> units,
        Calendar calendar,
        boolean thaiDigits,
        boolean byUnit,
        List<PlanColumn> columns,
        Optional<Path> scores) {
    /** Settings when there is no file. */
    public static final Organisation UNKNOWN =
            new Organisation(new Agency("", "", "", ""), List.of(), Calendar.USUAL, true, false);

    public Organisation {
        units = List.copyOf(units);
        columns = List.copyOf(columns);
    }

    /** Settings with the usual columns and no scores. */
    public Organisation(Agency agency, List<Unit> units, Calendar calendar, boolean thaiDigits, boolean byUnit) {
        this(agency, units, calendar, thaiDigits, byUnit, PlanColumn.USUAL, Optional.empty());
    }

    /** The same settings with other columns. */
    public Organisation withColumns(List<PlanColumn> other) {
        return new Organisation(agency, units, calendar, thaiDigits, byUnit, other, scores);
    }

    /** {@code thai} or {@code arabic}. */
    public String digits() {
        return thaiDigits ? "thai" : "arabic";
    }

    /**
     * Reads {@code org.yaml}.
     *
     * @throws PlanException naming file, line and mend: no YAML, unknown key, value of another kind
     */
    public static Organisation read(Path file) throws IOException, PlanException {
        return new OrganisationFile(file.toString()).read(file);
    }

    /** The unit that answers for an item. */
    Optional<String> owner(String item) {
        return units.stream()
                .filter(u -> u.items().contains(item))
                .map(Unit::name)
                .findFirst();
    }
}
