package org.oitcheck.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.extract.Extraction;
import org.oitcheck.rules.Rule;
import org.oitcheck.thai.ThaiFold;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Names of agencies in texts, and which of them are the site's own: those in the site's name, else those on many of its pages. Documents
 * that another agency issued do not count as the agency's own disclosure (templates and files copied from a parent or a neighbour are
 * common).
 */
final class Agencies {
    private static final Pattern NAME = Pattern.compile(
            "(องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|โรงพยาบาลส่งเสริมสุขภาพตำบล|โรงพยาบาล|โรงเรียน|วิทยาลัย(?:เทคนิค|การอาชีพ|อาชีวศึกษา|เกษตรและเทคโนโลยี|สารพัดช่าง|พณิชยการ|ชุมชน|พยาบาลบรมราชชนนี|พยาบาล|นาฏศิลป)?|มหาวิทยาลัย"
                    + "|สำนักงานเขตพื้นที่การศึกษา(?:ประถมศึกษา|มัธยมศึกษา)?|สำนักงานสาธารณสุขอำเภอ|สำนักงานสาธารณสุขจังหวัด|ที่ทำการปกครองอำเภอ|ที่ว่าการอำเภอ|บริษัท(?=[ก-๙|]{2,40}จำกัด))\\|?([ก-๙]{2,40})");
    /** Where a document names its issuer: at the beginning of a line, or after these words. */
    private static final Pattern ISSUER =
            Pattern.compile("(?m)(?:^\\|?|ประกาศ\\|?|คำสั่ง\\|?|ของ\\|?|ส่วนราชการ\\|?)" + NAME.pattern());

    private static final Pattern TITLED = Pattern.compile(
            "(?:นโยบาย|ประกาศ|แผน(?!ที่)|รายงาน|คู่มือ|มาตรการ|เจตนารมณ์)(?:(?!ณ|ที่|สาย|ก่อสร้าง|ปรับปรุง|ให้|ร่วม|โครงการ|กิจกรรม|จ้าง|ซื้อ|ซ่อม|เรื่อง)[^\n]){0,60}?"
                    + NAME.pattern());
    /** An announcement of a department or ministry; those who work there are not judged by it. */
    private static final Pattern PARENT =
            Pattern.compile("(?m)^\\|?(?:ประกาศ|คำสั่ง)\\|?((?:กรม|กระทรวง|สำนักงานปลัดกระทรวง)[ก-๎]{0,30})");

    private static final Pattern OFFICE_NAME = Pattern.compile(
            "สำนักงาน(?!สาธารณสุข|เขต|จังหวัด|ปลัด|เทศบาล|องค์การ|คณะกรรมการ)([ก-๎]{3,40}?)(?:จังหวัด|อำเภอ)");
    /** An office of a ministry in a province or district: another agency than the province, and than its neighbours in the same house. */
    private static final Pattern OFFICE =
            Pattern.compile("(?m)(?:^\\|?|ประกาศ\\|?|คำสั่ง\\|?|ของ\\|?|โดย\\|?|ส่วนราชการ\\|?)("
                    + OFFICE_NAME.pattern() + ")[ก-๎]{2,30}");

    private static final Pattern AREA = Pattern.compile(
            "(?:^|[|:–—-])(?:เว็บไซต์|ยินดีต้อนรับสู่|ของ|\\|)*(?:สำนักงานจังหวัด|จังหวัด|ที่ทำการปกครองอำเภอ|ที่ว่าการอำเภอ|อำเภอ)\\|?([ก-๎]{3,30})");

    private static final Pattern SHORT =
            Pattern.compile("(?:อบต|อบจ|ทต|ทม|ทน|รพ\\.?สต|รพ|สสอ|สสจ|สพป|สพม|รร|วก|วท|วอศ|มรภ)\\.\\|?([ก-๙]{2,30})");
    /** Words that follow a kind of agency without being a name. */
    private static final Set<String> NO_NAMES = Set.of(
            "ของ",
            "และ",
            "หรือ",
            "ใน",
            "ที่",
            "มี",
            "เป็น",
            "ได้",
            "โดย",
            "กับ",
            "จะ",
            "ทุก",
            "เรื่อง",
            "ต้อง",
            "ให้",
            "ตาม",
            "จึง",
            "ขอ",
            "สุจริต",
            "คุณธรรม",
            "แห่งนี้",
            "อื่น",
            "ปี",
            "ประจำ",
            "รอบ",
            "ระดับ",
            "ขนาด",
            "นี้",
            "ดัง",
            "เพื่อ",
            "ขั้น",
            "คุณภาพ",
            "วิถี",
            "ปลอด",
            "ต้นแบบ",
            "พัฒนา",
            "จัด",
            "ดำเนิน",
            "รัฐ",
            "เอกชน",
            "ผู้",
            "ประถม",
            "มัธยม",
            "ส่งเสริม",
            "ใด");

    /** Characters in which a document says who issued it. */
    private static final int OPENING = 260;

    private static final int OPENING_LINES = 5;

    /** Letters of the shortest name that is known in spite of errors. */
    private static final int SHORTEST = 4;
    /** One letter in so many may be misread. */
    private static final int MISREAD = 4;

    private final Set<String> own;
    /** What the site's own offices are for: "เกษตร" of a provincial office of agriculture. */
    private final Set<String> offices;
    /** Whether the names are those that many pages have, for lack of one in the site's name. */
    private final boolean guessed;

    private Agencies(Set<String> own, Set<String> offices, boolean guessed) {
        this.own = own;
        this.offices = offices;
        this.guessed = guessed;
    }

