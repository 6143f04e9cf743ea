package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Title of a document: the first of its opening lines that name an item, with the lines that go on with it ("ประจำปีงบประมาณ …", "ของ …",
 * "รอบ 6 เดือน …"). What stands below (table heads, project names) is content: it must not speak for or against the title.
 */
final class DocumentHead {
    private static final int MAX_LINES = 14;
    private static final int MAX_CHARS = 420;
    /** A numbered entry or a sentence of purpose: the text has begun. */
    private static final Pattern ENTRY = Pattern.compile(
            "^[(\\s]*[\\d๐-๙]{1,2}(?:\\.[\\d๐-๙]{1,2})?[.)]\\s?\\D|^\\s*(?:เพื่อให้|ด้วย\\s|โดยที่|ตามที่|อาศัยอำนาจ)");

    /** The heading of a chapter, and not a list of chapters: the text has begun. */
    private static final Pattern CHAPTER =
            Pattern.compile("^\\s*(?:ส่วน|บท|หมวด)ที่\\s?[\\d๐-๙]{1,2}(?!.*ที่\\s?[\\d๐-๙])");

    /** A point of a list is no title. */
    private static final Pattern BULLET = Pattern.compile("^\\s*[•●○◦▪■➢►✓✔❖]");
    /** A page before the document begins: what it says in passing names nothing. */
    private static final Pattern PREFACE =
            Pattern.compile("^\\s*(?:คำนำ|คำนิยม|กิตติกรรมประกาศ|สาร(?:จาก|นายก|ผู้)[^\\n]{0,60})\\s*$");

    /** Letters of a line of a preface beyond which it, and the line that ends it, is a sentence. */
    private static final int LONGEST_TITLE = 70;

    /** What a line must hold to say anything; dots and rules of a cover do not. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern GOES_ON = Pattern.compile(
            "^[\\s(\"']*(?:ประจำ|ปี|พ\\.?ศ|งบประมาณ|รอบ|ของ|ระหว่าง|ประจ|ไตรมาส|เดือน|\\d|[(]|ตั้งแต่|ณ\\s?วัน|ภายใน|และ|เพื่อ|หรือ|ตาม|ในการ|ระยะ|ครึ่ง|จาก|ด้าน|การ|อัน|ที่|โดย|ต่อ|แห่ง|สำหรับ|ครั้งที่"
                    // the other end of a range of years
                    + "|ถึง|[-–—~]\\s*(?:พ\\.?ศ\\.?\\s*)?(?:\\d{4}|\\d{2}\\b))");

    private final NameMatcher names;

    DocumentHead(NameMatcher names) {
        this.names = names;
    }

    /** What a document says of itself: its title, and its subject line when that says more. */
    List<Naming> namings(UnitText text) {
        List<Naming> out = new ArrayList<>();
        Naming.Source source = text.beginsRecognised() ? Naming.Source.SCAN_HEAD : Naming.Source.HEAD;
        String head = title(text);
        if (!head.isBlank()) {
            out.add(new Naming(source, head));
        }
        subjectLine(text).filter(s -> !head.contains(s)).ifPresent(s -> out.add(new Naming(source, s)));
        return out;
    }

    /** First line of the title that is long enough to be one. */
    static Optional<String> firstLine(List<Naming> namings) {
        return namings.stream()
                .limit(1)
                .flatMap(n -> n.text().lines())
                .filter(l -> l.strip().length() > 8)
                .findFirst()
                .map(String::strip);
    }

    /** Title lines; the first opening lines when none names an item; empty for an empty document. */
    String title(UnitText text) {
        Opening opening = opening(text);
        List<String> lines = opening.lines();
        int most = opening.preface() ? 1 : 3; // what is left of a preface does not hang together
        for (int i = 0; i < lines.size(); i++) {
            if (BULLET.matcher(lines.get(i)).find()) {
                continue;
            }
            if (i > 0
                    && (ENTRY.matcher(lines.get(i)).find()
                            || CHAPTER.matcher(lines.get(i)).find())) {
                break;
            }
            for (int length = 1; length <= most && i + length <= lines.size(); length++) {
                if (names.match(window(lines, i, i + length)).stream().anyMatch(DocumentHead::names)) {
                    return withContinuation(lines, i, whole(lines, i, i + length));
                }
            }
        }
        return String.join("\n", lines.subList(0, Math.min(4, lines.size())));
    }

    /** End of the title: a line that was broken in the middle may name one item and with the next line another. */
    private int whole(List<String> lines, int from, int to) {
        boolean more = to < lines.size()
                && lines.get(to).indexOf('\t') < 0
                && !ENTRY.matcher(lines.get(to)).find();
        if (!more) {
            return to;
        }
        List<Rule> now = names.named(window(lines, from, to));
        return now.isEmpty() || now.containsAll(names.named(window(lines, from, to + 1))) ? to : to + 1;
    }

    private static String window(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }

    private static boolean names(NameHit h) {
        return h.strength() == NameHit.Strength.NAME || h.strength() == NameHit.Strength.LOOK_ALIKE;
    }

    private static String withContinuation(List<String> lines, int from, int to) {
        StringBuilder out = new StringBuilder(String.join("\n", lines.subList(from, to)));
        for (int i = to; i < Math.min(lines.size(), to + 3); i++) {
            String line = lines.get(i);
            if (!goesOn(line) || ENTRY.matcher(line).find()) {
                break;
            }
            out.append('\n').append(line);
        }
        return out.toString();
    }

    /** Whether a line goes on with the title above it. */
    static boolean goesOn(String line) {
        return line.length() < 120
                && line.indexOf('\t') < 0
                && GOES_ON.matcher(ThaiNormaliser.normaliseText(line)).find();
    }

    /**
     * First lines that may be a title.
     *
     * @param preface whether the text begins with a preface, the sentences of which are left out
     */
    private record Opening(List<String> lines, boolean preface) {}

    private static Opening opening(UnitText text) {
        List<String> all = Stream.of(text.beginning(2000).split("\n"))
                .map(String::strip)
                .filter(WORD.asPredicate())
                .toList();
        boolean preface = !all.isEmpty() && PREFACE.matcher(all.get(0)).find();
        List<String> out = new ArrayList<>();
        int chars = 0;
        for (int i = 0; i < all.size() && out.size() < MAX_LINES && chars <= MAX_CHARS; i++) {
            String line = all.get(i);
            boolean sentence =
                    line.length() > LONGEST_TITLE || i > 0 && all.get(i - 1).length() > LONGEST_TITLE;
            if (preface && (sentence || PREFACE.matcher(line).find())) {
                continue;
            }
            String cut = line.length() > 240 ? line.substring(0, 240) : line;
            out.add(cut);
            chars += cut.length();
        }
        return new Opening(out, preface);
    }

    /** "เรื่อง …" of an announcement, order or memo, with the line that goes on with it. */
    static Optional<String> subjectLine(UnitText text) {
        String[] lines = text.beginning(2000).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String l = lines[i].strip();
            if (l.startsWith("เรื่อง") && l.length() > 12) {
                StringBuilder out =
                        new StringBuilder(l.substring("เรื่อง".length()).strip());
                for (int j = i + 1; j < Math.min(lines.length, i + 3); j++) {
                    if (!GOES_ON.matcher(ThaiNormaliser.normaliseText(lines[j])).find()) {
                        break;
                    }
                    out.append(' ').append(lines[j].strip());
                }
                return Optional.of(out.length() > 300 ? out.substring(0, 300) : out.toString());
            }
        }
        return Optional.empty();
    }
}
