package org.oitcheck.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanColumn;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** What each column of the table of measures shows, as text and as a cell of a document. */
final class PlanTable {
    /** Centimetres of a landscape page between its margins. */
    private static final double PAGE = 25.7;
    /** Centimetres of the column of numbers: two digits stand side by side. */
    private static final double NUMBER = 1.2;

    private final Plan plan;
    private final PaperText texts;

    PlanTable(Plan plan, PaperText texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** Headings of the document: the number, then the columns of the plan. */
    List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(texts.get("col.no")));
        plan.columns().forEach(c -> headings.add(texts.show(c.heading())));
        return headings;
    }

    /** Centimetres of the columns. */
    List<Double> widths() {
        double all = plan.columns().stream().mapToDouble(c -> share(c.field())).sum();
        List<Double> widths = new ArrayList<>(List.of(NUMBER));
        plan.columns().forEach(c -> widths.add((PAGE - NUMBER) * share(c.field()) / all));
        return widths;
    }

    private static double share(PlanColumn.Field field) {
        return switch (field) {
            case MEASURE -> 5.2;
            case PRACTICE -> 4.6;
            case STEPS -> 8.5;
            case OWNER -> 2.9;
            case PERIOD -> 3.1;
            case FOLLOW_UP -> 4.5;
            case PROOFS -> 4.6;
        };
    }

    /** One row of the document. */
    List<Cell> row(Measure m) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.centred(texts.show(String.valueOf(m.no())))));
        plan.columns().forEach(c -> cells.add(cell(m, c.field())));
        return cells;
    }

    private Cell cell(Measure m, PlanColumn.Field field) {
        return switch (field) {
            case MEASURE -> Cell.lines(measure(m));
            case STEPS -> Cell.lines(texts.entries(steps(m)));
            case PROOFS -> Cell.lines(texts.entries(m.proofs()));
            default -> Cell.of(texts.show(text(m, field)));
        };
    }

    /** One column of a measure as plain text, in the digits of the model. */
    String text(Measure m, PlanColumn.Field field) {
        return switch (field) {
            case MEASURE -> m.measure();
            case PRACTICE -> m.practice();
            case STEPS -> dashed(steps(m));
            case OWNER -> m.owner();
            case PERIOD -> m.period();
            // agencies without a column for the period write it here
            case FOLLOW_UP -> plan.shows(PlanColumn.Field.PERIOD) ? m.followUp() : m.period() + "\n" + m.followUp();
            case PROOFS -> dashed(m.proofs());
        };
    }

    /** What the form asks for stands in its own column, where there is one. */
    private List<String> steps(Measure m) {
        List<String> practice = Arrays.asList(m.practice().split("\n"));
        return plan.shows(PlanColumn.Field.PRACTICE)
                ? m.steps().stream().filter(s -> !practice.contains(s)).toList()
                : m.steps();
    }

    private static String dashed(List<String> entries) {
        return String.join("\n", entries.stream().map(e -> "– " + e).toList());
    }

    private List<Line> measure(Measure m) {
        List<Line> lines = new ArrayList<>();
        texts.show(m.measure()).lines().forEach(l -> lines.add(new Line(l, "")));
        for (ItemState s : m.state()) {
            lines.add(new Line(
                    "(" + texts.state(s) + ")",
                    s.urls().isEmpty() ? "" : s.urls().get(0)));
        }
        if (m.gain() > 0) {
            lines.add(new Line(texts.get("gain", texts.points(m.gain())), ""));
        }
        return lines;
    }
}
