package org.oitcheck.html;

/**
 * What the bytes over 0x7F of a text look like.
 *
 * @param total    high bytes, without 0xA0 (a no-break space in every single-byte charset)
 * @param thai     those that are Thai letters or digits in windows-874
 * @param adjacent those with another high byte beside them; Thai is written in runs, accents of Western words stand alone
 * @param utf8     those that belong to whole UTF-8 sequences
 */
record HighBytes(int total, int thai, int adjacent, int utf8) {

    static HighBytes count(byte[] body) {
        int total = 0;
        int thai = 0;
        int adjacent = 0;
        int utf8 = 0;
        int sequenceEnd = 0;
        for (int i = 0; i < body.length; i++) {
            int b = body[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            if (i >= sequenceEnd) {
                sequenceEnd = i + sequenceLength(body, i);
            }
            utf8 += i < sequenceEnd ? 1 : 0;
            if (b == 0xA0 && i >= sequenceEnd) {
                continue;
            }
            total++;
            thai += b >= 0xA1 && b <= 0xDA || b >= 0xDF && b <= 0xFB ? 1 : 0;
            boolean beside = i > 0 && body[i - 1] < 0 || i + 1 < body.length && body[i + 1] < 0;
            adjacent += beside ? 1 : 0;
        }
        return new HighBytes(total, thai, adjacent, utf8);
    }

    double thaiShare() {
        return total == 0 ? 0 : (double) thai / total;
    }

    double utf8Share() {
        return total == 0 ? 1 : (double) utf8 / total;
    }

    boolean inRuns() {
        return adjacent * 2 >= total;
    }

    private static int sequenceLength(byte[] body, int start) {
        int first = body[start] & 0xFF;
        int length = first >= 0xC2 && first <= 0xDF
                ? 2
                : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        for (int k = 1; k < length; k++) {
            if (start + k >= body.length || (body[start + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
