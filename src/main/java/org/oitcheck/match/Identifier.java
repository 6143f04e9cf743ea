package org.oitcheck.match;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameHit.Strength;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;

/**
 * Says which items a unit may be, from what it says of itself, what links say of it, and whether its content agrees. What a document
 * says of itself beats what a link says: hubs carry wrong titles.
 */
final class Identifier {
    /** A page or document calls itself the item. */
    static final double OWN = 0.95;

    private static final double LINK_AGREED = 0.9;
    private static final double AROUND_AGREED = 0.85;
    private static final double WEAK_AGREED = 0.8;
    private static final double NUMBER_AGREED = 0.75;
    /** A link or its row names what could not be read. */
    static final double LINK_UNREAD = 0.85;

    private static final double AROUND_UNREAD = 0.7;
    private static final double LINK_ALONE = 0.62;
    private static final double AROUND_ALONE = 0.5;
    /** What speaks against a unit outweighs what names it. */
    static final double CONFLICT = 0.3;

    /** Rank of the words of a link itself among what may name its target. */
    private static final int WORDS = 4;

    private static final double CHAPTER = 0.88;
    private static final double REJECTED = 0.1;

    /**
     * Dots and lines on which somebody is to write; leaders of a table of contents end at a page number. Possessive, so that thousands
     * of dots cost no stack.
     */
    private static final Pattern GAPS =
            Pattern.compile("(?:(?:\\.\\s?){5,}+|_{5,}+|…{2,}+)(?!\\s*[\\d๐-๙ก-ฮ]{1,4}\\s*(?:\\n|$))");

    private static final int LOOKED_AT = 3000;
    private static final int FEWEST_GAPS = 6;
    private static final int BETWEEN_GAPS = 45;
    /** Gaps of something that calls itself a form. */
    private static final int FEW_GAPS = 2;

    private static final int BETWEEN_FEW = 120;
    private static final Pattern FORM =
            Pattern.compile("^\\s*แบบ(?:ฟอร์ม|รายงาน|ประเมิน|สำรวจ|สอบถาม|คำขอ|คำร้อง|บันทึก|ติดตาม)");

    private static final Pattern DRAFT = Pattern.compile(
            "^\\s*[(\\[]?ร่าง(?![ก-๎])|[(\\[]\\s*ร่าง\\s*[)\\]]|^\\s*ร่าง(?=รายงาน|แผน|ประกาศ|คู่มือ|มาตรการ|นโยบาย|หลักเกณฑ์)|(?i:\\bdraft\\b)");

    private final NameMatcher names;
    private final Agencies agencies;
    private final Resemblance resemblance;

    Identifier(NameMatcher names, Agencies agencies, Resemblance resemblance) {
        this.resemblance = resemblance;
        this.names = names;
        this.agencies = agencies;
    }

    /** What is known of one item for one unit, while the texts are gone through. */
    private static final class Signs {
        final Rule rule;
        boolean ownName;
        boolean ownWeak;
        boolean overshadowed;
        String ownText = "";
        boolean fileName;
        Optional<Rule.LookAlike> lookAlike = Optional.empty();
        /** What a link calls it in its own words, and not in those around it. */
        Optional<Rule.LookAlike> called = Optional.empty();

        Optional<Incoming> link = Optional.empty();
        String linkText = "";
        int linkRank; // 4 words (WORDS), 3 context, 2 heading, 1 container
        boolean linkWeak;
        Optional<Incoming> weakLink = Optional.empty();
        boolean number;

        Signs(Rule rule) {
            this.rule = rule;
        }
    }

    /** Candidates by item; empty for units that nothing names. */
    Map<Rule, Candidate> identify(Unit unit) {
        if (unit.home() && !unit.section() || unit.hub() && unit.html() && !unit.section()) {
            return Map.of();
        }
        Map<Rule, Signs> signs = new LinkedHashMap<>();
        Set<Rule> selfNamed = new LinkedHashSet<>();
        for (Naming n : unit.own()) {
            for (NameHit h : names.match(n.text())) {
                readOwn(signs.computeIfAbsent(h.rule(), Signs::new), n, h, selfNamed);
            }
        }
        if (!unit.section()) {
            for (Incoming in : unit.incoming()) {
                readLink(signs, in);
            }
        }
        Map<Rule, Candidate> out = new LinkedHashMap<>();
        for (Signs s : signs.values()) {
            Candidate c = ofSection(own(weigh(unit, s, selfNamed, signs.values()), s.rule));
            if (c.accepted() && s.ownName && unit.state() == Unit.State.READ) {
                c = doubted(c, s, signs.values());
            } else if (c.accepted() && c.identity() <= LINK_ALONE && unit.state() == Unit.State.READ) {
                c = contradicted(c, s.rule);
            }
            if (c.identity() > 0) {
                out.put(s.rule, c);
            }
        }
        return out;
    }

