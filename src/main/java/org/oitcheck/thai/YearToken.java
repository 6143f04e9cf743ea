package org.oitcheck.thai;

/**
 * A piece of a normal form as the reader of years sees it.
 *
 * @param value number, month, or half; 0 where there is none
 * @param start index of the first char
 * @param end   index after the last char
 */
record YearToken(YearSign sign, int value, int start, int end) {
    YearToken as(YearSign other) {
        return new YearToken(other, value, start, end);
    }

    int length() {
        return end - start;
    }
}
