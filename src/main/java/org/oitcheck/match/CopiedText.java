package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.extract.Extraction;
import org.oitcheck.rules.Rule;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.ThaiFold;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.WordBounds;
import org.oitcheck.thai.YearMention;
import org.oitcheck.thai.YearReader;

/**
 * Signs that a measures plan, its results report or an analysis was copied from another agency or another year: a foreign agency or
 * district, a year that the document cannot speak of, dates outside the year, scores that differ between table and text, two rows with
 * one item number. Only warns, with the words it saw; never changes a verdict. Made for one site; holds no other state.
 */
final class CopiedText {
    /** Which items are such papers: measures and their results, plans and reports against corruption. */
    private static final Pattern PAPERS =
            Pattern.compile("มาตรการ(ส่งเสริม|เพื่อส่งเสริม|ภายใน)|คุณธรรมและความโปร่งใส|ป้องกันการทุจริต");

    private static final Pattern RESULTS = Pattern.compile("^(รายงาน)?ผล|^การดำเนินการตาม|รายงานผล");
    /** A local agency, school or hospital named in full, its name ending at a blank. */
    private static final String NAME = " ?([ก-๙]{3,18})(?![ก-๙])";

    private static final Pattern LOCAL = Pattern.compile(
            "(?:องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร)" + NAME);
    private static final Pattern SCHOOL = Pattern.compile("โรงเรียน" + NAME);
    private static final Pattern HOSPITAL = Pattern.compile("โรงพยาบาล" + NAME);

