package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that say something about years, longest first. They are compared with SARA AM and SARA AA as one, and with TO PATAK
 * and DO CHADA as one: half of all PDFs write {@code ประจาปี}, many people {@code กฏหมาย}.
 */
final class YearWords {
    /** All words begin below this. */
    private static final int FIRST_CHARS = ThaiLetters.YAMAKKAN + 1;

    private static final int SECONDS = 0x80;
    private static final Word[][] NONE = {};

    private static final Set<String> MONTHS = ThaiMonths.abbreviated().keySet();
    /** By the first char and {@link #second}, longest first; {@link #NONE} where no word begins so. */
    private static final Word[][][] WORDS = table();

    private YearWords() {}

    /** Where a word may stand. */
    private enum Place {
        ANYWHERE,
        /** Latin: no Latin letter on either side. */
        LATIN_WORD,
        /** With all its dots: not part of a longer abbreviation ({@code ก.พ.} in {@code ก.พ.ร.}). */
        ABBREVIATION,
        /** Without its dots: a year follows, or a dash and it is not inside a word ({@code มค66}). */
        LOOSE
    }

    private record Word(String folded, YearSign sign, int value, Place place) {}

    /** The longest word that stands at {@code at}; {@code before} is the sign of the token before it. */
    static Optional<YearToken> at(String text, int at, YearSign before) {
        char first = folded(text.charAt(at));
        Word[][] bySecond = first < FIRST_CHARS ? WORDS[first] : NONE;
        if (bySecond.length == 0) {
            return Optional.empty();
        }
        Word[] words = bySecond[at + 1 < text.length() ? second(text.charAt(at + 1)) : 0];
        for (Word word : words) {
            if (matches(word.folded, text, at) && stands(word, text, at, before)) {
                return Optional.of(new YearToken(word.sign, word.value, at, at + word.folded.length()));
            }
        }
        return Optional.empty();
    }

    /** Whether some word begins with these two characters. */
    static boolean mayBegin(char first, char second) {
        char c = folded(first);
        Word[][] bySecond = c < FIRST_CHARS ? WORDS[c] : NONE;
        return bySecond.length > 0 && bySecond[second(second)].length > 0;
    }

    /** Classes of second chars: each Thai letter its own, all others together. */
    private static int second(char c) {
        int thai = folded(c) - '\u0E00';
        return thai > 0 && thai < SECONDS ? thai : 0;
    }

