package org.oitcheck.eval;

import java.util.List;
import java.util.Locale;

/** An {@link Agreement} for the terminal. */
public final class AgreementText {
    private AgreementText() {}

    /** Figures of each site and of all, then every difference with both reasons. */
    public static String of(Agreement agreement) {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%-20s %6s %9s %7s%n", "site", "items", "agreed", "kappa"));
        List<String> sites =
                agreement.pairs().stream().map(Agreement.Pair::site).distinct().toList();
        for (String site : sites) {
            line(
                    out,
                    site,
                    new Agreement(agreement.pairs().stream()
                            .filter(p -> p.site().equals(site))
                            .toList()));
        }
        line(out, "all", agreement);
        out.append(String.format(
                "%ndifferent verdicts: %d%n", agreement.disagreements().size()));
        agreement.disagreements().forEach(pair -> pair(out, pair));
        out.append(String.format(
                "%nsame verdict, other address or other absent components: %d%n",
                agreement.lesserDifferences().size()));
        agreement.lesserDifferences().forEach(pair -> pair(out, pair));
        return out.toString();
    }

    private static void line(StringBuilder out, String name, Agreement agreement) {
        out.append(String.format(
                Locale.ROOT,
                "%-20s %6d %9.3f %7.3f%n",
                name,
                agreement.pairs().size(),
                agreement.observed(),
                agreement.kappa()));
    }

    private static void pair(StringBuilder out, Agreement.Pair pair) {
        out.append("  ").append(pair.site()).append(' ').append(pair.item()).append('\n');
        label(out, "first ", pair.first());
        label(out, "second", pair.second());
    }

    private static void label(StringBuilder out, String who, Labels.Label label) {
        out.append("      ").append(who).append(' ').append(label.verdict());
        if (!label.missing().isEmpty()) {
            out.append(' ').append(label.missing());
        }
        out.append(' ').append(String.join(" ", label.urls().stream().limit(1).toList()));
        out.append(": ").append(label.reason()).append('\n');
    }
}
