package org.oitcheck.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Id of an item of the form, e.g. {@code O22}. Ordered by number.
 *
 * @param value letter O and the number without leading zeros
 */
public record ItemId(String value) implements Comparable<ItemId> {
    private static final Pattern FORM = Pattern.compile("O(\\d{1,2})");

    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an item id: " + value);
        }
    }

    public int number() {
        Matcher m = FORM.matcher(value);
        m.matches();
        return Integer.parseInt(m.group(1));
    }

    @Override
    public int compareTo(ItemId o) {
        return Integer.compare(number(), o.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