    private static boolean matches(String word, String text, int at) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (folded(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(Word word, String text, int at, YearSign before) {
        int end = at + word.folded.length();
        char previous = at > 0 ? text.charAt(at - 1) : ' ';
        char next = end < text.length() ? text.charAt(end) : ' ';
        return switch (word.place) {
            case ANYWHERE -> true;
            case LATIN_WORD -> !isLatin(previous) && !isLatin(next);
            case ABBREVIATION ->
                (before == YearSign.MONTH || !endsAbbreviation(text, at)) && !startsAbbreviation(text, end);
            case LOOSE ->
                yearFollows(text, end) || next == '-' && (!ThaiLetters.isThai(previous) || before != YearSign.OTHER);
        };
    }

    /** Two or four digits, perhaps after one separating char. */
    private static boolean yearFollows(String text, int at) {
        int start = " -_/".indexOf(peek(text, at)) >= 0 ? at + 1 : at;
        int end = start;
        while (end < start + 5 && isDigit(peek(text, end))) {
            end++;
        }
        return end - start == 2 || end - start == 4;
    }

    private static boolean endsAbbreviation(String text, int at) {
        return peek(text, at - 1) == '.' && ThaiLetters.isConsonant(peek(text, at - 2));
    }

    private static boolean startsAbbreviation(String text, int at) {
        return ThaiLetters.isConsonant(peek(text, at))
                && peek(text, at + 1) == '.'
                && !isDigit(peek(text, at + 2))
                && monthless(text, at);
    }

    /** Whether what starts at {@code at} is not the next month of a list: {@code ต.ค.พ.ย.ธ.ค.}. */
    private static boolean monthless(String text, int at) {
        return MONTHS.stream().noneMatch(m -> text.startsWith(m, at))
                && !text.startsWith("พ.ศ.", at)
                && !text.startsWith("ค.ศ.", at);
    }

    private static char peek(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static char folded(char c) {
        return c == ThaiLetters.SARA_AM ? ThaiLetters.SARA_AA : c == 'ฏ' ? 'ฎ' : c;
    }

    private static Word[][][] table() {
        Table t = new Table();
        t.add(
                YearSign.FISCAL_CUE,
                "ปีงบประมาณ",
                "ประจำปีงบประมาณ",
                "ปีงบ",
                "งบปี",
                "งบประจำปี",
                "ปีงบฯ",
                "ปีงปม.",
                "ปีงป.");
        t.latin(YearSign.FISCAL_CUE, "fy", "fiscal year", "budget year", "fiscalyear");
        t.add(YearSign.BUDGET, "งบประมาณ", "งบประมาณรายจ่าย");
        t.add(YearSign.YEAR_CUE, "ปี", "ประจำปี", "ปีปฏิทิน");
        t.latin(YearSign.YEAR_CUE, "year");
        t.add(YearSign.BUDDHIST_ERA, "พ.ศ.", "พ.ศ", "พศ.", "พุทธศักราช", "b.e.");
        t.loose(YearSign.BUDDHIST_ERA, 0, "พศ");
        t.add(YearSign.COMMON_ERA, "ค.ศ.", "คศ.", "คริสต์ศักราช", "a.d.");
        t.add(
                YearSign.ACADEMIC,
                "ปีการศึกษา",
                "ประจำปีการศึกษา",
                "ภาคเรียนที่",
                "ภาคเรียน",
                "ภาคการศึกษาที่",
                "ภาคการศึกษา");
        t.latin(YearSign.ACADEMIC, "academic year");
        t.add(YearSign.MONTH_WORD, "เดือน", "ประจำเดือน", "สิ้นเดือน", "ต้นเดือน");
        t.add(YearSign.DAY_WORD, "วันที่", "ลงวันที่", "ณวันที่");
        t.add(YearSign.TO, "ถึง", "จนถึง");
        t.latin(YearSign.TO, "to", "until");
        t.add(YearSign.AND, "และ", "กับ");
        t.latin(YearSign.AND, "and");
        t.add(YearSign.QUARTER, "ไตรมาส", "ไตรมาสที่");
        t.latin(YearSign.QUARTER, "q", "quarter");
        t.add(YearSign.ROUND, "รอบ", "รอบที่", "รอบระยะเวลา", "รอบการประเมิน", "รอบการประเมินที่", "รอบการรายงาน");
        t.add(YearSign.FIRST, "แรก");
        t.add(YearSign.SECOND, "หลัง");
        t.value(YearSign.HALF_YEAR, 1, "ครึ่งปีแรก");
        t.value(YearSign.HALF_YEAR, 2, "ครึ่งปีหลัง");
        t.add(
                YearSign.LAW,
                "พระราชบัญญัติ",
                "พระราชกฤษฎีกา",
                "พระราชกำหนด",
                "พ.ร.บ.",
                "พ.ร.บ",
                "พรบ.",
                "พรบ",
                "พ.ร.ฎ.",
                "พ.ร.ก.");
        t.add(
                YearSign.LAW,
                "กฎกระทรวง",
                "กฎหมาย",
                "กฎก.พ.",
                "ระเบียบ",
                "ข้อบังคับ",
                "ประมวล",
                "รัฐธรรมนูญ",
                "ว่าด้วย",
                "ข้อบัญญัติ",
                "เทศบัญญัติ");
        // the health ministry's rule on publishing, named at the head of every form of its offices
        t.add(YearSign.LAW, "แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ");
        t.add(YearSign.ISSUE, "ฉบับที่");
        t.add(YearSign.FORM, "การประเมินคุณธรรมและความโปร่งใส");
        t.latin(YearSign.FORM, "ita", "oit", "integrity and transparency assessment");
        t.add(YearSign.FORM_PART, "ในการดำเนินงานของหน่วยงานภาครัฐ", "ในการดำเนินงาน", "ของหน่วยงานภาครัฐ");
        t.latin(YearSign.FORM_PART, "online");
        t.add(YearSign.PHONE, "โทร", "โทรศัพท์", "โทรสาร");
        t.latin(YearSign.PHONE, "tel", "fax", "phone");
        // words that begin like the ones above and mean something else
        t.add(
                YearSign.OTHER,
                "ปีที่",
                "ปีละ",
                "ปีใหม่",
                "ระเบียบวาระ",
                "ประมวลผล",
                "ประมวลภาพ",
                "รอบคอบ",
                "รอบรู้",
                "โทรทัศน์",
                "ฉบับที่แก้ไข");
        ThaiMonths.full().forEach((name, month) -> t.value(YearSign.MONTH, month, name));
        ThaiMonths.english().forEach((name, month) -> t.put(name, YearSign.MONTH, month, Place.LATIN_WORD));
        ThaiMonths.abbreviated().forEach((name, month) -> t.put(name, YearSign.MONTH, month, Place.ABBREVIATION));
        ThaiMonths.loose().forEach((name, month) -> t.loose(YearSign.MONTH, month, name));
        return t.sorted();
    }

    private static final class Table {
        private final Map<Character, List<Word>> words = new HashMap<>();

        void add(YearSign sign, String... names) {
            value(sign, 0, names);
        }

        void value(YearSign sign, int value, String... names) {
            for (String name : names) {
                put(name, sign, value, Place.ANYWHERE);
            }
        }

        void latin(YearSign sign, String... names) {
            for (String name : names) {
                put(name, sign, 0, Place.LATIN_WORD);
            }
        }

        void loose(YearSign sign, int value, String name) {
            put(name, sign, value, Place.LOOSE);
        }

        void put(String name, YearSign sign, int value, Place place) {
            StringBuilder folded = new StringBuilder();
            name.chars().forEach(c -> folded.append(folded((char) c)));
            words.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>())
                    .add(new Word(folded.toString(), sign, value, place));
        }

        Word[][][] sorted() {
            Word[][][] sorted = new Word[FIRST_CHARS][][];
            Arrays.fill(sorted, NONE);
            words.forEach((first, list) -> {
                list.sort(Comparator.comparingInt(w -> -w.folded.length()));
                sorted[first] = new Word[SECONDS][];
                for (int s = 0; s < SECONDS; s++) {
                    int wanted = s;
                    sorted[first][s] = list.stream()
                            .filter(w -> w.folded.length() == 1 || second(w.folded.charAt(1)) == wanted)
                            .toArray(Word[]::new);
                }
            });
            return sorted;
        }
    }
}
