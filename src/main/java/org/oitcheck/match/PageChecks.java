package org.oitcheck.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.extract.Extraction.Feature;
import org.oitcheck.extract.Extraction.Form;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.FormServices;
import org.oitcheck.match.Checks.Result;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Zone;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.WordBounds;

/** Built-in checks of what only a web page has: pictures, maps, forms, chats, links to social networks. */
final class PageChecks {
    private static final Pattern SOCIAL = Pattern.compile(
            "(?:facebook\\.com|fb\\.com|fb\\.me|twitter\\.com|//x\\.com|instagram\\.com|youtube\\.com|youtu\\.be|line\\.me|lin\\.ee|tiktok\\.com)/[^?#]");
    private static final Pattern SHARE = Pattern.compile(
            "shar(?:er|e|ing)|intent/|/plugins/|dialog/|/tr\\?|/embed|lineit/share|social-plugins|/watch\\?|/video|profile\\.php$|/login|wix\\.com|wordpress");
    /** Who made the web site links to their own page. */
    private static final Pattern MAKER = Pattern.compile(
            "(?:เว็บไซต์|เว็บ|website|web)\\s?(?:โดย|by)|ผู้พัฒนา|ผู้จัดทำ|ผู้ออกแบบ|พัฒนา(?:เว็บไซต์|ระบบ)?โดย|ออกแบบ(?:เว็บไซต์|และพัฒนา)?โดย|รับทำเว็บ|รับออกแบบเว็บ|จัดทำ(?:เว็บไซต์)?โดย|design(?:ed)?\\s?(?:by|&)|powered\\s?by|develop(?:ed)?\\s?by");

    private static final Predicate<String> ASK_LINK = Pattern.compile(
                    "m\\.me/|messenger\\.com|/webboard|/board|forum|guestbook|line\\.me/(?:r|ti)/|lin\\.ee",
                    Pattern.CASE_INSENSITIVE)
            .asPredicate()
            .or(FormServices::isForm);

    private static final Pattern SERVICE = Pattern.compile(
            "ยื่น|ชำระ|คำขอ|คำร้อง|จอง|แจ้ง|ลงทะเบียน|เลขประจำตัว|บัตรประชาชน|นัด|(?i:request|booking|pay)");

    /** Words of a link by which one enters a system or files something there. */
    private static final Pattern ENTER = Pattern.compile(
            "เข้า(?:สู่|ใช้)(?:งาน)?(?:ระบบ|บริการ)?|เริ่ม(?:ทำเรื่อง|ทำรายการ|ยื่น|ใช้งาน|ใช้บริการ)|ใช้บริการออนไลน์|ยื่น.{0,30}ออนไลน์|(?:ยื่น|กรอก)(?:คำขอ|คำร้อง|แบบ)|ลงทะเบียน|ขึ้นทะเบียน|จอง(?:คิว|ห้อง)|(?i:\\be-(?!mail|book|news|gp|laas|plan|learning|library|magazine|office|saraban|mag)[a-z]{3,12}|log\\s?in|one stop service)");

    private static final Pattern CORRUPTION = Pattern.compile(
            "ทุจริต|ประพฤติมิชอบ|โกง|สินบน|เรียกรับ|เบาะแส(?!.{0,12}(?:ยาเสพติด|การเผา|ไฟป่า|คนหาย|อาชญากรรม|การค้ามนุษย์))|คอร์?รัปชั|ไม่โปร่งใส|ผู้ถูกกล่าวหา|(?i:corruption|fraud|whistle)");
    /** Matters of a channel for everything. */
    private static final Pattern GENERAL = Pattern.compile(
            "ทุกเรื่อง|ทุกประเภท|เรื่องทั่วไป|ร้องทุกข์|เดือดร้อน|เหตุรำคาญ|ไฟฟ้า|ถนน|ประปา|น้ำ|ขยะ|พฤติกรรม(?:การ)?บริการ|การให้บริการ|อาหาร|สถานที่|ชมเชย|สอบถาม|ข้อเสนอแนะ");
    /** Boards of people have addresses like those of web boards. */
    private static final Pattern BOARD_OF_PEOPLE = Pattern.compile("กรรมการ|(?i:committee|board of)");

