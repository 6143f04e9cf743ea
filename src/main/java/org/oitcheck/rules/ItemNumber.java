package org.oitcheck.rules;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Reads the item number that a title or link begins with: {@code O22}, {@code o ๒๒}, {@code ๐๒๒}, {@code 022}, {@code 0.22}, {@code OIT 22},
 * {@code ข้อ ๒๒}. A number alone proves nothing: forms of other years and bodies count differently.
 */
final class ItemNumber {
    private static final Pattern LEAD = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,6}(?:(?:oit|ita)?[\\s.:-]{0,3}(?:o|ข้อ(?:ที่)?|oit)[\\s.:-]{0,3}0?([1-9]\\d?)|0[.\\s-]{0,2}([1-9]\\d))(?![\\d./,%])");

    private ItemNumber() {}

    static OptionalInt read(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return OptionalInt.empty(); // most link texts: normalising them would be in vain
        }
        Matcher m = LEAD.matcher(ThaiNormaliser.normaliseText(text));
        if (!m.find()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2)));
    }
}
