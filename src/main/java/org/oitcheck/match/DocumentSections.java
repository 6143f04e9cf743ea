package org.oitcheck.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oitcheck.extract.Extraction.Heading;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.thai.SearchText;
import org.oitcheck.thai.SubjectYear;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;

/**
 * Finds the sections of a long document that are an item each: chapters of a volume, attachments, sheets of a workbook, files of an
 * archive. A section begins at a line that the file marks as a heading, that counts ("ส่วนที่ ๒", "ภาคผนวก ก", "O12"), that its table of
 * contents names, or at the top of a page; and ends where the next of its kind, or another item, begins. Stateless but for the names.
 */
final class DocumentSections {
    /** Letters of a section beside its heading, below which it discloses nothing: an entry of a table of contents, a cover. */
    static final int SUBSTANCE = 60;

    private static final int SHORTEST_DOCUMENT = 200;
    private static final int MOST_SECTIONS = 120;
    private static final int LONGEST_LINE = 170;
    private static final int TOP_LINES = 3;
    private static final int GOES_ON_LINES = 2;
    /** Lines in which the subject of an announcement stands. */
    private static final int SUBJECT_LINES = 7;
    /** Chapters, whatever they name, from which on a document is one of chapters. */
    private static final int CHAPTERS = 3;
    /** Pages that begin with the same line, from which on it is a running header. */
    private static final int RUNNING = 3;

    private static final Pattern LAW = Pattern.compile("(?m)^\\s*(?:มาตรา|ข้อ)\\s*[\\p{Nd}]{1,3}(?:/\\d)?\\s");
    private static final int LAW_LINES = 12;
    /** A year that a line break cut off from its heading. */
    private static final Pattern YEAR = Pattern.compile("\\s*(?:25|๒๕)[\\d๐-๙]{2}\\s*");

    private final NameMatcher names;

    DocumentSections(NameMatcher names) {
        this.names = names;
    }

    /**
     * Sections of one document.
     *
     * @param named    those whose headings name an item, in order
     * @param others   chapters whose headings name none
     * @param preface  text before the first section
     * @param headings headings that name or look like an item, or count as a chapter
     * @param chapters whether the document is divided into chapters or documents
     * @param mixed    whether its headings speak of different items, so that the words of all together say nothing
     */
    record Found(
            List<Section> named,
            List<Section> others,
            String preface,
            List<SectionHeading> headings,
            boolean chapters,
            boolean mixed) {
        static final Found NONE = new Found(List.of(), List.of(), "", List.of(), false, false);
    }

    /**
     * @param marked headings that the file marks
     * @param listed entries of its table of contents, see {@link TableOfContents#entries}
     */
    Found of(List<Part> parts, List<Heading> marked, Set<String> listed) {
        int length = parts.stream().mapToInt(p -> p.text().length()).sum();
        if (length < SHORTEST_DOCUMENT || law(parts)) {
            return Found.NONE;
        }
        List<SectionHeading> headings = headings(parts, marked, listed);
        List<Section> named = new ArrayList<>();
        List<Section> others = new ArrayList<>();
        Optional<String> preface = Optional.empty();
        List<SectionHeading> telling = new ArrayList<>();
        Set<String> chapters = new HashSet<>();
        Set<Set<String>> matters = new HashSet<>();
        for (int i = 0; i < headings.size() && named.size() + others.size() < MOST_SECTIONS; i++) {
            SectionHeading h = headings.get(i);
            if (h.rank() <= 1 || !h.items().isEmpty()) {
                telling.add(h);
                chapters.add(key(h.text()));
                matters.add(h.items());
                preface = preface.or(() -> Optional.of(preface(parts, h)));
            }
            if (h.named().isEmpty() && !h.chapter()) {
                continue;
            }
            Section s = section(parts, headings, i);
            if (s.body() >= SUBSTANCE) {
                (h.named().isEmpty() ? others : named).add(s);
            }
        }
        matters.remove(Set.of());
        return new Found(
                List.copyOf(named),
                List.copyOf(others),
                preface.orElse(""),
                List.copyOf(telling),
                chapters.size() >= CHAPTERS,
                matters.size() > 1);
    }

    private static boolean law(List<Part> parts) {
        int lines = 0;
        for (Part p : parts) {
            lines += (int) LAW.matcher(p.text()).results().limit(LAW_LINES).count();
        }
        return lines >= LAW_LINES;
    }

