package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oitcheck.thai.YearMention.Kind;

/**
 * The year or period that a title, heading, link text or the first lines of a document are about. Stateless.
 *
 * <p>A year of law is never it; a date of signature only when nothing else is said. A year that a text only starts from ("นำผลการประเมินปี 2565
 * มาจัดทำมาตรการปี 2566", "เปรียบเทียบกับปี 2565") gives way to any other.
 */
public final class SubjectYear {
    /** Mentions within so many chars of the first one belong to the same title. */
    private static final int TITLE = 160;
    /** A word that makes a year background stands at most so many chars before it. */
    private static final int NEAR = 40;

    /** Kinds that can be the subject, the strongest first. */
    private static final List<Kind> STRENGTH =
            List.of(Kind.FISCAL, Kind.PERIOD, Kind.RANGE, Kind.YEAR, Kind.MONTH, Kind.FORM, Kind.BARE, Kind.DATE);

    private static final int WEAKEST_SURE = STRENGTH.indexOf(Kind.MONTH);

    private static final List<String> BACKGROUND = List.of(
            "นำผล",
            "จากผลการประเมิน",
            "ตามผลการประเมิน",
            // the scores of last year, of which measures for this one are made
            "ผลการประเมินคุณธรรม",
            "จากปี",
            "เปรียบเทียบ",
            "เทียบกับ",
            "เมื่อปี",
            "ปีที่ผ่านมา",
            "ปีก่อน",
            "ต่อเนื่องจาก");

    private SubjectYear() {}

    /** The mention, if the text has one that can be its subject. Input must be a normal form; long texts are best cut to their head. */
    public static Optional<YearMention> of(String normalisedTitleOrHead) {
        List<YearMention> subjects = new ArrayList<>();
        List<YearMention> foreground = new ArrayList<>();
        int previous = 0;
        for (YearMention mention : YearReader.read(normalisedTitleOrHead)) {
            if (STRENGTH.contains(mention.kind())) {
                subjects.add(mention);
                if (!isBackground(normalisedTitleOrHead, mention, previous)) {
                    foreground.add(mention);
                }
            }
            previous = mention.end();
        }
        return strongest(foreground)
                .filter(mention -> rank(mention) <= WEAKEST_SURE)
                .or(() -> strongest(subjects));
    }

    private static Optional<YearMention> strongest(List<YearMention> mentions) {
        Optional<YearMention> first = mentions.stream()
                .filter(mention -> rank(mention) <= WEAKEST_SURE)
                .findFirst();
        int end = first.map(mention -> mention.start() + TITLE).orElse(Integer.MAX_VALUE);
        return mentions.stream()
                .filter(mention -> mention.start() < end)
                .min(Comparator.comparingInt(SubjectYear::rank));
    }

    private static int rank(YearMention mention) {
        return STRENGTH.indexOf(mention.kind());
    }

    private static boolean isBackground(String text, YearMention mention, int previous) {
        // the cue itself may belong to the word: จากปี 2565
        int end = Math.min(text.length(), mention.start() + "ปี".length());
        String before = text.substring(Math.max(previous, mention.start() - NEAR), end);
        return BACKGROUND.stream().anyMatch(before::contains);
    }
}