    /** A chapter is named less surely than a document. */
    private static Candidate ofSection(Candidate c) {
        boolean chapter = c.unit().within().isPresent() && !c.unit().html();
        return !chapter || c.identity() <= CHAPTER ? c : c.as(CHAPTER);
    }

    /** A title may name one item with the words of another; then the content decides between the two. */
    private Candidate doubted(Candidate c, Signs s, Collection<Signs> all) {
        for (Signs other : all) {
            if (other.overshadowed
                    && !other.ownName
                    && resemblance.knows(s.rule) // trains the model, so after what is cheap
                    && resemblance.surely(c.unit(), other.rule)) {
                return c.denied(CONFLICT, "เนื้อหาเป็นของ " + other.rule.id() + " " + other.rule.title());
            }
        }
        return c;
    }

    /** A document that only a link calls the item is not the item when its content is surely another. */
    private Candidate contradicted(Candidate c, Rule rule) {
        Unit unit = c.unit();
        if (unit.html() || unit.text().beginsUnread() || !resemblance.knows(rule) || !resemblance.sure(unit)) {
            return c;
        }
        String best = resemblance.of(unit).best();
        return best.isEmpty() || best.equals(rule.id().value()) ? c : c.denied(CONFLICT, "เนื้อหาเป็นของ " + best);
    }

    /** Whether a title says that this is only a draft; laws and agendas about drafts are named by their own words. */
    static boolean draft(String title) {
        return DRAFT.matcher(title).find();
    }

    /** Whether little stands between the dots on which somebody is to write. */
    private static boolean blank(Unit unit) {
        String text = unit.text().beginning(LOOKED_AT);
        int gaps = 0;
        int letters = text.length();
        for (Matcher m = GAPS.matcher(text); m.find(); gaps++) {
            letters -= m.end() - m.start();
        }
        return gaps >= FEWEST_GAPS && letters / gaps <= BETWEEN_GAPS
                || gaps >= FEW_GAPS && letters / gaps <= BETWEEN_FEW && text.length() < LOOKED_AT && form(unit);
    }

    /** Whether it calls itself a form to be filled in: "แบบรายงาน …", not "แบบสรุปผล …". */
    private static boolean form(Unit unit) {
        return unit.own().stream().anyMatch(n -> FORM.matcher(n.text()).find());
    }

    /** Drafts, blank forms and what another agency issued are not this agency's disclosure. */
    private Candidate own(Candidate c, Rule rule) {
        // also what is named weakly: it may be proved by its content
        return c.identity() <= CONFLICT
                ? c
                : against(c.unit(), rule).map(why -> c.denied(CONFLICT, why)).orElse(c);
    }

    private Optional<String> against(Unit unit, Rule rule) {
        Unit whole = unit.within().map(Unit.Within::whole).orElse(unit);
        if (!unit.html()
                && Stream.of(unit, whole).flatMap(u -> u.own().stream()).anyMatch(n -> draft(n.text()))) {
            return Optional.of("เป็นร่าง ไม่ใช่ฉบับที่ใช้จริง");
        }
        if (rule.kind() == Rule.Kind.DOCUMENT && !unit.html() && blank(unit)) {
            return Optional.of("เป็นแบบฟอร์มเปล่า ยังไม่ได้กรอก");
        }
        return agencies.otherIssuer(unit, rule).map(other -> "เป็นเอกสารของหน่วยงานอื่น (" + other + ")");
    }

