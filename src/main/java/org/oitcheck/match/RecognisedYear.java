package org.oitcheck.match;

import java.util.List;
import java.util.function.Function;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.thai.FiscalYear;

/**
 * The year of a scan. Recognition takes the Thai ๖ for ๒ or ๐ as a rule, and ๔ for ๕ at times, and is sure of it: a year that only
 * recognition tells may prove that a scan is of the year asked for, but not that it is of another. What links, file names and real
 * text say goes first.
 */
final class RecognisedYear {
    private static final double SURE = 0.9;
    private static final int EARLIEST = 2540;
    private static final int LATEST = 2600;
    private static final List<String> ALIKE = List.of("026", "45");

    private RecognisedYear() {}

    /**
     * @param unit  unit with recognised text
     * @param judge reads the year of a unit
     * @param asked year that the form asks for
     */
    static YearFinding of(Unit unit, Function<Unit, YearFinding> judge, FiscalYear asked) {
        YearFinding told = judge.apply(withoutRecognised(unit));
        if (told.state() != YearFinding.State.UNKNOWN) {
            return told;
        }
        YearFinding read = judge.apply(unit);
        if (!read.wrong()) {
            return read;
        }
        String year = Integer.toString(read.fiscalYear());
        if (!thaiDigits(unit, year)) {
            return sureOf(unit, year) ? read : doubtful(read);
        }
        boolean nonsense = read.fiscalYear() < EARLIEST || read.fiscalYear() > LATEST;
        return nonsense || alike(year, Integer.toString(asked.be()))
                ? new YearFinding(YearFinding.State.UNKNOWN, 0, read.words())
                : doubtful(read);
    }

    private static YearFinding doubtful(YearFinding read) {
        return new YearFinding(YearFinding.State.DOUBTFUL, read.fiscalYear(), read.words());
    }

    private static Unit withoutRecognised(Unit unit) {
        List<Part> parts =
                unit.text().parts().stream().filter(p -> !p.recognised()).toList();
        List<Naming> own = unit.own().stream().filter(n -> !n.recognised()).toList();
        return unit.reading(new UnitText(parts, false), own, unit.title(), unit.ownWords());
    }

    private static boolean thaiDigits(Unit unit, String year) {
        StringBuilder thai = new StringBuilder();
        year.chars().forEach(c -> thai.append((char) (c - '0' + '๐')));
        return unit.text().parts().stream()
                .anyMatch(p -> p.recognised() && p.text().contains(thai));
    }

    private static boolean sureOf(Unit unit, String year) {
        return unit.text().parts().stream().filter(Part::recognised).anyMatch(p -> {
            int at = p.text().indexOf(year);
            return at >= 0 && p.confidence(at, at + year.length()) >= SURE;
        });
    }

    private static boolean alike(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            String one = a.substring(i, i + 1);
            String other = b.substring(i, i + 1);
            if (!one.equals(other) && ALIKE.stream().noneMatch(g -> g.contains(one) && g.contains(other))) {
                return false;
            }
        }
        return true;
    }
}
