package org.oitcheck.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through what people wrote into a paper for signs that it was copied or is not finished: another agency or district, a fiscal
 * year that is none of the three the paper speaks of, a place that is still to be filled in. Only warns, with the words it saw.
 */
public final class Proofreading {
    private static final Pattern AGENCY = Pattern.compile(
            "(องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|อบต\\.|อบจ\\.|โรงเรียน|โรงพยาบาล)"
                    + " ?([ก-๙]{3,24})");
    private static final Pattern DISTRICT = Pattern.compile("(?:อำเภอ|(?<![ก-๙])อ\\.) ?([ก-๙]{2,20})");
    /** Words after a kind of agency that are no name. */
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:และ|หรือ|ที่|ได้|โดย|ของ|ทุก|เพื่อ|ใน|ให้|มี|เป็น|ไม่|จัด|ดำเนิน|กำหนด|เผยแพร่|ประกาศ|แต่งตั้ง|ทราบ|ตาม|แล้ว|ควร|ต้อง|จะ|ร่วม|ต่อ|สังกัด|ส่งเสริม)");

    private static final Pattern PLACE = Pattern.compile(
            "\\.{4,}|…{2,}|_{4,}|[xX]{3,}|[○◯]{2,}|\\{\\{[^}]*}}|\\(?โปรดระบุ[^)\\n]*\\)?|\\(ระบุ[^)\\n]*\\)");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9./-])(25[4-9][0-9])(?![0-9])");
    /** Words before a year that say it is the year of a law, or a stretch of years. */
    private static final Pattern OTHER_YEAR = Pattern.compile(
            "(?:พ\\.ร\\.บ|พระราชบัญญัติ|พระราชกฤษฎีกา|ระเบียบ|ประกาศ|กฎหมาย|กฎกระทรวง|มติ|มาตรา)[^\\n]{0,90}$|[0-9]{4} ?[-–] ?$");

    private static final int NEAR = 100;
    private static final int CONTEXT = 30;
    private static final int MOST = 20;

    private final Agency agency;
    private final int year;
    private final List<String> warnings = new ArrayList<>();

    private Proofreading(Agency agency, int year) {
        this.agency = agency;
        this.year = year;
    }

    /** Warnings about the words of people in a plan, and about owners that nobody has named; in Thai. */
    public static List<String> of(Plan plan) {
        Proofreading reading = new Proofreading(plan.agency(), plan.year());
        for (Measure m : plan.measures()) {
            m.texts().forEach((field, text) -> {
                if (m.changed(field) || field.equals("owner")) {
                    reading.read(Wording.of("proof.measure", String.valueOf(m.no())), text);
                }
            });
        }
        return reading.told();
    }

    /** Warnings about the words of people in a results report, and about what still waits for them; in Thai. */
    public static List<String> of(Results results) {
        Proofreading reading = new Proofreading(results.agency(), results.year());
        Set<Integer> waiting = new TreeSet<>();
        for (Results.MeasureResult m : results.measures()) {
            m.texts().forEach((field, text) -> {
                if (m.changed(field)) {
                    reading.read(Wording.of("proof.measure", String.valueOf(m.no())), text);
                } else if (PLACE.matcher(text).find()) {
                    waiting.add(m.no());
                }
            });
        }
        List<String> told = new ArrayList<>(reading.told());
        if (!waiting.isEmpty()) {
            told.add(Wording.of(
                    "proof.waiting",
                    String.join(", ", waiting.stream().map(String::valueOf).toList())));
        }
        return List.copyOf(told);
    }

    private List<String> told() {
        List<String> some =
                new ArrayList<>(warnings.stream().distinct().limit(MOST).toList());
        if (warnings.size() > MOST) {
            some.add(Wording.of("proof.more", String.valueOf(warnings.size() - MOST)));
        }
        return List.copyOf(some);
    }

    private void read(String place, String raw) {
        String text = ThaiDates.arabic(raw.replaceAll("https?://\\S+", " "));
        places(place, text);
        if (!agency.name().isBlank()) {
            for (Matcher m = AGENCY.matcher(text); m.find(); ) {
                boolean own = agency.name().replace(" ", "").contains(m.group(2))
                        || m.group(2).startsWith(bare(agency.name()));
                if (!own && !NO_NAME.matcher(m.group(2)).find()) {
                    warn("proof.agency", place, m.group(), text, m);
                }
            }
        }
        if (!agency.district().isBlank()) {
            for (Matcher m = DISTRICT.matcher(text); m.find(); ) {
                if (!m.group(1).startsWith(agency.district())
                        && !agency.district().startsWith(m.group(1))) {
                    warn("proof.district", place, m.group(), text, m);
                }
            }
        }
        for (Matcher m = YEAR.matcher(text); m.find(); ) {
            int said = Integer.parseInt(m.group(1));
            String before = text.substring(Math.max(0, m.start() - NEAR), m.start());
            boolean stretch = text.startsWith("-", m.end()) || text.startsWith("–", m.end());
            if (Math.abs(said - year) > 1
                    && !stretch
                    && !OTHER_YEAR.matcher(before).find()) {
                warn("proof.year", place, m.group(1), text, m);
            }
        }
    }

    private void places(String place, String text) {
        Matcher m = PLACE.matcher(text);
        if (m.find()) {
            warn("proof.place", place, m.group(), text, m);
        }
    }

    private void warn(String key, String place, String word, String text, Matcher at) {
        int from = Math.max(text.lastIndexOf('\n', at.start()) + 1, at.start() - CONTEXT);
        int line = text.indexOf('\n', at.end());
        int to = Math.min(line < 0 ? text.length() : line, at.end() + CONTEXT);
        warnings.add(Wording.of(
                key, place, word, text.substring(from, Math.max(from, to)).strip()));
    }

    /** The name without the words for the kind of agency. */
    private static String bare(String name) {
        return name.replaceFirst(
                "^(องค์การบริหารส่วน(ตำบล|จังหวัด)|เทศบาล(ตำบล|เมือง|นคร)|อบต\\.|อบจ\\.|โรงเรียน|โรงพยาบาล)\\s*", "");
    }
}