    private static final Pattern DECORATION =
            Pattern.compile("banner|header|slide|cover|logo|background|/bg|icon|spacer|counter|แบนเนอร์|โลโก้");

    /** A longer first line is no title of a page. */
    private static final int LONGEST_TITLE = 80;

    private PageChecks() {}

    static boolean imageIn(Unit unit) {
        return unit.page()
                .map(p -> p.features().stream().anyMatch(f -> f.kind() == Feature.Kind.IMAGE && f.main()))
                .orElse(false);
    }

    static Result image(Unit unit, int min) {
        if (!unit.html()) {
            return unit.mediaType().startsWith("image/") ? Result.yes("รูปภาพ", 0) : Result.CANNOT_TELL;
        }
        // portraits are small
        List<Feature> images = (min > 1
                        ? shown(unit, Feature.Kind.IMAGE, Feature.Kind.THUMBNAIL)
                        : shown(unit, Feature.Kind.IMAGE))
                .toList();
        if (images.size() < min) {
            return Result.NO;
        }
        // a picture without a word may show anything: only a person can tell
        Optional<Feature> told = images.stream().filter(PageChecks::tells).findFirst();
        boolean described = told.isPresent() || min > 1 || unit.ownWords() > 100;
        return described ? Result.yes("รูปภาพ " + told.orElse(images.get(0)).text(), 0) : Result.CANNOT_TELL;
    }

    /** Banners and the like are no content, whatever their size. */
    private static boolean decoration(Feature image) {
        String words = (image.target() + ' ' + image.text()).toLowerCase(Locale.ROOT);
        return DECORATION.matcher(words).find();
    }

    /** Pictures of these kinds in the main content that are no decoration. */
    private static Stream<Feature> shown(Unit unit, Feature.Kind... kinds) {
        return unit.page().stream()
                .flatMap(p -> p.features().stream())
                .filter(f -> List.of(kinds).contains(f.kind()) && f.main() && !decoration(f));
    }

    /** Whether the page shows a picture that may be the announcement or chart itself. */
    static boolean picture(Unit unit) {
        return shown(unit, Feature.Kind.IMAGE).findAny().isPresent();
    }

    /** Addresses of those pictures, in the order of the page. */
    static List<PageUrl> pictures(Unit unit) {
        return shown(unit, Feature.Kind.IMAGE)
                .flatMap(f -> PageUrl.parse(f.target()).stream())
                .distinct()
                .toList();
    }