    private static void readOwn(Signs s, Naming n, NameHit h, Set<Rule> selfNamed) {
        boolean fileOnly = n.ofFile();
        switch (h.strength()) {
            case NAME -> {
                if (fileOnly) {
                    s.fileName = true;
                } else {
                    s.ownName = true;
                    s.ownText = n.text();
                    selfNamed.add(s.rule);
                }
            }
            case WEAK -> {
                if (!fileOnly) {
                    s.ownWeak = true;
                    s.ownText = s.ownText.isEmpty() ? n.text() : s.ownText;
                }
            }
            case LOOK_ALIKE -> {
                if (!fileOnly && s.lookAlike.isEmpty()) {
                    s.lookAlike = h.lookAlike();
                }
            }
            case OVERSHADOWED -> s.overshadowed |= !fileOnly; // another item's longer name: that item has its own signs
        }
    }

    private void readLink(Map<Rule, Signs> signs, Incoming in) {
        String numbered = in.words().isBlank() ? in.context() : in.words();
        names.number(numbered).stream()
                .mapToObj(no -> names.pack().rule("O" + no))
                .flatMap(Optional::stream)
                .filter(r -> !namesOthers(numbered, r))
                .forEach(r -> signs.computeIfAbsent(r, Signs::new).number = true);
        if (readText(signs, in, in.words(), WORDS)) {
            return;
        }
        if (!in.generic() && in.words().length() > 25) {
            // the link has a title of its own that names nothing: the words around it speak only for what that title
            // may be
            readAround(signs, in);
            return;
        }
        if (in.generic() && !in.context().isEmpty() && readText(signs, in, in.context(), 3)) {
            return;
        }
        if (!in.heading().isEmpty() && readText(signs, in, in.heading(), 2)) {
            return;
        }
        if (!in.container().isEmpty()) {
            readText(signs, in, in.container(), 1);
        }
    }

    /** A heading that names an item weakly named already: criteria of one kind under the name of all of them. */
    private void readAround(Map<Rule, Signs> signs, Incoming in) {
        String around = in.heading().isEmpty() ? in.container() : in.heading();
        for (Rule rule : around.isEmpty() ? List.<Rule>of() : names.named(around)) {
            Signs s = signs.get(rule);
            int rank = in.heading().isEmpty() ? 1 : 2;
            if (s != null && (s.ownWeak || s.linkWeak) && rank > s.linkRank) {
                s.linkRank = rank;
                s.link = Optional.of(in);
                s.linkText = around;
            }
        }
    }

    /** Whether the words behind a number name other items alone: the number is that of another year's form, or wrong. */
    private boolean namesOthers(String text, Rule rule) {
        List<Rule> named = names.named(text);
        return !named.isEmpty() && !named.contains(rule);
    }

    /** Whether the text names any item; a weak name or a look-alike leaves the word to what stands around it. */
    private boolean readText(Map<Rule, Signs> signs, Incoming in, String text, int rank) {
        List<NameHit> hits = names.match(text);
        for (NameHit h : hits) {
            Signs s = signs.computeIfAbsent(h.rule(), Signs::new);
            if (h.strength() == Strength.NAME && rank > s.linkRank) {
                s.linkRank = rank;
                s.link = Optional.of(in);
                s.linkText = text;
            } else if (h.strength() == Strength.WEAK && !s.linkWeak) {
                s.linkWeak = true;
                s.weakLink = Optional.of(in);
                s.linkText = s.linkText.isEmpty() ? text : s.linkText;
            } else if (h.strength() == Strength.LOOK_ALIKE && rank == WORDS) {
                s.called = s.called.or(h::lookAlike);
            }
        }
        return hits.stream().anyMatch(h -> h.strength() == Strength.NAME);
    }

