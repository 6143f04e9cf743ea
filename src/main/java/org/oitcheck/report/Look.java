package org.oitcheck.report;

import java.util.Locale;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Site;
import org.oitcheck.plan.Organisation;

/**
 * How the reports of a checklist look at one agency: its name as its settings give it, and its digits. The data formats (JSON, CSV,
 * JUnit, Markdown) keep the name of the site and Arabic digits.
 */
public final class Look {
    /** As the site calls itself, Arabic digits. */
    public static final Look PLAIN = new Look("", Digits.ARABIC, Digits.ARABIC);

    private final String agency;
    private final Digits paper;
    private final Digits screen;

    private Look(String agency, Digits paper, Digits screen) {
        this.agency = agency;
        this.paper = paper;
        this.screen = screen;
    }

    /**
     * The look that settings ask for; English reports have Arabic digits. Without settings documents have Thai digits, as official
     * papers do, and what is read on a screen has Arabic ones.
     */
    public static Look of(Organisation org, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return new Look(name(org), Digits.ARABIC, Digits.ARABIC);
        }
        Digits digits = Digits.of(org.digits());
        return new Look(name(org), digits, org.equals(Organisation.UNKNOWN) ? Digits.ARABIC : digits);
    }

    private static String name(Organisation org) {
        var a = org.agency();
        return a.name().isBlank()
                ? ""
                : a.name()
                        + (a.district().isBlank() ? "" : " อำเภอ" + a.district())
                        + (a.province().isBlank() ? "" : " จังหวัด" + a.province());
    }

    /** The same with the other digits: what a run with other settings may have written. */
    Look other() {
        Digits turned = paper == Digits.THAI ? Digits.ARABIC : Digits.THAI;
        return new Look(agency, turned, turned);
    }

    /** Digits of documents. */
    Digits paper() {
        return paper;
    }

    /** Digits of pages and workbooks. */
    Digits screen() {
        return screen;
    }

    /** The checklist under the name of the settings. */
    Checklist named(Checklist c) {
        return agency.isEmpty()
                ? c
                : new Checklist(
                        new Site(agency, c.site().url()),
                        c.year(),
                        c.profile(),
                        c.run(),
                        c.score(),
                        c.items(),
                        c.rules(),
                        c.notes());
    }
}
