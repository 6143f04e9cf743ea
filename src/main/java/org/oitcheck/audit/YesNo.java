package org.oitcheck.audit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.oitcheck.audit.FormAnswer.Said;

/** Reads the column มี/ไม่มี. */
final class YesNo {
    private static final String TICKED = "[☑☒✓✔✅√●◉■/Xx\\u00FC\\u00FE]";
    private static final Pattern TICK = Pattern.compile("^\\(?\\[?\\s*" + TICKED + "\\s*]?\\)?$");
    private static final Pattern YES_TICKED = Pattern.compile("[\\[(]?\\s*" + TICKED + "\\s*[\\])]?\\s*มี");
    private static final Pattern NO_TICKED = Pattern.compile("[\\[(]?\\s*" + TICKED + "\\s*[\\])]?\\s*ไม่มี");
    /** The choice as it is printed: no bracket opens or closes at the stroke, which would be a tick. */
    private static final Pattern PRINTED =
            Pattern.compile("[\\s(]*(?:มี[\\s)]*/[\\s(]*ไม่มี|ไม่มี[\\s)]*/[\\s(]*มี)[\\s)]*");

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "ใช่", "เปิดเผย", "เผยแพร่", "เผยแพร่แล้ว");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "ไม่", "ไม่ใช่", "ไม่เปิดเผย", "ไม่เผยแพร่", "ยังไม่มี", "none");

    private YesNo() {}

    static Said of(String text) {
        String plain =
                ItemNumbers.digits(text).replaceAll("[\\s\\u00A0\\u200B]+", " ").strip();
        if (PRINTED.matcher(plain).matches()) {
            return Said.BLANK; // an unanswered cell still holds the printed choice
        }
        boolean yes = YES_TICKED.matcher(plain).find();
        boolean no = NO_TICKED.matcher(plain).find();
        if (yes != no) {
            return yes ? Said.YES : Said.NO;
        }
        String word = plain.toLowerCase(Locale.ROOT).replaceAll("[\\s.!*:()\\[\\]☐□○◯-]+", "");
        if (YES.contains(word)) {
            return Said.YES;
        }
        if (NO.contains(word) || word.startsWith("ไม่มี")) {
            return word.equals("ไม่มีมี") ? Said.BLANK : Said.NO;
        }
        return word.startsWith("มี") && !word.contains("ไม่มี") ? Said.YES : Said.BLANK;
    }

    /** Whether a cell of a column of its own (มี | ไม่มี) is marked. */
    static boolean marked(String text) {
        String plain = text.strip();
        return TICK.matcher(plain).matches() || !plain.isEmpty() && of(plain) != Said.BLANK && !plain.equals("0");
    }
}