    /** @param signs of all items that anything speaks for */
    private Candidate weigh(Unit unit, Signs s, Set<Rule> selfNamed, Collection<Signs> signs) {
        if (s.ownName && s.lookAlike.isEmpty()) {
            return new Candidate(unit, OWN, s.ownText, s.link, "");
        }
        if (s.lookAlike.isPresent() && !s.ownName) {
            return new Candidate(
                    unit, REJECTED, unit.title(), s.link, s.lookAlike.get().why());
        }
        boolean agrees = agrees(unit, s.rule);
        if (s.ownName) { // named in one line, a look-alike in another
            return agrees
                    ? new Candidate(unit, WEAK_AGREED, s.ownText, s.link, "")
                    : new Candidate(
                            unit, CONFLICT, s.ownText, s.link, s.lookAlike.get().why());
        }
        boolean read = unit.state() == Unit.State.READ;
        // a page in the middle is not the title of a document whose first page is a picture yet to be read
        boolean conflict = read
                && !selfNamed.isEmpty()
                && !selfNamed.contains(s.rule)
                && !unit.text().beginsUnread();
        if (s.linkRank > 0) {
            if (conflict && !(agrees && bodyNames(unit, s.rule))) {
                return new Candidate(unit, CONFLICT, s.linkText, s.link, conflictText(selfNamed));
            }
            boolean direct = s.linkRank >= 3;
            if (!read && s.linkRank < WORDS && s.called.isPresent()) {
                return new Candidate(
                        unit, CONFLICT, s.linkText, s.link, s.called.get().why());
            }
            if (!read) {
                double identity = direct ? LINK_UNREAD : AROUND_UNREAD;
                return new Candidate(unit, identity, s.linkText, s.link, "");
            }
            if (agrees || s.fileName || s.ownWeak || bodyNames(unit, s.rule)) {
                return new Candidate(unit, direct ? LINK_AGREED : AROUND_AGREED, s.linkText, s.link, "");
            }
            return new Candidate(unit, direct ? LINK_ALONE : AROUND_ALONE, s.linkText, s.link, "");
        }
        if (conflict) {
            return new Candidate(unit, CONFLICT / 2, s.linkText, s.weakLink, conflictText(selfNamed));
        }
        if (s.ownWeak || s.linkWeak) {
            Optional<Incoming> via = s.ownWeak ? s.link : s.weakLink;
            String words = s.ownWeak ? s.ownText : s.linkText;
            if (!read) {
                // a document that no other item claims is at least to be looked at by a person
                boolean alone = signs.size() == 1 && unit.state() == Unit.State.UNREADABLE;
                return new Candidate(unit, s.number || alone ? AROUND_UNREAD : 0.45, words, via, "");
            }
            if (agrees) {
                return new Candidate(unit, WEAK_AGREED, words, via, "");
            }
            return s.number
                    ? new Candidate(unit, 0.65, words, via, "")
                    : new Candidate(unit, 0.35, words, via, "ชื่อกว้างเกินไป และเนื้อหาไม่ยืนยันว่าเป็นข้อนี้");
        }
        if (s.number && agrees) {
            return new Candidate(unit, NUMBER_AGREED, unit.title(), Optional.empty(), "");
        }
        if (s.fileName && !read && signs.stream().allMatch(o -> o.linkRank == 0)) {
            // no link calls it anything, and nobody can read it: its own name is all there is
            return new Candidate(unit, AROUND_UNREAD, unit.title(), Optional.empty(), "");
        }
        if (s.fileName && read) {
            return agrees || bodyNames(unit, s.rule)
                    ? new Candidate(unit, WEAK_AGREED, unit.title(), Optional.empty(), "")
                    : new Candidate(
                            unit, 0.4, unit.title(), Optional.empty(), "มีเพียงชื่อไฟล์ที่ตรง เนื้อหาไม่ยืนยัน");
        }
        if (s.number) {
            return new Candidate(unit, read ? 0.3 : 0.5, unit.title(), Optional.empty(), "มีเพียงเลขข้อที่ตรง");
        }
        return new Candidate(unit, 0, "", Optional.empty(), "");
    }

    private static String conflictText(Set<Rule> selfNamed) {
        Rule other = selfNamed.iterator().next();
        return "เอกสารระบุตนเองว่าเป็น " + other.id() + " " + other.title();
    }

    /** Whether the content holds enough of the words that one expects in such a page or document. */
    static boolean agrees(Unit unit, Rule rule) {
        if (unit.state() != Unit.State.READ || rule.content().any().isEmpty()) {
            return false;
        }
        int found = 0;
        for (var p : rule.content().any()) {
            if (unit.text().holds(p) && ++found >= rule.content().min()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the beginning of the content names the item. */
    private boolean bodyNames(Unit unit, Rule rule) {
        if (unit.state() != Unit.State.READ || unit.text().isEmpty()) {
            return false;
        }
        String begin = unit.text().beginning(1500);
        for (int at = 0; at < begin.length(); at += 300) {
            String window = begin.substring(at, Math.min(begin.length(), at + 380));
            if (names.named(window).contains(rule)) {
                return true;
            }
        }
        return false;
    }
}
