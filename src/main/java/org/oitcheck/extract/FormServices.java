package org.oitcheck.extract;

import java.util.regex.Pattern;

/** Services on which anybody makes a form to be filled in (Google Forms and the like), told by the address of a form. */
public final class FormServices {
    private static final Pattern FORM = Pattern.compile(
            "docs\\.google\\.com/forms|/forms/d/(?:e/)?[\\w-]{6,}|/d/e/[\\w-]{6,}/viewform|forms\\.gle/|forms\\.office\\.com|forms\\.microsoft\\.com"
                    + "|forms\\.cloud\\.microsoft|surveymonkey\\.|jotform\\.|typeform\\.com|tally\\.so/",
            Pattern.CASE_INSENSITIVE);

    private FormServices() {}

    /** Whether an address is that of a form on such a service. */
    public static boolean isForm(String address) {
        return FORM.matcher(address).find();
    }
}
