package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.match.Volume.Binding;
import org.oitcheck.match.Volume.Chapter;
import org.oitcheck.rules.RulePacks;

/** Papers bound into one file: each is judged by its own pages, year and components. */
class MergedVolumesTest {
    private static final String AGENCY = "องค์การบริหารส่วนตำบลบ้านกลาง";

    private static final Chapter RISK = new Chapter(
            "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2566",
            List.of(
                    "|กระบวนงาน|เหตุการณ์ความเสี่ยง|ระดับ|มาตรการจัดการความเสี่ยง",
                    "|ตรวจรับงานจ้าง|ตรวจรับโดยงานไม่ครบ|สูง|ให้ถ่ายภาพพร้อมพิกัดทุกครั้ง",
                    "|ใช้รถส่วนกลาง|นำรถไปใช้ส่วนตัว|ปานกลาง|คุมใบขอใช้รถและเลขไมล์"));
    private static final Chapter FOLLOW_UP = new Chapter(
            "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณ รอบ ๖ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
            List.of(
                    "ระหว่างวันที่ ๑ ตุลาคม ๒๕๖๕ - ๓๑ มีนาคม ๒๕๖๖",
                    "|โครงการ/กิจกรรม|งบประมาณตั้งไว้|เบิกจ่ายแล้ว|ความก้าวหน้า",
                    "|ถนน คสล. หมู่ ๓|๔๙๘,๐๐๐|๐|อยู่ระหว่างทำสัญญา",
                    "|อาหารกลางวัน|๑,๔๒๐,๐๐๐|๗๑๐,๐๐๐|ดำเนินการต่อเนื่อง ร้อยละ ๕๐"));
    private static final Chapter PROCUREMENT = new Chapter(
            "รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2565",
            List.of(
                    "จัดซื้อจัดจ้างทั้งสิ้น 96 โครงการ งบประมาณที่ตั้งไว้ 5,884,120 บาท งบประมาณที่ใช้จริง 5,790,300 บาท",
                    "ปัญหาและอุปสรรค แหล่งขายอยู่ไกล ผู้ยื่นข้อเสนอน้อยราย",
                    "ข้อเสนอแนะ รวมรายการจัดซื้อเป็นรายไตรมาส"));
    private static final Chapter POLICY_OF_2564 = new Chapter(
            "นโยบายการบริหารทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2564",
            List.of(
                    "1. ด้านการสรรหา ให้วางแผนอัตรากำลังและสรรหาคนดีคนเก่งโดยยึดระบบคุณธรรม",
                    "2. ด้านการพัฒนา ให้พนักงานทุกคนได้รับการอบรมอย่างน้อยปีละหนึ่งหลักสูตร",
                    "3. ด้านการรักษาไว้ ให้มีสวัสดิการและสภาพแวดล้อมที่ดี",
                    "ประกาศ ณ วันที่ 3 ตุลาคม 2563 ลงชื่อ นายถาวร คำภูแสน"));

    @TempDir
    static Path temp;

    private static Extractor extractor;
    private static Matcher matcher;

    @BeforeAll
    static void open() {
        extractor = Extractors.open(new ExtractSettings(1, Duration.ofSeconds(60), 128, temp));
        matcher = new Matcher(
                new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty()), MatchSettings.defaults());
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    private static Checklist check(MemorySite site) {
        return matcher.match(site, extractor);
    }

    private static Item item(Checklist checklist, String id) {
        return checklist.items().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Checklist volume(Binding binding, Chapter... chapters) throws Exception {
        Volume volume = new Volume("เอกสารเผยแพร่ของหน่วยงาน (รวมเล่ม)", List.of(chapters));
        return check(new MemorySite(AGENCY).with(binding.file(), "เอกสารรวมเล่ม", volume.bound(binding)));
    }

    @ParameterizedTest
    @EnumSource
    void everyChapterIsTheItemThatItsHeadingNamesInItsOwnYear(Binding binding) throws Exception {
        Checklist c = volume(binding, RISK, FOLLOW_UP, PROCUREMENT, POLICY_OF_2564);
        assertThat(item(c, "O34").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O12").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O22").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O23").verdict()).isEqualTo(Verdict.OUTDATED);
        assertThat(c.items().stream().filter(i -> i.verdict() == Verdict.FOUND)).hasSize(3);
        assertThat(item(c, "O22").urls()).first().isEqualTo("http://agency.test" + binding.file());
        assertThat(item(c, "O22").evidence().get(0).title()).contains("รายงานผลการจัดซื้อจัดจ้าง");
    }

    @Test
    void quotesBearThePageOfTheVolume() throws Exception {
        Item item = item(volume(Binding.PDF_CHAPTER_PAGES, RISK, FOLLOW_UP, PROCUREMENT), "O22");
        // a cover, then two pages for each chapter: its title, its text
        assertThat(item.evidence().get(0).components())
                .filteredOn(f -> f.state() == ComponentFinding.State.MET && f.page() > 0)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.page()).isBetween(6, 7));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WORD_BOLD", "PDF_TOPS"}) // such lines stand within chapters too
    void wordsOfOtherChaptersDoNotCompleteAChapter(Binding binding) throws Exception {
        Chapter bare = new Chapter(
                PROCUREMENT.title(),
                List.of(
                        "องค์การบริหารส่วนตำบลบ้านกลางได้จัดซื้อจัดจ้างตามระเบียบของทางราชการครบทุกโครงการแล้วตามที่ได้ประกาศไว้"));
        Chapter other = new Chapter(
                "บทความ เรื่องเล่าชาวกองคลัง",
                List.of("ปัญหาและอุปสรรค คือฝนตกหนัก ข้อเสนอแนะ ให้เตรียมร่ม งบประมาณที่ใช้จริงในงานเลี้ยง 5,000 บาท"));
        Item item = item(volume(binding, RISK, bare, other), "O22");
        assertThat(item.evidence().get(0).components())
                .filteredOn(f -> f.id().equals("problems") || f.id().equals("suggestions"))
                .hasSize(2)
                .allMatch(f -> f.state() == ComponentFinding.State.UNMET);
    }