    private static String preface(List<Part> parts, SectionHeading h) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < h.part(); i++) {
            out.append(parts.get(i).text()).append('\n');
        }
        return out.append(parts.get(h.part()).text(), 0, h.start()).toString();
    }

    private static Section section(List<Part> parts, List<SectionHeading> headings, int i) {
        SectionHeading h = headings.get(i);
        int last = parts.size() - 1;
        int to = parts.get(last).text().length();
        for (int j = i + 1; j < headings.size(); j++) {
            SectionHeading next = headings.get(j);
            if (h.endsAt(next)) {
                last = next.start() == 0 ? next.part() - 1 : next.part();
                to = next.start() == 0 ? parts.get(last).text().length() : next.start();
                break;
            }
        }
        return Section.of(h, Section.cut(parts, h.part(), h.start(), last, to));
    }

    private List<SectionHeading> headings(List<Part> parts, List<Heading> marked, Set<String> contents) {
        Map<Integer, Map<String, Integer>> levels = new HashMap<>();
        for (Heading m : marked) {
            levels.computeIfAbsent(m.part(), k -> new HashMap<>()).merge(key(m.text()), m.level(), Math::min);
        }
        Map<String, Integer> tops = new HashMap<>();
        for (Part p : parts) {
            p.text().lines().limit(1).forEach(l -> tops.merge(runningKey(l), 1, Integer::sum));
        }
        List<SectionHeading> out = new ArrayList<>();
        Set<String> running = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean named = !parts.get(i).name().isEmpty();
            if (named && (i == 0 || !parts.get(i).name().equals(parts.get(i - 1).name()))) {
                out.add(ofPart(i, parts.get(i)));
            } else if (!TableOfContents.page(parts.get(i))) {
                bookmarks(i, parts.get(i), marked).forEach(out::add);
                Page page = new Page(
                        i, parts.get(i), levels.getOrDefault(parts.get(i).number(), Map.of()), contents);
                for (SectionHeading h : page.headings()) {
                    boolean runs = h.top() && tops.getOrDefault(firstLine(h.text()), 0) >= RUNNING;
                    if (!runs || running.add(firstLine(h.text()))) {
                        out.add(h);
                    }
                }
            }
        }
        return out;
    }

    private static String firstLine(String text) {
        return runningKey(text.lines().findFirst().orElse(""));
    }

    /** Running headers differ by the page's number; chapters by theirs. */
    private static String runningKey(String line) {
        return SectionHeading.chapter(SectionHeading.numbered(line))
                ? SearchText.of(line).dense()
                : key(line);
    }

    /** A sheet or a file of an archive is named by its first lines, or else by its own name. */
    private SectionHeading ofPart(int i, Part p) {
        String file =
                p.name().replaceAll("^.*/", "").replaceAll("\\.\\w{2,4}$", "").replace('_', ' ');
        String head = new DocumentHead(names).title(new UnitText(List.of(p), true));
        Set<String> own = items(head);
        String text = own.isEmpty() ? file + "\n" + head : head;
        Set<String> items = own.isEmpty() ? items(file) : own;
        return new SectionHeading(i, 0, text, items, "part", 1, 1, true, year(text));
    }

    /** Entries of the outline that lead to a page which does not print them: the section begins at its top. */
    private List<SectionHeading> bookmarks(int i, Part p, List<Heading> marked) {
        List<SectionHeading> out = new ArrayList<>();
        String page = key(p.text());
        for (Heading m : marked) {
            if (m.outline() && m.part() == p.number() && !page.contains(key(m.text()))) {
                SectionHeading.Numbered number = SectionHeading.numbered(m.text());
                out.add(new SectionHeading(
                        i, 0, m.text(), items(m.text()), number.key(), number.rank(), m.level(), true, year(m.text())));
            }
        }
        return out;
    }

    private static Optional<YearMention> year(String text) {
        return SubjectYear.of(ThaiNormaliser.normaliseText(text));
    }

    private Set<String> items(String text) {
        return names.match(text).stream()
                .filter(h -> h.strength() == NameHit.Strength.NAME || h.strength() == NameHit.Strength.LOOK_ALIKE)
                .map(h -> (h.strength() == NameHit.Strength.NAME ? "" : SectionHeading.LOOK_ALIKE)
                        + h.rule().id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line in the form in which it is compared: no digits, blanks or marks. */
    static String key(String line) {
        return SearchText.of(line).dense().replaceAll("[\\d\\p{Punct}]", "");
    }

    /** The lines of one page. */
    private final class Page {
        private record Line(int start, String text) {}

        private final int number;
        private final Part part;
        private final Map<String, Integer> levels;
        private final Set<String> contents;
        private final List<Line> lines = new ArrayList<>();

        Page(int number, Part part, Map<String, Integer> levels, Set<String> contents) {
            this.number = number;
            this.part = part;
            this.levels = levels;
            this.contents = contents;
            int start = 0;
            for (String raw : part.text().split("\n", -1)) {
                // else a page number, a rule
                if (raw.chars().filter(Character::isLetter).limit(3).count() == 3
                        || !lines.isEmpty() && YEAR.matcher(raw).matches()) {
                    lines.add(new Line(start, raw.strip()));
                }
                start += raw.length() + 1;
            }
        }

        List<SectionHeading> headings() {
            List<SectionHeading> out = new ArrayList<>();
            for (int i = 0; i < lines.size(); ) {
                int used = at(i, out);
                i += Math.max(1, used);
            }
            return out;
        }

        /** Lines that the heading at a line takes; 0 when none begins there. */
        private int at(int i, List<SectionHeading> out) {
            String line = lines.get(i).text();
            if (line.indexOf('\t') >= 0 || line.length() > LONGEST_LINE || TableOfContents.entry(line) && listed(i)) {
                return 0;
            }
            if (i == 0 && SectionHeading.document(line)) {
                return document(out);
            }
            SectionHeading.Numbered number = SectionHeading.numbered(line);
            int level = levels.getOrDefault(key(line), 0);
            boolean top = i < TOP_LINES && (i == 0 || out.isEmpty());
            boolean told = level > 0 || SectionHeading.chapter(number) || contents.contains(key(line));
            if (!told && !top) {
                return 0;
            }
            int end = i + 1;
            boolean whole = number.alone();
            while (end < lines.size() && end - i <= GOES_ON_LINES && (whole && end == i + 1 || goesOn(end, level))) {
                end++;
            }
            String text = lines.subList(i, end).stream().map(Line::text).collect(Collectors.joining("\n"));
            Set<String> items = told ? items(text) : titled(text);
            if (!told && items.isEmpty()) {
                return 0;
            }
            out.add(new SectionHeading(
                    this.number,
                    i == 0 ? 0 : lines.get(i).start(),
                    text,
                    items,
                    number.key(),
                    number.rank(),
                    level,
                    i == 0 || top,
                    year(text)));
            return end - i;
        }

        /** An announcement, order or memo at the top of a page is named by its subject. */
        private int document(List<SectionHeading> out) {
            int end = 1;
            for (int i = 1; i < Math.min(lines.size(), SUBJECT_LINES); i++) {
                if (lines.get(i).text().startsWith("เรื่อง")) {
                    end = i + 1;
                    while (end < lines.size()
                            && end - i <= GOES_ON_LINES
                            && DocumentHead.goesOn(lines.get(end).text())) {
                        end++;
                    }
                    break;
                }
            }
            String text = lines.subList(end == 1 ? 0 : 1, end).stream()
                    .map(Line::text)
                    .collect(Collectors.joining("\n"));
            out.add(new SectionHeading(number, 0, text, items(text), "", SectionHeading.PLAIN, 0, true, year(text)));
            return end;
        }

        /** Whether lines around it end with page numbers too. */
        private boolean listed(int i) {
            boolean dots = TableOfContents.led(lines.get(i).text());
            boolean before = i > 0 && TableOfContents.entry(lines.get(i - 1).text());
            boolean after = i + 1 < lines.size()
                    && TableOfContents.entry(lines.get(i + 1).text());
            return dots || before || after;
        }

        /** Whether a line goes on with the heading above: in the same marked letters, or with words that only go on. */
        private boolean goesOn(int i, int level) {
            String line = lines.get(i).text();
            int own = levels.getOrDefault(key(line), 0);
            if (SectionHeading.numbered(line).rank() < SectionHeading.PLAIN || line.indexOf('\t') >= 0) {
                return false;
            }
            return level > 0 && own == level
                    || own == 0 && level == 0 && DocumentHead.goesOn(line)
                    || level > 0
                            && line.length() < 60
                            && DocumentHead.goesOn(line)
                            && SubjectYear.of(ThaiNormaliser.normaliseText(line))
                                    .isPresent();
        }

        /** Items that a line at the top of a page names as its title does: at its beginning, not in a sentence or a row. */
        private Set<String> titled(String text) {
            Set<String> out = new TreeSet<>();
            for (NameHit h : names.match(text)) {
                if (h.strength() == NameHit.Strength.NAME && h.hit().start() <= 14) {
                    out.add(h.rule().id().value());
                }
            }
            return out;
        }
    }
}
