package org.oitcheck.thai;

import java.util.List;

/** Finds the four-digit numbers that are no years: telephone numbers, amounts, counts, numbers of letters and houses. */
final class NoYears {
    private static final List<String> MONEY = List.of("บาท", "ล้าน");
    /** Units that are not also the beginning of a word likely to follow a year, as ราย, ครั้ง and วัน are. */
    private static final List<String> UNITS = List.of(
            "คน",
            "เมตร",
            "ไร่",
            "ชั่วโมง",
            "ชม.",
            "กม.",
            "กิโล",
            "ครัวเรือน",
            "แห่ง",
            "คะแนน",
            "น.",
            "%",
            "ชุด",
            "ตร.");

    private static final List<String> NUMBERED = List.of(
            "เลขที่", "ที่", "หมู่", "หน้า", "ลำดับ", "จำนวน", "รหัส", "มาตรา", "ข้อ", "ห้อง", "/ว", "อายุ", "รวม");
    private static final List<String> FORMS = List.of("สขร", "สขร.", "ที่", "แบบ", "ข้อ");
    /** Signs of a telephone number's groups end their effect after so many tokens. */
    private static final int PHONE_TOKENS = 8;

    private final String text;
    private final List<YearToken> tokens;

    private NoYears(String text, List<YearToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Turns the numbers that are no years into plain numbers. */
    static void strike(String text, List<YearToken> tokens) {
        NoYears finder = new NoYears(text, tokens);
        finder.strikePhones();
        finder.strikeChains();
        for (int i = 0; i < tokens.size(); i++) {
            YearSign sign = tokens.get(i).sign();
            if (sign.isYear() && finder.isCount(i) || sign == YearSign.SMALL && finder.isFormNumber(i)) {
                finder.strike(i);
            }
        }
    }

    private void strike(int i) {
        tokens.set(i, tokens.get(i).as(YearSign.NUMBER));
    }

    private void strikePhones() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).sign() != YearSign.PHONE) {
                continue;
            }
            for (int j = i + 1; j < Math.min(tokens.size(), i + PHONE_TOKENS); j++) {
                YearSign sign = tokens.get(j).sign();
                if (sign == YearSign.LINE_END || sign.announcesYear()) {
                    break;
                }
                if (sign.isNumber()) {
                    strike(j);
                }
            }
        }
    }

    /** {@code 02-2566-2570}, {@code 0 2566 2570}, {@code 1-2566-33}: numbers linked by dashes, or after one that starts with 0, unless they make a date. */
    private void strikeChains() {
        int i = 0;
        while (i < tokens.size()) {
            int last = chainEnd(i);
            int numbers = (last - i) / 2 + 1;
            if (tokens.get(i).sign().isNumber() && numbers > 2 && !isDate(i, last)) {
                for (int j = i; j <= last; j += 2) {
                    strike(j);
                }
            } else if (isZero(i)) {
                last = strikeNeighbours(i);
            }
            i = last + 1;
        }
    }

    /** Strikes the numbers that follow a leading zero; returns the index of the last one. */
    private int strikeNeighbours(int zero) {
        int i = zero + 1;
        while (i < tokens.size() && tokens.get(i).sign().isNumber() && isNear(i)) {
            strike(i++);
        }
        return i - 1;
    }

    /** Index of the last number of a chain of numbers with a bare dash between them. */
    private int chainEnd(int i) {
        int last = i;
        while (last + 2 < tokens.size()
                && tokens.get(last).sign().isNumber()
                && tokens.get(last + 1).sign() == YearSign.TO
                && tokens.get(last + 2).sign().isNumber()
                && tokens.get(last + 2).start() - tokens.get(last).end() == 1) {
            last += 2;
        }
        return last;
    }

    private boolean isDate(int first, int last) {
        if (last - first != 4 || tokens.get(first + 2).sign() != YearSign.SMALL) {
            return false;
        }
        YearSign a = tokens.get(first).sign();
        YearSign c = tokens.get(last).sign();
        return a == YearSign.SMALL && c.isYear()
                || (a == YearSign.BUDDHIST || a == YearSign.COMMON) && c == YearSign.SMALL;
    }

    private boolean isZero(int i) {
        YearToken token = tokens.get(i);
        return token.sign().isNumber()
                && text.charAt(token.start()) == '0'
                && (token.length() != 2 || token.sign() != YearSign.SMALL);
    }

    private boolean isNear(int i) {
        return tokens.get(i).start() - tokens.get(i - 1).end() <= 1;
    }

    private boolean isCount(int i) {
        YearToken token = tokens.get(i);
        boolean announced = i > 0 && announces(i - 1, token);
        int next = token.end() < text.length() && text.charAt(token.end()) == ' ' ? token.end() + 1 : token.end();
        if (MONEY.stream().anyMatch(unit -> text.startsWith(unit, next))) {
            return true;
        }
        if (announced) {
            return false;
        }
        return UNITS.stream().anyMatch(unit -> text.startsWith(unit, next))
                || NUMBERED.stream().anyMatch(word -> endsWith(word, token.start()))
                || isLetterNumber(token.start())
                || isFraction(i);
    }

    /** Whether the word before says that this is a year; two digits after "5 ปี" are not one. */
    private boolean announces(int before, YearToken token) {
        YearSign sign = tokens.get(before).sign();
        boolean duration = sign == YearSign.YEAR_CUE
                && token.sign() == YearSign.SHORT
                && before > 0
                && tokens.get(before - 1).sign().isNumber();
        return sign.announcesYear() && !duration;
    }

    private boolean endsWith(String word, int end) {
        int at = end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
        return at >= word.length() && text.startsWith(word, at - word.length());
    }

    /** {@code สขร.1 มกราคม 2566}, {@code ตารางที่ 1 มกราคม 2566}: no day of the month. */
    private boolean isFormNumber(int i) {
        boolean beforeMonth = i + 1 < tokens.size() && tokens.get(i + 1).sign() == YearSign.MONTH;
        boolean afterDay = i > 0 && tokens.get(i - 1).sign() == YearSign.DAY_WORD;
        return beforeMonth
                && !afterDay
                && FORMS.stream().anyMatch(form -> endsWith(form, tokens.get(i).start()));
    }

    /** {@code ว2566}: a circular letter. */
    private boolean isLetterNumber(int start) {
        return start > 0
                && text.charAt(start - 1) == 'ว'
                && (start == 1 || !ThaiLetters.isThai(text.charAt(start - 2)));
    }

    /** {@code 72501/2566}, {@code 2566/12}: number of a letter or a house; {@code 1/2566} is left to the rules. */
    private boolean isFraction(int i) {
        boolean before = i > 1
                && tokens.get(i - 1).sign() == YearSign.SLASH
                && tokens.get(i - 2).sign().isNumber()
                && tokens.get(i - 2).length() > 3;
        boolean after = i + 2 < tokens.size()
                && tokens.get(i + 1).sign() == YearSign.SLASH
                && tokens.get(i + 2).sign().isNumber();
        return before || after;
    }
}