    /** Names in the site's name; where it has none, those on at least a third of the pages. */
    static Agencies of(String siteName, Collection<Extraction.Page> pages) {
        String name = prepared(siteName);
        Set<String> own = named(name);
        Set<String> offices = offices(name);
        Matcher area = AREA.matcher(name);
        if (own.isEmpty() && area.find()) {
            own.add(key(area.group(1))); // of "อำเภอ … จังหวัด …" the district
        }
        // a site's name tells the agency from its parent, which heads and feet name as well
        return own.isEmpty() ? onManyPages(pages, offices) : new Agencies(own, offices, false);
    }

    private static Agencies onManyPages(Collection<Extraction.Page> pages, Set<String> offices) {
        Map<String, Integer> count = new HashMap<>();
        for (Extraction.Page p : pages) {
            Set<String> here = named(prepared(p.title()));
            p.blocks().stream()
                    .filter(b -> b.text().length() < 400)
                    .forEach(b -> here.addAll(named(prepared(b.text()))));
            here.forEach(n -> count.merge(n, 1, Integer::sum));
        }
        Set<String> own = new HashSet<>();
        count.forEach((n, c) -> {
            if (c * 3 >= pages.size()) {
                own.add(n);
            }
        });
        return new Agencies(own, offices, true);
    }

    /**
     * The other agency that issued a text, by its opening words; empty when it is the site's own, or none is named.
     *
     * @param recognised whether single letters may be wrong
     */
    Optional<String> other(String opening, boolean recognised) {
        return issuer(prepared(opening), recognised);
    }

    private Optional<String> issuer(String prepared, boolean recognised) {
        Optional<String> office = office(prepared);
        if (office.isPresent() || own.isEmpty()) {
            return office;
        }
        Set<String> named = named(prepared);
        if (named.isEmpty() || named.stream().anyMatch(n -> isOwn(n) || recognised && mayBeOwn(n))) {
            return Optional.empty();
        }
        Matcher m = ISSUER.matcher(prepared);
        return m.find() && isName(m.group(2)) ? Optional.of((m.group(1) + m.group(2)).strip()) : Optional.empty();
    }

    /**
     * The other agency that issued a document or the volume it stands in; of a page the one whose policy, plan or report its heading
     * names. Empty where the rule allows others' documents.
     */
    Optional<String> otherIssuer(Unit unit, Rule rule) {
        if (rule.othersAllowed() || own.isEmpty() && offices.isEmpty()) {
            return Optional.empty();
        }
        if (unit.html()) {
            return unit.own().stream()
                    .filter(n -> n.source() == Naming.Source.HEADING)
                    .flatMap(n -> titled(n.text()).stream())
                    .findFirst();
        }
        // a chapter is of who issued the volume
        UnitText text = unit.within().map(Unit.Within::whole).orElse(unit).text();
        String opening =
                prepared(text.beginning(OPENING).lines().limit(OPENING_LINES).collect(Collectors.joining("\n")));
        return issuer(opening, text.beginsRecognised()).or(() -> parent(opening));
    }

    /** The other agency whose policy, plan or report a heading names. */
    private Optional<String> titled(String heading) {
        Matcher m = TITLED.matcher(prepared(heading));
        return m.find() && isName(m.group(2)) && !isOwn(key(m.group(2)))
                ? Optional.of((m.group(1) + m.group(2)).strip())
                : Optional.empty();
    }

    /** The department or ministry whose announcement it is; an agency's own papers name the agency too. */
    private Optional<String> parent(String prepared) {
        if (guessed) { // departments have names of a kind that is not known here
            return Optional.empty();
        }
        Matcher m = PARENT.matcher(prepared);
        return m.find() && named(prepared).stream().noneMatch(this::isOwn) ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** The office of a ministry that issued a text, where it is none of the site's own. */
    private Optional<String> office(String prepared) {
        if (guessed && offices.isEmpty()) {
            return Optional.empty();
        }
        Matcher m = OFFICE.matcher(prepared);
        if (!m.find() || offices.contains(m.group(2))) {
            return Optional.empty();
        }
        // the agency's own paper may name the office that it is under
        String office = m.group(1);
        String rest = m.replaceAll(""); // forgets the match
        boolean own = named(rest).stream().anyMatch(this::isOwn)
                || offices(rest).stream().anyMatch(offices::contains);
        return own ? Optional.empty() : Optional.of(office);
    }

    private static Set<String> offices(String prepared) {
        return OFFICE_NAME.matcher(prepared).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }

    private boolean isOwn(String name) {
        return own.stream().anyMatch(o -> o.startsWith(name) || name.startsWith(o));
    }

    private boolean mayBeOwn(String name) {
        return own.stream().anyMatch(o -> {
            boolean shorter = o.length() <= name.length();
            String whole = shorter ? o : name; // names run on into the words behind them
            return whole.length() >= SHORTEST
                    && MisreadName.errors(whole, shorter ? name : o) * MISREAD <= whole.length();
        });
    }

    private static boolean isName(String afterKind) {
        return NO_NAMES.stream().noneMatch(afterKind::startsWith);
    }

    private static Set<String> named(String prepared) {
        return Stream.of(NAME, SHORT)
                .flatMap(p -> p.matcher(prepared).results())
                .map(r -> r.group(r.groupCount()))
                .filter(Agencies::isName)
                .map(Agencies::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Normal form that still shows where a name ends: blanks become {@code |}. */
    private static String prepared(String text) {
        return ThaiNormaliser.normaliseText(text.replaceAll("[ \\t\u00a0]+", "|"));
    }

    /** PDFs lose marks: compare what is left without them. */
    private static String key(String name) {
        String folded = ThaiFold.fold(ThaiNormaliser.normaliseText(name)).text();
        return folded.length() > 12 ? folded.substring(0, 12) : folded;
    }
}
