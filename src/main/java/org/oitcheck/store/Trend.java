package org.oitcheck.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The newest scores of a site, oldest first, as the text that its row keeps, so that a list of sites need not read their runs. */
final class Trend {
    static final int RUNS = 30;

    private Trend() {}

    /** Read from the runs themselves. */
    static List<Double> of(Db db, long site) {
        List<Double> scores = new ArrayList<>(
                db.sql("select score from run where site_id = ? and state = 'FINISHED' order by id desc limit ?")
                        .param(site)
                        .param(RUNS)
                        .query(Double.class)
                        .list());
        Collections.reverse(scores);
        return scores;
    }

    static String text(List<Double> scores) {
        return scores.stream().map(s -> String.format(Locale.ROOT, "%.1f", s)).collect(Collectors.joining(" "));
    }

    static List<Double> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }
}
