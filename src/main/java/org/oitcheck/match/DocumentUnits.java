package org.oitcheck.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Heading;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.thai.PhraseSet;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Units of one document: itself, and the sections of a volume that name an item. A volume is a document that is no item itself and holds
 * several, each under its own heading. A document that is an item has none: its chapters speak of other items without being them, and
 * judging them for themselves cost more precision on unseen sites than it found. Immutable.
 */
final class DocumentUnits {
    private static final int FEWEST_ITEMS = 2;

    /** Papers that speak of items without being them: minutes, manuals of the assessment, answer forms. */
    private static final Pattern SPEAKS_OF = Pattern.compile(
            "รายงานการประชุม|ระเบียบวาระ|(?:คู่มือ|แนวทาง|เกณฑ์|กรอบ|แบบ(?:สำรวจ|ประเมิน|วัด|ตรวจ)|ปฏิทิน|แผนการ?ขับเคลื่อน).{0,60}(?:ita|การประเมินคุณธรรม|open\\s?data\\s?integrity)");

    /** What says of itself that it holds several papers. */
    private static final Pattern VOLUME =
            Pattern.compile("(?m)^\\s*(?:รวมเล่ม|เล่มรวม|รวมรายงาน|รวมเอกสาร|ประมวลรายงาน|เอกสารรวมเล่ม)");

    private final NameMatcher names;
    private final PhraseSet words;

    DocumentUnits(NameMatcher names, PhraseSet words) {
        this.names = names;
        this.words = words;
    }

    /** @param whole the document as one unit */
    List<Unit> of(Unit whole, Extraction.Document d) {
        return of(whole, d.headings(), TableOfContents.entries(d.parts()));
    }

    /**
     * The document and its sections; a volume speaks by what stands before its sections alone.
     *
     * @param whole  the document as one unit
     * @param marked headings that the file marks
     * @param listed entries of its table of contents
     */
    List<Unit> of(Unit whole, List<Heading> marked, Set<String> listed) {
        DocumentSections.Found found =
                new DocumentSections(names).of(whole.text().parts(), marked, listed);
        Set<String> own = VOLUME.matcher(found.preface()).find() ? Set.of() : own(found);
        Set<String> items = new TreeSet<>();
        found.named().forEach(s -> items.addAll(s.at().named()));
        items.removeAll(own);
        if (items.isEmpty() && !(own.isEmpty() && found.mixed())) {
            return List.of(whole);
        }
        // a cover and its report are one document
        if (items.size() == 1
                && found.preface().isBlank()
                && found.named().size() > 1
                && found.named().stream().allMatch(s -> s.at().named().equals(items))) {
            return List.of(whole);
        }
        if (SPEAKS_OF.matcher(ThaiNormaliser.normaliseText(found.preface())).find()) {
            return List.of(whole);
        }
        boolean volume = own.isEmpty() && (items.size() >= FEWEST_ITEMS || found.chapters() || found.mixed());
        if (!volume) {
            return List.of(whole); // what is an item itself speaks of others without being them
        }
        Unit shown = speakingBy(whole, found.preface());
        List<Unit> out = new ArrayList<>(List.of(shown));
        for (Section s : found.named()) {
            Set<String> others = s.at().named();
            others.removeAll(own);
            if (!others.isEmpty()) {
                out.add(section(shown, s));
            }
        }
        found.others().forEach(s -> out.add(section(shown, s)));
        return out;
    }

    /** Items that the document itself is or looks like. */
    private Set<String> own(DocumentSections.Found found) {
        Set<String> out = new HashSet<>();
        UnitText preface = UnitText.of(found.preface(), words);
        for (Naming n : new DocumentHead(names).namings(preface)) {
            names.match(n.text()).stream()
                    .filter(h -> h.strength() == NameHit.Strength.NAME || h.strength() == NameHit.Strength.LOOK_ALIKE)
                    .forEach(h -> out.add(h.rule().id().value()));
        }
        if (found.preface().isBlank() && !found.headings().isEmpty()) {
            SectionHeading first = found.headings().get(0);
            List<SectionHeading> others =
                    found.headings().subList(1, found.headings().size());
            if (first.rank() == SectionHeading.PLAIN
                    && (others.isEmpty() || others.stream().anyMatch(h -> below(h, first)))) {
                first.items().forEach(i -> out.add(i.replace(SectionHeading.LOOK_ALIKE, "")));
            }
        }
        return out;
    }

    /** Whether one heading is of a lower kind than the first of the document: then the first is the title of the whole. */
    private static boolean below(SectionHeading one, SectionHeading first) {
        boolean marked = first.level() > 0 && first.level() < Heading.BOLD;
        return one.rank() < SectionHeading.PLAIN || (marked ? one.level() > first.level() : !one.top());
    }

    private Unit speakingBy(Unit whole, String preface) {
        UnitText text = UnitText.of(preface, words);
        List<Naming> own = new ArrayList<>(new DocumentHead(names).namings(text));
        String title = DocumentHead.firstLine(own).orElse(whole.title());
        whole.own().stream().filter(Naming::ofFile).forEach(own::add);
        return whole.reading(whole.text(), own, title, whole.ownWords()).asHub();
    }

    private Unit section(Unit whole, Section s) {
        UnitText text = new UnitText(s.parts(), whole.text().complete(), words);
        return new Unit(
                whole.url(),
                Unit.State.READ,
                whole.capture(),
                Optional.empty(),
                "",
                s.heading().replace('\n', ' '),
                List.of(new Naming(
                        text.beginsRecognised() ? Naming.Source.SCAN_HEAD : Naming.Source.HEADING, s.heading())),
                whole.incoming(),
                text,
                Optional.empty(),
                List.of(),
                true,
                false,
                text.length(),
                false,
                Optional.of(new Unit.Within(whole)));
    }
}
