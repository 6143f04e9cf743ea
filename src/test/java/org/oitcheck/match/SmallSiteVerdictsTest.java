package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.rules.RulePacks;

/** One page each, on which what is there and what is not differ by little. */
class SmallSiteVerdictsTest {
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

    /** The verdict of an item of a site with one page, which the home page links to by its heading. */
    private static Verdict verdict(String id, String heading, String content) {
        String page = "<!DOCTYPE html><html lang=th><head><meta charset=utf-8><title>" + heading
                + "</title></head><body><main><h1>" + heading + "</h1>" + content + "</main></body></html>";
        MemorySite site = new MemorySite("องค์การบริหารส่วนตำบลบ้านกลาง")
                .with("page.html", heading, page.getBytes(StandardCharsets.UTF_8));
        return matcher.match(site, extractor).items().stream()
                .filter(i -> i.id().equals(id))
                .map(Item::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static String statistics(String march) {
        return "<table><tr><th>งานบริการ</th><th>ต.ค. 65</th><th>พ.ย. 65</th><th>ธ.ค. 65</th><th>ม.ค. 66</th><th>ก.พ. 66</th><th>มี.ค. 66</th></tr>"
                + "<tr><td>ชำระภาษี (ราย)</td><td>4</td><td>2</td><td>1</td><td>163</td><td>240</td><td>" + march
                + "</td></tr><tr><td>ขออนุญาตก่อสร้าง (ราย)</td><td>1</td><td>3</td><td>0</td><td>2</td><td>2</td><td>"
                + march
                + "</td></tr></table>";
    }

    @Test
    void aMonthWithoutAFigureIsNotCovered() {
        String heading = "ข้อมูลเชิงสถิติการให้บริการ ประจำปีงบประมาณ พ.ศ. 2566";
        assertThat(verdict("O16", heading, statistics("57"))).isEqualTo(Verdict.FOUND);
        assertThat(verdict("O16", heading, statistics(""))).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aPageThatSaysThatNothingWasWrittenYetDisclosesNothing() {
        String heading = "รายงานผลตามนโยบาย No Gift Policy";
        assertThat(verdict("O33", heading, "<p>ของปีนี้ยังไม่ได้ทำรายงาน จะลงให้เมื่อสรุปเสร็จ</p>"))
                .isEqualTo(Verdict.MISSING);
        assertThat(
                        verdict(
                                "O33",
                                heading,
                                "<p>ปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน (ตุลาคม 2565 - มีนาคม 2566) เจ้าหน้าที่ทุกคนไม่มีการรับของขวัญหรือของกำนัลใด ๆ จากการปฏิบัติหน้าที่</p>"))
                .isEqualTo(Verdict.FOUND);
    }

    @Test
    void anAnnouncementThatIsAPictureCannotBeRead() {
        assertThat(verdict(
                        "O31",
                        "ประกาศเจตนารมณ์ No Gift Policy ปี 2566",
                        "<p>ลงวันที่ 9 ม.ค. 2566 | อ่าน 250 ครั้ง</p><img src=\"/upload/scan0007.jpg\" width=\"700\">"))
                .isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void anActivityIsOfTheYearInWhichItWasHeldWhateverPlanItSpokeOf() {
        String text =
                "<p>17 %s กองยุทธศาสตร์จัดเวทีประชาคม ประชาชนผู้มีส่วนได้ส่วนเสีย 88 คนร่วมวางแผนและแสดงความคิดเห็นต่อแผนพัฒนาท้องถิ่น"
                        + " สรุปผล ที่ประชุมเห็นชอบให้บรรจุสองโครงการในแผนดำเนินงาน ปีงบประมาณ พ.ศ. 2567</p>";
        String heading = "การเปิดโอกาสให้เกิดการมีส่วนร่วม : เวทีประชาคม";
        assertThat(verdict("O30", heading, text.formatted("กุมภาพันธ์ 2566"))).isEqualTo(Verdict.FOUND);
        assertThat(verdict("O30", heading, text.formatted("กุมภาพันธ์ 2564"))).isEqualTo(Verdict.OUTDATED);
    }
}
