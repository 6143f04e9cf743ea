package org.oitcheck.match;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oitcheck.extract.Extraction.Heading;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;

/**
 * A line of a document where a section may begin.
 *
 * @param part  place of its page among the pages
 * @param start where it begins in the page's text
 * @param text  its text, continuation lines included
 * @param items ids of the items that it names, those that it only looks like after {@link #LOOK_ALIKE}
 * @param key   what kind of number it bears ("ส่วนที่", "ก", "1"); empty for none
 * @param rank  0 for the highest kind of number; {@link #PLAIN} for none
 * @param level level that the file gives it, from 1; 0 when the file marks nothing
 * @param top   whether it stands at the top of a page
 * @param year  year that it states
 */
record SectionHeading(
        int part,
        int start,
        String text,
        Set<String> items,
        String key,
        int rank,
        int level,
        boolean top,
        Optional<YearMention> year) {
    static final int PLAIN = 9;
    static final String LOOK_ALIKE = "~";

    private static final Pattern CHAPTER = Pattern.compile(
            "^[\\s\\p{Punct}]{0,3}(เล่ม(?:ที่)?|ภาค(?:ที่)?|ส่วน(?:ที่)?|บท(?:ที่)?|ตอน(?:ที่)?|หมวด(?:ที่)?|ภาคผนวก|เรื่องที่|เอกสาร(?:แนบ|ประกอบ)?(?:ท้าย)?(?:หมายเลข|ที่)?|สิ่งที่ส่งมาด้วย|part|chapter|section|appendix)\\s*[.:]?\\s*(\\d{1,2}|[ก-ฮ](?![ก-๎])|[ivx]{1,4}(?![a-z])|[a-z](?![a-z])|(?=\\s*$))");
    private static final Pattern ITEM = Pattern.compile(
            "^[\\s\\p{Punct}]{0,3}(?:oit|ita)?[\\s.:-]{0,2}(?:ข้อ\\s?)?o[\\s.-]{0,2}0?[1-9]\\d?(?![\\d/])");
    private static final Pattern LETTER = Pattern.compile("^[(]?[ก-ฮ][.)]\\s*(?=[ก-๙])");
    private static final Pattern NUMBER = Pattern.compile("^[(]?\\d{1,2}[.)]\\s*(?=[ก-๙a-z])");
    private static final Pattern DEEP = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})+[.)]?\\s");
    private static final int CHAPTER_RANK = 1;

    /** What a document in its own right begins with. */
    private static final Pattern DOCUMENT = Pattern.compile("^\\s*(?:ประกาศ|คำสั่ง|บันทึกข้อความ|ที่\\s?\\S{2,12}/)");

    /** Number before a heading. */
    record Numbered(String key, int rank, boolean alone) {
        static final Numbered NONE = new Numbered("", PLAIN, false);
    }

    /** The number that a line begins with. */
    static Numbered numbered(String line) {
        String n = ThaiNormaliser.normaliseText(line).strip();
        Matcher chapter = CHAPTER.matcher(n);
        if (chapter.find()) {
            String word = chapter.group(1);
            boolean alone = n.length() - chapter.end() < 3;
            return new Numbered(word.replace("ที่", ""), word.startsWith("เล่ม") ? 0 : CHAPTER_RANK, alone);
        }
        if (ITEM.matcher(n).find()) {
            return new Numbered("o", CHAPTER_RANK, false);
        }
        if (LETTER.matcher(n).find()) {
            return new Numbered("ก", 3, false);
        }
        if (DEEP.matcher(n).find()) {
            return new Numbered("1.1", 5, false);
        }
        return NUMBER.matcher(n).find() ? new Numbered("1", 4, false) : Numbered.NONE;
    }

    /** Whether the line says by itself that a part of a document begins: "ส่วนที่ ๒", "บทที่", "ภาคผนวก ก", "O12". */
    static boolean chapter(Numbered n) {
        return n.rank() <= CHAPTER_RANK;
    }

    /** Whether a page that begins so is a document in its own right. */
    static boolean document(String line) {
        return DOCUMENT.matcher(ThaiNormaliser.normaliseText(line)).find();
    }

    /** Ids of the items that it names. */
    Set<String> named() {
        return items.stream().filter(i -> !i.startsWith(LOOK_ALIKE)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is sure to be a heading: it counts as a chapter, or the file marks it by more than bold letters. */
    boolean chapter() {
        return rank <= CHAPTER_RANK || level > 0 && level < Heading.BOLD;
    }

    /** Whether a section under this heading ends where another heading stands below it. */
    boolean endsAt(SectionHeading other) {
        boolean deeper = level > 0 && other.level > level && !(rank == PLAIN && other.rank < PLAIN && other.top);
        if (!other.items.isEmpty()) {
            boolean same = other.items.equals(items);
            if (same) {
                return other.year.isPresent()
                        && year.isPresent()
                        && !other.year.get().last().equals(year.get().last());
            }
            boolean below = deeper || other.rank != PLAIN && other.rank > rank;
            return !below;
        }
        if (rank < PLAIN) {
            return other.rank < PLAIN && (other.key.equals(key) || other.rank < rank);
        }
        if (other.rank <= CHAPTER_RANK) {
            return true;
        }
        boolean marked = level > 0 && other.level > 0 && other.level <= level && other.level < Heading.BOLD;
        return marked || other.top && document(other.text) && !text.contains(other.text);
    }
}
