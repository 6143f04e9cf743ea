package org.oitcheck.extract.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Title properties of files: half of them are names of templates or programs. */
final class Titles {
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)^(?:microsoft (?:office )?(?:word|excel|powerpoint)\\s*-\\s*)");
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)(?:untitled\\w*|title|no slide title|powerpoint presentation|pdf|scan\\w*|image\\d*|book\\d*|document\\d*|slide \\d+"
                    + "|งานนำเสนอ powerpoint|ภาพนิ่ง \\d+|[\\w \\-]*\\.indd|b_\\w+)");
    private static final Pattern FILE =
            Pattern.compile("(?i).{0,200}\\.(?:docx?|xlsx?|pptx?|pdf|odt|ods|rtf|tif|jpg|cdr|ai|dot|tmp|pub|htm|html)");

    private Titles() {}

    /** The title if it says something, else empty. Titles of old printer drivers in windows-874 are decoded. */
    static String clean(String raw) {
        String title = Lines.cell(thai(raw.length() > 500 ? raw.substring(0, 500) : raw));
        title = PROGRAM.matcher(title).replaceFirst("");
        if (EMPTY.matcher(title).matches() || FILE.matcher(title).matches() || title.indexOf('\ufffd') >= 0) {
            return "";
        }
        int letters = (int) title.codePoints().filter(Character::isLetter).count();
        return letters < 3 ? "" : title;
    }

    private static String thai(String raw) {
        int high = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > 0xff) {
                return raw;
            }
            if (c >= 0xa1 && c <= 0xfb) {
                high++;
            }
        }
        if (high < 4 || high * 3 < raw.length()) {
            return raw;
        }
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), Charset.forName("x-windows-874"));
    }
}