    private static boolean tells(Feature image) {
        String file =
                image.target().substring(image.target().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return image.text().strip().length() >= 6 || file.matches(".*(?:org|chart|struct|diagram|tree|map).*");
    }

    static Result map(Unit unit) {
        if (unit.html()) {
            for (Feature f : unit.page().orElseThrow().features()) {
                if (f.kind() == Feature.Kind.MAP
                        || f.kind() == Feature.Kind.IMAGE && f.text().contains("แผนที่")) {
                    return Result.yes("แผนที่ " + f.text(), 0);
                }
            }
            for (Block b : unit.page().orElseThrow().blocks()) {
                if (b.kind() == Block.Kind.ALT && b.text().contains("แผนที่")) {
                    return Result.yes(b.text(), 0);
                }
            }
            for (Link l : unit.links()) {
                boolean named = (l.anchor() + l.title()).contains("แผนที่")
                        || l.to().decodedPath().toLowerCase(Locale.ROOT).contains("map");
                if (l.kind() == Link.Kind.EMBED && (named || l.heading().contains("แผนที่"))
                        || named && !l.to().decodedPath().contains("sitemap")) {
                    return Result.yes("แผนที่ " + l.anchor(), 0);
                }
                if (l.to().value().contains("maps.app")
                        || l.to().value().contains("google.com/maps")
                        || l.to().value().contains("goo.gl/maps")) {
                    return Result.yes("ลิงก์แผนที่ " + l.anchor(), 0);
                }
            }
            return Result.NO;
        }
        return Result.CANNOT_TELL;
    }

    /** Whether a form lets somebody ask for a service; one field is enough where the form says what for. */
    private static boolean serves(Form f) {
        boolean fields = f.password() || f.textAreas() > 0 || f.textFields() >= 2 || f.fileFields() > 0;
        return !f.search()
                && (fields || f.textFields() == 1 && SERVICE.matcher(f.text()).find());
    }

    private static boolean fillable(Form f) {
        return !f.search() && !f.password() && (f.textAreas() > 0 || f.textFields() >= 2);
    }

    /** @param dead addresses known not to answer: a link to a broken web board lets nobody ask */
    static Result asking(Unit unit, Predicate<PageUrl> dead) {
        return feature(unit, Feature.Kind.CHAT, Feature.Kind.FORM_FRAME)
                .or(() -> form(unit, PageChecks::fillable))
                .or(() -> link(unit, ASK_LINK, dead))
                .orElse(unit.html() ? Result.NO : Result.CANNOT_TELL);
    }

    /** Whether the page carries a chat or messenger, so that a visitor can ask on the spot. */
    static boolean chat(Unit unit, Predicate<PageUrl> dead) {
        return feature(unit, Feature.Kind.CHAT).isPresent()
                || link(unit, ASK_LINK, dead).isPresent();
    }

    /** Whether corruption can be told here: a form on a page that never speaks of it is a form for something else. */
    static Result complaint(Unit unit, Predicate<PageUrl> dead) {
        return feature(unit, Feature.Kind.FORM_FRAME)
                .or(() -> form(unit, PageChecks::fillable).filter(form -> corruption(unit)))
                .or(() -> link(unit, FormServices::isForm, dead))
                .orElse(unit.html() ? Result.NO : Result.CANNOT_TELL);
    }

    /**
     * Whether a channel is for corruption alone: its names say so, or its text speaks of corruption and of nothing else. A choice in a
     * form for all matters is not set apart.
     */
    static Result setApart(Unit unit) {
        Stream<String> first = unit.text().parts().stream()
                .limit(1)
                .flatMap(p -> p.text().lines().limit(1))
                .filter(l -> l.length() <= LONGEST_TITLE);
        Optional<String> named = Stream.concat(
                        unit.own().stream()
                                .filter(n -> n.source() != Naming.Source.FILE_NAME)
                                .map(Naming::text),
                        first)
                .filter(t -> corruptionAlone(ThaiNormaliser.normaliseText(t)))
                .findFirst();
        if (named.isPresent()) {
            return Result.yes(cut(named.get()), 0);
        }
        String forms = ThaiNormaliser.normaliseText(unit.page().stream()
                .flatMap(p -> p.forms().stream())
                .map(Form::text)
                .collect(Collectors.joining(" ")));
        for (Part p : unit.text().parts()) {
            String text = ThaiNormaliser.normaliseText(p.text());
            Matcher m = CORRUPTION.matcher(text);
            if (m.find() && !GENERAL.matcher(text + ' ' + forms).find()) {
                return Result.yes(m.group(), p.number());
            }
        }
        return unit.html() ? Result.NO : Result.CANNOT_TELL;
    }

    private static boolean corruptionAlone(String normal) {
        return CORRUPTION.matcher(normal).find() && !GENERAL.matcher(normal).find();
    }

    /** Whether the page or a form on it speaks of corruption at all. */
    static boolean corruption(Unit unit) {
        return unit.page().stream()
                        .flatMap(p -> p.forms().stream())
                        .anyMatch(f -> CORRUPTION
                                .matcher(ThaiNormaliser.normaliseText(f.text()))
                                .find())
                || unit.text().parts().stream()
                        .anyMatch(p -> CORRUPTION
                                .matcher(ThaiNormaliser.normaliseText(p.text()))
                                .find());
    }

    static Result service(Unit unit, Predicate<PageUrl> dead) {
        return feature(unit, Feature.Kind.FORM_FRAME)
                .or(() -> form(unit, PageChecks::serves))
                .or(() -> link(unit, FormServices::isForm, dead))
                .or(() -> system(unit, dead))
                .orElse(unit.html() ? Result.NO : Result.CANNOT_TELL);
    }

    /** A link into a system on another host whose words say that one enters, or in the page's own text what one files there. */
    private static Optional<Result> system(Unit unit, Predicate<PageUrl> dead) {
        return unit.links().stream()
                .filter(l -> l.kind() == Link.Kind.ANCHOR
                        && !l.to().host().equals(unit.url().host())
                        && (ENTER.matcher(l.anchor()).find() || files(l))
                        && !dead.test(l.to()))
                .findFirst()
                .map(l -> Result.yes(l.anchor(), 0));
    }

    private static boolean files(Link l) {
        return l.zone() == Zone.CONTENT
                && SERVICE.matcher(ThaiNormaliser.normaliseText(l.anchor())).find()
                && !Checks.toDocument(l)
                && !isSocial(l);
    }

    private static Optional<Result> feature(Unit unit, Feature.Kind... kinds) {
        return unit.page()
                .flatMap(p -> p.features().stream()
                        .filter(f -> List.of(kinds).contains(f.kind()))
                        .findFirst())
                .map(f -> Result.yes(f.text().isBlank() ? f.target() : f.text(), 0));
    }

    private static Optional<Result> form(Unit unit, Predicate<Form> wanted) {
        return unit.page()
                .flatMap(p -> p.forms().stream()
                        .filter(f -> (f.main() || !unit.section()) && wanted.test(f))
                        .findFirst())
                .map(f -> Result.yes("แบบฟอร์ม: " + cut(f.text()), 0));
    }

    private static Optional<Result> link(Unit unit, Predicate<String> target, Predicate<PageUrl> dead) {
        if (target.test(unit.url().value())) {
            return Optional.of(Result.yes(unit.url().value(), 0));
        }
        return unit.links().stream()
                .filter(l -> target.test(l.to().value()))
                .filter(l -> !dead.test(l.to()))
                .filter(l -> !BOARD_OF_PEOPLE.matcher(l.anchor()).find())
                .findFirst()
                .map(l -> Result.yes(l.anchor().isBlank() ? l.to().value() : l.anchor(), 0));
    }

    static Result social(Unit unit) {
        if (!unit.html()) {
            return Result.CANNOT_TELL;
        }
        for (Link l : unit.links()) {
            if (isSocial(l)) {
                return Result.yes(l.to().value(), 0);
            }
        }
        return Result.NO;
    }

    /** Whether a link leads to a page of a social network, and is no share button, plug-in or single video. */
    static boolean isSocial(Link l) {
        String to = l.to().value().toLowerCase(Locale.ROOT);
        if (l.kind() == Link.Kind.EMBED) {
            return to.contains("facebook.com/plugins/page") || to.contains("facebook.com/plugins/likebox");
        }
        return l.kind() == Link.Kind.ANCHOR
                && SOCIAL.matcher(to).find()
                && !SHARE.matcher(to).find()
                && !MAKER.matcher(around(l)).find();
    }

    private static String around(Link l) {
        String text = l.context().isBlank() ? l.anchor() + " " + l.title() : l.context();
        String n = ThaiNormaliser.normaliseText(text);
        // in a long foot only the words just before the link say whose it is
        int at = n.indexOf(ThaiNormaliser.normaliseText(l.anchor()));
        return n.length() > 160 && at > 0 && !l.anchor().isBlank()
                ? n.substring(Math.max(0, at - 60), Math.min(n.length(), at + 60))
                : n;
    }

    private static String cut(String s) {
        return WordBounds.cut(s, 80);
    }
}