    private static final Pattern DISTRICT = Pattern.compile("(?:อำเภอ|(?<![ก-๙])อ\\.) ?([ก-๙]{2,20})(?![ก-๙])");
    /** Words after a kind of agency that begin a sentence, not a name. */
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:กำหนด|เผยแพร่|สามารถ|ประกาศ|แต่งตั้ง|มอบ|รับ|เปิด|ปฏิบัติ|ประเมิน|วิเคราะห์|ควร|ไม่|ยัง|แจ้ง|ตระหนัก|คำนึง|อย่าง|ต่อ|ซึ่ง|ทั้ง|แห่ง|ของ|ทุก|ขอ|นำ|ร่วม|ดี|ตัวอย่าง|ชุมชน|รายงาน|ทราบ|ใช้|ปรับ|ติดตาม|สรุป|จัด|ดำเนิน|พัฒนา|และ|หรือ|ที่|มี|เป็น|ได้|โดย|กับ|จะ|ให้|ตาม|ใน)");

    private static final Pattern ROW = Pattern.compile(
            "^[|\\s]*(?:[Oo]|[0๐](?=[0-9๐-๙])|โอ)[ .]?([1-9๑-๙][0-9๐-๙]?)[\\s.:)]+(?!มกราคม|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)([ก-๙][^\\n]{4,80})");
    private static final Pattern SCORE = Pattern.compile("(?<![0-9.,])([0-9]{1,2}\\.[0-9]{2}|100\\.00)(?![0-9])");
    /** The ten indicators by the words of their names, in normal form without blanks. */
    private static final List<String> INDICATORS = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของทางราชการ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงระบบการทำงาน",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");

    private static final int EACH = 2;
    private static final int CONTEXT = 30;
    private static final int NEAR = 70;
    private static final int OFTEN = 3;

    private final Agencies agencies;
    private final Pattern kind;
    private final Set<String> districts;
    private final int assessed;
    private final Messages messages;

    /**
     * @param agencies  which agencies are the site's own
     * @param siteName  name of the site: papers are copied from one's like, and an อบต. may well speak of its schools
     * @param districts own districts, folded; empty when not known
     * @param assessed  assessed fiscal year, Buddhist era
     */
    CopiedText(Agencies agencies, String siteName, Set<String> districts, int assessed, Messages messages) {
        this.agencies = agencies;
        this.kind = siteName.contains("โรงเรียน") ? SCHOOL : siteName.contains("โรงพยาบาล") ? HOSPITAL : LOCAL;
        this.districts = districts;
        this.assessed = assessed;
        this.messages = messages;
    }

    /** Districts that the site's name or at least a third of its pages name. */
    static Set<String> districts(String siteName, Collection<Extraction> texts) {
        Map<String, Integer> count = new TreeMap<>();
        int pages = 0;
        for (Extraction e : texts) {
            if (e instanceof Extraction.Page p) {
                pages++;
                Set<String> named = new HashSet<>(districtsIn(p.title()).keySet());
                p.blocks().stream()
                        .filter(b -> b.text().length() < 400 && mayNameDistrict(b.text()))
                        .forEach(b -> named.addAll(districtsIn(b.text()).keySet()));
                named.forEach(d -> count.merge(d, 1, Integer::sum));
            }
        }
        Set<String> own = new TreeSet<>(districtsIn(siteName).keySet());
        int all = pages;
        count.forEach((d, n) -> {
            if (n * 3 >= all) {
                own.add(d);
            }
        });
        return own;
    }

    /** Quick look for the letters that {@link #DISTRICT} cannot do without, before the text is brought into its normal form. */
    private static boolean mayNameDistrict(String text) {
        for (int i = text.indexOf('อ'); i >= 0; i = text.indexOf('อ', i + 1)) {
            int before = i - 1;
            while (before >= 0 && !thai(text.charAt(before))) {
                before--;
            }
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (before >= 0 && text.charAt(before) == 'ภ' || after != ' ' && !thai(after)) {
                return true;
            }
        }
        return false;
    }

    private static boolean thai(char c) {
        return c >= 'ก' && c <= '๛';
    }

    /** The item with the warnings that its best document gives rise to. */
    Item warned(Rule rule, Item item, List<Judged> judged) {
        boolean shown = item.verdict() == Verdict.FOUND
                || item.verdict() == Verdict.INCOMPLETE
                || item.verdict() == Verdict.OUTDATED;
        if (!shown || judged.isEmpty() || !PAPERS.matcher(rule.title()).find()) {
            return item;
        }
        List<String> found = signs(
                judged.get(0).first().unit().text().parts(),
                assessed + rule.year().of().offset(),
                RESULTS.matcher(rule.title()).find());
        if (found.isEmpty()) {
            return item;
        }
        List<String> warnings = new ArrayList<>(item.warnings());
        warnings.addAll(found);
        return new Item(
                item.id(),
                item.title(),
                item.indicator(),
                item.sub(),
                item.verdict(),
                item.confidence(),
                item.urls(),
                item.missing(),
                item.advice(),
                item.gain(),
                warnings,
                item.evidence(),
                item.nearMisses());
    }

    /**
     * The signs in one document.
     *
     * @param parts   its pages
     * @param year    fiscal year that it is of
     * @param results whether it reports what was done in that year
     */
    List<String> signs(List<Extraction.Part> parts, int year, boolean results) {
        List<String> out = new ArrayList<>();
        add(out, foreignAgencies(parts));
        add(out, foreignDistricts(parts));
        add(out, years(parts, year, results));
        add(out, scores(parts));
        add(out, rows(parts));
        return out;
    }

    private static void add(List<String> out, List<String> more) {
        out.addAll(more.stream().distinct().limit(EACH).toList());
    }

    private List<String> foreignAgencies(List<Extraction.Part> parts) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Extraction.Part part : parts) {
            String text = ThaiNormaliser.normaliseText(part.text());
            for (Matcher m = kind.matcher(text); m.find(); ) {
                String name = m.group();
                if (!NO_NAME.matcher(m.group(1)).find()
                        && agencies.other(name, part.recognised()).isPresent()) {
                    out.putIfAbsent(
                            fold(m.group(1)),
                            messages.text("copied.agency", name, quote(text, m.start(), m.end(), part)));
                }
            }
        }
        return List.copyOf(out.values());
    }

    private List<String> foreignDistricts(List<Extraction.Part> parts) {
        List<String> out = new ArrayList<>();
        if (districts.isEmpty()) {
            return out;
        }
        for (Extraction.Part part : parts) {
            districtsIn(part.text()).forEach((key, m) -> {
                if (districts.stream().noneMatch(o -> o.startsWith(key) || key.startsWith(o))) {
                    String text = ThaiNormaliser.normaliseText(part.text());
                    out.add(messages.text("copied.district", m[0], quote(text, at(m[1]), at(m[2]), part)));
                }
            });
        }
        return out;
    }

    private static int at(String number) {
        return Integer.parseInt(number);
    }

    /** Folded name to what was written and where. */
    private static Map<String, String[]> districtsIn(String raw) {
        String text = ThaiNormaliser.normaliseText(raw);
        Map<String, String[]> out = new LinkedHashMap<>();
        for (Matcher m = DISTRICT.matcher(text); m.find(); ) {
            if (!NO_NAME.matcher(m.group(1)).find()) {
                out.putIfAbsent(
                        fold(m.group(1)), new String[] {m.group(), String.valueOf(m.start()), String.valueOf(m.end())});
            }
        }
        return out;
    }

    private List<String> years(List<Extraction.Part> parts, int year, boolean results) {
        List<String> out = new ArrayList<>();
        Map<Integer, Integer> count = new TreeMap<>();
        for (Extraction.Part part : parts) {
            for (YearMention m : YearReader.read(ThaiNormaliser.normaliseText(part.text()))) {
                if (subject(m)) {
                    count.merge(m.first().be(), 1, Integer::sum);
                }
            }
        }
        for (Extraction.Part part : parts) {
            String text = ThaiNormaliser.normaliseText(part.text());
            for (YearMention m : YearReader.read(text)) {
                int said = m.first().be();
                // a comparison with the year before the last names it again and again; a left-over stands once or twice
                boolean compared = said == year - 2 && count.getOrDefault(said, 0) >= OFTEN;
                if (subject(m) && (said < year - 1 || said > year + 1) && !compared) {
                    out.add(messages.text(
                            "copied.year",
                            String.valueOf(said),
                            String.valueOf(year),
                            quote(text, m.start(), m.end(), part)));
                } else if (outside(m, year, results)) {
                    out.add(messages.text("copied.date", String.valueOf(year), quote(text, m.start(), m.end(), part)));
                }
            }
        }
        return out;
    }

    private static boolean subject(YearMention m) {
        return m.kind() == YearMention.Kind.FISCAL && m.first().equals(m.last());
    }

    /** Months in which nothing of the year can have been done: in a report none but its own; else two years away. */
    private static boolean outside(YearMention m, int year, boolean results) {
        boolean month = m.kind() == YearMention.Kind.MONTH || m.kind() == YearMention.Kind.DATE;
        if (!month) {
            return false;
        }
        FiscalYear own = new FiscalYear(year);
        int away = Math.abs(m.first().be() - own.be());
        return results && m.kind() == YearMention.Kind.MONTH ? away > 0 : away > 1;
    }

    private List<String> scores(List<Extraction.Part> parts) {
        List<String> out = new ArrayList<>();
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (Extraction.Part part : parts) {
            String text = ThaiNormaliser.normaliseText(part.text());
            for (Statement s : statements(text)) {
                List<String> before = known.get(s.indicator());
                if (before == null) {
                    known.put(s.indicator(), s.values());
                } else if (s.values().stream().noneMatch(before::contains)) {
                    out.add(messages.text(
                            "copied.score",
                            s.indicator(),
                            String.join(", ", before),
                            String.join(", ", s.values()),
                            quote(text, s.start(), s.end(), part)));
                }
            }
        }
        return out;
    }

    /** An indicator and the scores that follow its name. */
    private record Statement(String indicator, List<String> values, int start, int end) {}

    private static List<Statement> statements(String text) {
        TreeMap<Integer, String> names = new TreeMap<>();
        for (String name : INDICATORS) {
            for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
                names.put(i, name);
            }
        }
        List<Statement> out = new ArrayList<>();
        names.forEach((start, name) -> {
            int from = start + name.length();
            Integer next = names.higherKey(start);
            int to = Math.min(text.length(), Math.min(from + NEAR, next == null ? Integer.MAX_VALUE : next));
            List<String> values = new ArrayList<>();
            Matcher m = SCORE.matcher(text).region(from, to);
            int end = from;
            while (m.find()) {
                values.add(m.group(1));
                end = m.end();
            }
            if (!values.isEmpty()) {
                out.add(new Statement(name, List.copyOf(values), start, end));
            }
        });
        return out;
    }

    private List<String> rows(List<Extraction.Part> parts) {
        List<String> out = new ArrayList<>();
        Map<Integer, String> seen = new TreeMap<>();
        for (Extraction.Part part : parts) {
            for (String line : part.text().lines().toList()) {
                Matcher m = ROW.matcher(line);
                if (!m.find()) {
                    continue;
                }
                int number = Integer.parseInt(ThaiNormaliser.normaliseText(m.group(1)));
                String title = m.group(2).strip();
                String other = seen.putIfAbsent(number, title);
                if (other != null && !alike(other, title)) {
                    out.add(messages.text("copied.row", "O" + number, cut(other), cut(title)) + page(part));
                }
            }
        }
        return out;
    }

    private static boolean alike(String a, String b) {
        String x = fold(a);
        String y = fold(b);
        int n = Math.min(Math.min(x.length(), y.length()), 8);
        return x.substring(0, n).equals(y.substring(0, n)) || x.contains(y) || y.contains(x);
    }

    private static String fold(String text) {
        return ThaiFold.fold(ThaiNormaliser.normaliseText(text).replaceAll("[\\s|.]+", ""))
                .text();
    }

    private static String cut(String text) {
        return WordBounds.cut(text, CONTEXT * 2);
    }

    private String quote(String text, int start, int end, Extraction.Part part) {
        int from = Math.max(text.lastIndexOf('\n', start) + 1, start - CONTEXT);
        int line = text.indexOf('\n', end);
        int to = Math.min(line < 0 ? text.length() : line, end + CONTEXT);
        int begin = WordBounds.begin(text, from, start);
        return "«"
                + text.substring(begin, Math.max(begin, WordBounds.end(text, to, end)))
                        .strip() + "»" + page(part);
    }

    private String page(Extraction.Part part) {
        return part.number() > 0 ? " " + messages.text("copied.page", String.valueOf(part.number())) : "";
    }
}
