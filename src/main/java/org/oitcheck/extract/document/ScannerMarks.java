package org.oitcheck.extract.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that scanner programs put on the pages they make; such a page has no text of its own. */
final class ScannerMarks {
    private static final Pattern MARK = Pattern.compile(
            "(?i)(?:scanned (?:by|with|from)|สแกนด้วย|สแกนโดย)\\s*[\\w ]{0,30}|(?:cam|tap|adobe|fast|clear)\\s?scan(?:ner)?");

    private ScannerMarks() {}

    static String without(String text) {
        return text.length() > 5000 || !text.toLowerCase(Locale.ROOT).contains("scan") && !text.contains("สแกน")
                ? text
                : MARK.matcher(text).replaceAll("");
    }
}
