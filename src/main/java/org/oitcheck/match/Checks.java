package org.oitcheck.match;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Check;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.WordBounds;

/**
 * The built-in checks of rule files (docs/rule-format.md), each on one unit. A result is a place that proves it, "no", or "cannot
 * tell" (a document does not show us its pictures).
 */
final class Checks {
    /**
     * @param met   the words that prove it; absent when not met
     * @param known false when this kind of unit cannot tell
     */
    record Result(Optional<UnitText.Place> met, boolean known) {
        static final Result NO = new Result(Optional.empty(), true);
        static final Result CANNOT_TELL = new Result(Optional.empty(), false);

        static Result yes(String quote, int page) {
            return new Result(Optional.of(new UnitText.Place(quote, page, 1.0)), true);
        }

        static Result of(boolean met, String quote) {
            return met ? yes(quote, 0) : NO;
        }
    }

    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?:\\(?0\\d{1,2}\\)?[\\s-]{0,2}\\d{3,4}[\\s-]?\\d{3,4}|0[\\s-]\\d{4}[\\s-]?\\d{4}|1\\d{3})(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:เลขที่|ที่อยู่|ที่ตั้ง|ตั้งอยู่)[^\\n]{0,30}\\d|(?i:address)[^\\n]{3,160}\\d{5}|(?:อำเภอ|อ\\.|เขต).{0,60}(?:จังหวัด|จ\\.|กรุงเทพ).{0,30}\\d{5}|\\d{1,4}[^\\n]{0,25}(?:ถนน|ถ\\.|หมู่|ม\\.\\s?\\d)|(?:เลขที่|ที่อยู่|หมู่|ม\\.|ถนน|ถ\\.|ตั้งอยู่)?.{0,80}(?:ตำบล|ต\\.|แขวง).{0,60}(?:อำเภอ|อ\\.|เขต).{0,60}(?:จังหวัด|จ\\.|กรุงเทพ|\\d{5})");
    private static final Pattern PERSON = Pattern.compile(
            "(?:นาย|นางสาว|นาง|น\\.ส\\.|ว่าที่\\s?(?:ร้อยตรี|ร\\.ต\\.)|ดร\\.|นพ\\.|พญ\\.|พ\\.?[ตอ]\\.?[ตทอ]\\.|ร\\.ต\\.|จ\\.ส\\.อ\\.|จ่าเอก|พันจ่าเอก|สิบเอก|ส\\.อ\\.)\\s?[ก-ฮเ-ไ][ก-๛]{1,30}\\s{1,3}[ก-ฮเ-ไ][ก-๛]{1,30}");
    private static final Pattern MONEY =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{2})?\\s?บาท");
    private static final Pattern SIGNED = Pattern.compile(
            "(?:ประกาศ|สั่ง|ให้ไว้|แถลง)\\s*ณ\\s*วันที่|ลงชื่อ|ลงนาม|\\(\\s?(?:นาย|นาง|นางสาว|น\\.ส\\.|ว่าที่|ดร\\.|พ\\.).{3,60}\\)");
    /** Numbers of a list, also within a paragraph: "(1) … (2) … (3) …". */
    private static final Pattern ENUMERATED = Pattern.compile(
            "(?m)^\\s*[•●○◦▪■➢►✓✔❖*–-]\\s*(?=[ก-๛A-Za-z])|(?:^\\s*|\\s|(?<=[ก-๎]))(?:\\(\\d{1,2}\\)|\\d{1,2}[.)](?!\\d))|→|⇒|↓|ขั้น(?:ตอน)?ที่\\s?\\d|(?i:step)\\s?\\d|\\(\\d{1,2}\\)");

    private static final Pattern NUMBERED =
            Pattern.compile("(?m)^\\s*(?:\\(?\\d{1,2}[.)]|ขั้นตอนที่\\s?\\d|ขั้นที่\\s?\\d|\\d{1,2}\\.\\d)");
    /** Money set aside, apart from the words ปีงบประมาณ and งบประมาณรายจ่ายประจำปี that stand in every title. */
    private static final Pattern BUDGET = Pattern.compile(
            "(?<!ปี)(?<!การใช้)(?<!ใช้จ่าย)(?<!บัญญัติ)(?:งบประมาณ|งบ|วงเงิน|จำนวนเงิน|ค่าใช้จ่าย|เป็นเงิน)(?!ประมาณ|ประจำปี|รายจ่าย|พ\\.ศ|\\d{4}|ปี)"
                    + "|\\(บาท|บาท\\)|ตั้ง(?:เงิน|งบ|ไว้)|เงินที่ตั้ง|งบที่ตั้ง|(?i:budget|baht|thb)|\\d{1,3}(?:,\\d{3})+\\s?(?:บาท|\\.-)|\\d\\s?(?:ล้าน|ลบ\\.|แสนบาท|หมื่นบาท)");
    /** Money used. */
    private static final Pattern SPENT = Pattern.compile(
            // not where the figures are promised for later
            "^(?!.*จะ(?:รวบรวม|รายงาน|เสนอ|จัดทำ|สรุป|เผยแพร่)).*?(?:เบิก(?:จ่าย|แล้ว|ไป|เงิน)|(?<!การ)ใช้(?:ไป|จริง|แล้ว|จ่ายจริง|จ่ายไป|จ่ายแล้ว|จ่าย(?!งบประมาณประจำปี))|จ่าย(?:จริง|ไป|แล้ว)"
                    + "|(?:งบประมาณ|งบ|เงิน)(?:ที่)?(?:ใช้|จ่าย|เบิก)|(?:ไม่(?:ได้|มีการ)?)?ใช้(?:งบ|เงิน)(?!ประมาณประจำปี|ประมาณรายจ่าย|ประมาณ\\s?พ|ประมาณปี)|รายจ่ายจริง|คงเหลือ|เหลือจ่าย|ก่อหนี้|ไม่มีค่าใช้จ่าย"
                    + "|(?i:spent|disburse|expenditure|actual|expended|budget used)|(?<!การ)ใช้เงิน|เงินใช้|(?<!เปิด)(?<!เริ่ม)(?:ใช้|จ่าย|เบิก)\\s?\\d)");
    /** Something that can be money used: "จ่ายแล้ว 6 งวด" is none. */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\d{1,3},\\d{3}|\\d\\s?(?:บาท|ล้าน|\\.-)|ร้อยละ|\\d\\s?%|ไม่(?:ได้|มีการ|มี)?\\s?(?:ใช้|ค่าใช้จ่าย|งบ|เบิก)|(?<!การ)ใช้เงิน|งบ(?:ประมาณ)?ที่ใช้|เบิกจ่าย|\\d{4,}\\.\\d{2}|(?m:(?:^|\\s)0(?:\\s|$))|(?i:spent|baht)");
    /** What came of projects, in words that do not stand in the title alone. */
    private static final Pattern RESULTS = Pattern.compile(
            "ผล(?:การดำเนิน|การปฏิบัติ|ความก้าวหน้า|ที่(?:ได้|เกิด)|สำเร็จ|ลัพธ์|สัมฤทธิ์|งาน|ผลิต|\\s)|ความ(?:ก้าวหน้า|คืบหน้า|สำเร็จ)|สถานะ|ดำเนินการ(?:แล้ว|เสร็จ|เรียบร้อย|ครบ)|ดำเนินงานแล้ว|แล้วเสร็จ|เสร็จสิ้น|(?<!คงเหลือ|เบิกจ่าย|เบิก)(?<!คงเหลือ\\s|เบิกจ่าย\\s)ร้อยละ(?!การเบิก|การใช้จ่าย|เบิกจ่าย|ใช้จ่าย)"
                    + "|บรรลุ|อยู่ระหว่าง|ผ่านเกณฑ์|ผู้เข้าร่วม|เข้าอบรม|เข้ารับการ|ได้จัด|จัดอบรม|จัดกิจกรรม|ครบถ้วน|ยังไม่(?:ได้|ถึง)?ดำเนิน"
                    + "|(?i:result|outcome|achiev|progress|complet|status|done\\b|output)|ทำ(?:แล้ว|เสร็จ|ครบ|ได้จริง|ไปแล้ว)|สำเร็จ|เรียบร้อย|เสร็จ(?!สิ้นภายใน)"
                    + "|(?:ทำได้|ดำเนินการ|คืบหน้า|ผล)\\s?\\d|ถึงไหน|ได้อะไร|ได้ผล|เป็นอย่างไร|(?:จัด|มอบ|อบรม|ประชุม|ตรวจ|ติด|ส่ง|เผยแพร่|รายงาน|ออก|เปิด|ปรับ|จ้าง|ซื้อ|แจ้ง)[ก-๎]{0,14}แล้ว|ผ่านอบรม|(?i:on[ -]track|actual|awarded)|ไม่ได้(?:จัด|ทำ)|ผลประเมิน|คืบหน้า");
    /** A column headed only "ผล" or "ทำได้": in the normal form the blanks between Thai words are gone. */
    private static final Pattern RESULT_COLUMN = Pattern.compile("(?:^|[\\s|])(?:ผล|ทำได้|ได้ผล)(?=[\\s|]|$)");

    /** A heading or column of problems, not "แก้ไขปัญหา" in the name of a project. */
    private static final Pattern PROBLEMS =
            Pattern.compile("(?<!แก้)(?<!แก้ไข)(?<!แก้ไขและ)(?:ปัญหา|อุปสรรค)\\s*(?:[:：|\\-–—(]|$|\\t|\\d)");
    /** How long something takes, not the day or month on which it is. */
    private static final Pattern DURATION = Pattern.compile(
            "(?<![./\\d])(?<!รอบ)(?<!รอบ )\\d{1,3}(?:\\s?-\\s?\\d{1,3})?\\s?(?:วัน(?!ที่)|ชั่วโมง|ชม\\.|นาที|สัปดาห์|เดือน(?!แรก|หลัง)|(?i:days?|hours?|minutes?|weeks?)\\b)");

    private static final String MONTH_NAMES =
            "(?:(?:ตุลา|มกรา|มีนา|พฤษภา|กรกฎา|สิงหา)คม|(?:พฤศจิกา|เมษา|มิถุนา|กันยา)ยน|ธันวาคม|กุมภาพันธ์|(?:ต\\.ค|พ\\.ย|ธ\\.ค|ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย)\\.)";
    /** A month that is no part of a date. */
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(?<!\\d\\s)(?<!เดือน\\s?)" + MONTH_NAMES + "|(?<!\\d)(?<!\\d\\s)เดือน\\s?" + MONTH_NAMES);

    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\s?(?:เดือน\\s?)?" + MONTH_NAMES);
    /** Days from which on they are a plan. */
    private static final int FEWEST_DAYS = 3;

    /** Amounts of money as tables write them; numbers of people and things say what they count. */
    private static final Pattern SUM = Pattern.compile(
            "(?<![\\d,])\\d{1,3}(?:,\\d{3})+(?![\\d,])(?!\\s?(?:คน|ราย|ครั้ง|ครัวเรือน|ตัว|ต้น|ไร่|เมตร|ตร|ลิตร|เล่ม|หน่วย|ชุด|กิโล|แผ่น|หลัง))");

    /** Letters of a text from which on its likeness says something. */
    private static final int ENOUGH = 120;

    /** Lines of a title that are not searched. */
    private static final int TITLE_LINES = 2;

    private static final Pattern THAI_END = Pattern.compile("[ก-๎]\\s*$");

    private static final Pattern THAI_START = Pattern.compile("^\\s*[ก-๎]");

    private static final Pattern DOCUMENT =
            Pattern.compile(".*\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar)(?:[?&#].*)?");

    private final PeriodChecks periods;
    private final Predicate<PageUrl> dead;
    private final BiPredicate<Unit, Rule> alike;

    /** Checks of a thing looked at alone: nothing is known of where its links lead, or of what it resembles. */
    Checks(YearJudge years) {
        this(years, to -> false, (unit, rule) -> false);
    }

    /**
     * @param dead  addresses known not to answer
     * @param alike whether a unit is surely like the examples of an item
     */
    Checks(YearJudge years, Predicate<PageUrl> dead, BiPredicate<Unit, Rule> alike) {
        this.periods = new PeriodChecks(years);
        this.dead = dead;
        this.alike = alike;
    }

    /** Months of October to March of the year asked for that the unit and the links under it name. */
    Set<YearMonth> monthsOf(Unit unit, Rule rule) {
        return periods.monthsOf(unit, rule);
    }

    Result run(Check check, Rule rule, Unit unit, YearFinding year) {
        return switch (check.kind()) {
            case NONE -> Result.NO;
            case IMAGE -> PageChecks.image(unit, Math.max(1, check.min()));
            case PHONE -> regex(unit, PHONE, 1, true);
            case EMAIL -> regex(unit, EMAIL, 1, true);
            case ADDRESS -> regex(unit, ADDRESS, 1, true);
            case MAP -> PageChecks.map(unit);
            case NAMES -> persons(unit, Math.max(1, check.min()));
            case LIST -> list(unit, check.min() == 0 ? 3 : check.min());
            case DATED_LIST -> periods.dated(unit, rule, Math.max(1, check.min()));
            case QUESTION_FORM -> PageChecks.asking(unit, dead);
            case COMPLAINT_FORM -> PageChecks.complaint(unit, dead);
            case SERVICE_FORM -> PageChecks.service(unit, dead);
            case SOCIAL -> PageChecks.social(unit);
            case PERIOD -> periods.period(unit, rule);
            case MONTHS -> periods.months(unit, rule, check.min() == 0 ? 6 : check.min());
            case YEAR ->
                year.state() == YearFinding.State.RIGHT
                        ? Result.yes(year.words(), 0)
                        : year.state() == YearFinding.State.NOT_ASKED
                                ? Result.yes("", 0)
                                : year.unsure() ? Result.CANNOT_TELL : Result.NO;
            case MONEY -> regex(unit, MONEY, check.min() == 0 ? 2 : check.min(), false);
            case SIGNED ->
                unit.html() && PageChecks.imageIn(unit)
                        ? orUnknown(regex(unit, SIGNED, 1, false))
                        : regex(unit, SIGNED, 1, false);
            case TABLE -> table(unit, check.min() == 0 ? 3 : check.min());
            case STEPS -> steps(unit, check.min() == 0 ? 3 : check.min());
            case BUDGET -> budget(unit);
            case SPENT ->
                regex(unit, AMOUNT, 1, false).met().isPresent() ? inBody(unit, SPENT, Optional.empty()) : Result.NO;
            case RESULTS -> inBody(unit, RESULTS, Optional.of(RESULT_COLUMN));
            case PROBLEMS -> inBody(unit, PROBLEMS, Optional.empty());
            case DURATION -> inBody(unit, DURATION, Optional.empty());
            case SCHEDULE -> schedule(unit);
            case ALIKE -> Result.of(tells(unit) && alike.test(unit, rule), unit.title());
            case SET_APART -> PageChecks.setApart(unit);
            case DOWNLOAD -> Result.of(unit.links().stream().anyMatch(Checks::toDocument) || !unit.html(), "ไฟล์แนบ");
        };
    }

    /** Whether there is enough besides a title: a heading over a link resembles what it leads to. */
    private static boolean tells(Unit unit) {
        int titles = unit.own().stream()
                .filter(n -> !n.ofFile())
                .mapToInt(n -> n.text().length())
                .max()
                .orElse(0);
        return unit.text().length() - titles >= ENOUGH && unit.tells();
    }

    private static Result schedule(Unit unit) {
        Result month = inBody(unit, MONTH, Optional.empty());
        // one day is that of the signature
        return month.met().isPresent() ? month : regex(unit, DAY, FEWEST_DAYS, false);
    }

    private static Result orUnknown(Result r) {
        return r.met().isPresent() ? r : Result.CANNOT_TELL;
    }

    /** @param wholePage whether the page's head and foot count too (contact data often stands in the foot) */
    private static Result regex(Unit unit, Pattern pattern, int min, boolean wholePage) {
        int found = 0;
        String quote = "";
        int page = 0;
        for (int i = 0; i < unit.text().parts().size(); i++) {
            Matcher m = pattern.matcher(unit.text().normal(i));
            while (m.find() && found < min) {
                found++;
                quote = quote.isEmpty() ? unit.text().quote(i, m.start(), m.end()) : quote;
                page = unit.text().parts().get(i).number();
            }
        }
        if (found < min && wholePage && unit.page().isPresent()) {
            for (Block b : unit.page().get().blocks()) {
                Matcher m =
                        pattern.matcher(ThaiNormaliser.normaliseText(b.text()).replace('\t', ' '));
                if (m.find()) {
                    found++;
                    quote = quote.isEmpty() ? ThaiNormaliser.normalise(b.text()).quote(m.start(), m.end()) : quote;
                }
            }
        }
        return found >= min ? Result.yes(quote, page) : Result.NO;
    }

    /**
     * Searches the text below the unit's own title lines.
     *
     * @param column pattern for the line as it stands, with its blanks
     */
    private static Result inBody(Unit unit, Pattern pattern, Optional<Pattern> column) {
        Set<String> title = new TreeSet<>();
        // a title that names nothing is told by more lines than it has
        unit.own().forEach(n -> n.text().lines().limit(TITLE_LINES).forEach(l -> title.add(l.strip())));
        for (Extraction.Part p : unit.text().parts()) {
            String[] lines = p.text().split("\n");
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i];
                // the head of a table that begins the document is no title
                if (isTitle(title, line)) {
                    continue;
                }
                if (found(pattern, line)
                        || column.isPresent() && column.get().matcher(line).find()) {
                    return said(line, p);
                }
                // cells are broken within words
                boolean broken = i + 1 < lines.length
                        && THAI_END.matcher(line).find()
                        && THAI_START.matcher(lines[i + 1]).find()
                        && !isTitle(title, lines[i + 1]);
                if (broken) {
                    String joined = line.stripTrailing() + lines[i + 1].stripLeading();
                    if (found(pattern, joined) && !found(pattern, lines[i + 1])) {
                        return said(joined, p);
                    }
                }
            }
        }
        return Result.NO;
    }

    private static Result said(String line, Extraction.Part part) {
        return Result.yes(cut(line.replace('\t', ' ').strip()), part.number());
    }

    private static boolean found(Pattern pattern, String line) {
        return pattern.matcher(ThaiNormaliser.normaliseText(line)).find();
    }

    private static boolean isTitle(Set<String> title, String line) {
        return title.contains(line.strip()) && line.strip().indexOf('\t') < 0;
    }

    private static Result budget(Unit unit) {
        Result said = inBody(unit, BUDGET, Optional.empty());
        return said.met().isPresent() ? said : regex(unit, SUM, 2, false);
    }

    /** Searches the original text: the normal form has no blank between a name and a surname. */
    private static Result persons(Unit unit, int min) {
        Set<String> people = new TreeSet<>();
        for (Extraction.Part p : unit.text().parts()) {
            Matcher m = PERSON.matcher(p.text());
            while (m.find() && people.size() < min) {
                people.add(m.group().strip());
            }
        }
        return people.size() >= min ? Result.yes(people.iterator().next(), 0) : Result.NO;
    }

    private static Result list(Unit unit, int min) {
        Set<String> targets = new TreeSet<>();
        for (Link l : unit.links()) {
            if (l.kind() == Link.Kind.ANCHOR
                    && (l.anchor().strip().length() >= 8 || l.context().strip().length() >= 12)) {
                targets.add(l.to().value());
            }
        }
        int entries = targets.size();
        if (entries < min) {
            entries = Math.max(entries, (int) unit.text().parts().stream()
                    .flatMap(p -> p.text().lines())
                    .filter(line -> line.strip().length() >= 20)
                    .count());
        }
        return Result.of(entries >= min, entries + " รายการ");
    }

    private static Result table(Unit unit, int min) {
        int rows = 0;
        int numbered = 0;
        for (Extraction.Part p : unit.text().parts()) {
            for (String line : p.text().split("\n")) {
                if (line.indexOf('\t') > 0) {
                    rows++;
                }
            }
        }
        for (int i = 0; i < unit.text().parts().size(); i++) {
            Matcher m = NUMBERED.matcher(unit.text().normal(i));
            while (m.find()) {
                numbered++;
            }
        }
        return Result.of(rows >= min || numbered >= min, Math.max(rows, numbered) + " แถว");
    }

    private static Result steps(Unit unit, int min) {
        int numbered = 0;
        for (int i = 0; i < unit.text().parts().size(); i++) {
            Matcher m = ENUMERATED.matcher(unit.text().normal(i));
            while (m.find()) {
                numbered++;
            }
        }
        return numbered >= min
                ? Result.yes(numbered + " ข้อ", 0)
                : unit.html() && PageChecks.imageIn(unit) ? Result.CANNOT_TELL : Result.NO;
    }

    static boolean toDocument(Link l) {
        return DOCUMENT.matcher(l.to().value().toLowerCase(Locale.ROOT)).matches();
    }

    private static String cut(String s) {
        return WordBounds.cut(s, 80);
    }
}