    @ParameterizedTest
    @EnumSource
    void headingsWithoutTextDiscloseNothing(Binding binding) throws Exception {
        Checklist c = volume(
                binding,
                new Chapter(RISK.title(), List.of("-")),
                new Chapter(PROCUREMENT.title(), List.of("รอข้อมูล")),
                FOLLOW_UP);
        assertThat(item(c, "O34").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(item(c, "O22").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(item(c, "O12").verdict()).isEqualTo(Verdict.FOUND);
    }

    @ParameterizedTest
    @EnumSource(names = {"WORD_STYLES", "WORD_NUMBERS", "PDF_BOOKMARKS", "PDF_TOPS"})
    void aTableOfContentsIsNoDisclosure(Binding binding) throws Exception {
        Chapter contents = new Chapter(
                "สารบัญ",
                List.of(
                        "ส่วนที่ 1 การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566 .......... 3",
                        "ส่วนที่ 2 รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2565 .......... 9",
                        "ส่วนที่ 3 นโยบายการบริหารทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2566 .......... 15"));
        Chapter preface = new Chapter(
                "คำนำ",
                List.of(
                        "หนังสือเล่มนี้รวบรวมเหตุการณ์ความเสี่ยง ระดับ และมาตรการ ตลอดจนปัญหา อุปสรรค ข้อเสนอแนะ งบประมาณ 1,000 บาท"
                                + " และการสรรหา พัฒนา รักษาไว้ ของบุคลากร ไว้ในที่เดียวกัน"));
        Checklist c = volume(binding, contents, preface);
        assertThat(c.items().stream().filter(i -> i.verdict() == Verdict.FOUND)).isEmpty();
    }

    @Test
    void aMeetingThatSpeaksOfItemsIsNone() throws Exception {
        Volume minutes = new Volume(
                "รายงานการประชุมสภาองค์การบริหารส่วนตำบลบ้านกลาง สมัยสามัญ สมัยที่ 1 ประจำปี 2566",
                List.of(
                        new Chapter(
                                "รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2565",
                                List.of(
                                        "ประธานสภาขอให้ผู้อำนวยการกองคลังชี้แจง ผู้อำนวยการกองคลังขอเลื่อนไปชี้แจงในการประชุมครั้งหน้า ที่ประชุมรับทราบ")),
                        new Chapter(
                                "การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566",
                                List.of(
                                        "สมาชิกสภาสอบถามว่าได้ดำเนินการหรือยัง ปลัดชี้แจงว่าอยู่ระหว่างดำเนินการ ที่ประชุมรับทราบโดยไม่มีข้อซักถาม"))));
        Checklist c = check(
                new MemorySite(AGENCY).with("/file/m.pdf", "รายงานการประชุมสภา", minutes.bound(Binding.PDF_BOOKMARKS)));
        assertThat(item(c, "O22").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(item(c, "O34").verdict()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void aChapterWithoutAYearIsOfTheYearOfItsVolume() throws Exception {
        Chapter undated = new Chapter("การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ", RISK.lines());
        Chapter other = new Chapter(
                "แผนการจัดซื้อจัดจ้าง",
                List.of(
                        "|โครงการ|วงเงิน",
                        "|ซื้อรถบรรทุกน้ำของกองช่าง|2,100,000 บาท",
                        "|จ้างขุดลอกคลองหน้าวัด|495,000 บาท"));
        for (int year : new int[] {2564, 2566}) {
            Volume volume = new Volume("เอกสารรวมเล่ม ประจำปีงบประมาณ พ.ศ. " + year, List.of(undated, other));
            Checklist c = check(
                    new MemorySite(AGENCY).with("/file/v.pdf", "เอกสารรวมเล่ม", volume.bound(Binding.PDF_BOOKMARKS)));
            assertThat(item(c, "O34").verdict()).isEqualTo(year == 2566 ? Verdict.FOUND : Verdict.OUTDATED);
        }
    }

    @Test
    void aReportThatIsAnItemItselfStaysIt() throws Exception {
        Volume report = new Volume(
                "รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2565",
                List.of(
                        new Chapter(
                                "ผลการดำเนินโครงการ",
                                List.of(
                                        "|โครงการ|งบประมาณ|เบิกจ่าย|ผลการดำเนินงาน",
                                        "|ก่อสร้างถนน คสล. หมู่ 3|498,000 บาท|495,000 บาท|แล้วเสร็จ",
                                        "|อาหารกลางวัน|1,420,000 บาท|1,400,000 บาท|แล้วเสร็จ",
                                        "ปัญหาและอุปสรรค ฝนตกหนัก ข้อเสนอแนะ ให้ดำเนินการในฤดูแล้ง")),
                        PROCUREMENT));
        Checklist c = check(
                new MemorySite(AGENCY).with("/file/annual.docx", "รายงานประจำปี", report.bound(Binding.WORD_NUMBERS)));
        assertThat(item(c, "O13").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O13").evidence().get(0).title()).contains("รายงานผลการดำเนินงาน");
        // a chapter of it may look like another item and be none: rather missed than wrongly found
        assertThat(item(c, "O22").verdict()).isEqualTo(Verdict.MISSING);
    }
}
