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

    private static final String FORM =
            "<form action=\"/send\"><input name=name><input name=tel><textarea name=text></textarea><button>ส่ง</button></form>";

    @Test
    void aServiceIsOnlineWhereItCanBeUsedAndNotWhereItIsToldOf() {
        String heading = "บริการออนไลน์ (E-Service)";
        String told =
                "<p>ประชาชนขอรับบริการออนไลน์ได้โดยไม่ต้องเดินทางมาที่ทำการ ยื่นคำขอและแนบไฟล์ได้ตลอด 24 ชั่วโมง</p>";
        assertThat(verdict("O18", heading, told)).isEqualTo(Verdict.MISSING);
        assertThat(verdict("O18", heading, told + FORM)).isEqualTo(Verdict.FOUND);
        assertThat(verdict(
                        "O18",
                        heading,
                        told + "<p><a href=\"http://eservice.agency.test/bill\">ตรวจสอบและชำระค่าน้ำ</a></p>"))
                .isEqualTo(Verdict.FOUND);
    }

    @Test
    void aFormOnAPageThatNeverSpeaksOfCorruptionIsNoChannelForIt() {
        assertThat(verdict("O28", "ร้องเรียนร้องทุกข์", "<p>แจ้งไฟฟ้าดับ ถนนชำรุด</p>" + FORM))
                .isNotEqualTo(Verdict.FOUND);
        assertThat(verdict(
                        "O28",
                        "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
                        "<p>แจ้งเบาะแสการทุจริตของเจ้าหน้าที่</p>" + FORM))
                .isEqualTo(Verdict.FOUND);
    }

    private static String months(String... names) {
        StringBuilder out = new StringBuilder();
        for (String month : names) {
            out.append("<h3>เดือน")
                    .append(month)
                    .append("</h3><table><tr><th>ลำดับ</th><th>งานที่จัดซื้อหรือจัดจ้าง</th>"
                            + "<th>วงเงินที่จะซื้อหรือจ้าง</th><th>ราคากลาง</th><th>วิธีซื้อหรือจ้าง</th><th>รายชื่อผู้เสนอราคาและราคาที่เสนอ</th>"
                            + "<th>ผู้ที่ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง</th><th>เหตุผลที่คัดเลือกโดยสรุป</th><th>เลขที่และวันที่ของสัญญา</th></tr>"
                            + "<tr><td>1</td><td>ซื้อวัสดุสำนักงาน</td><td>9,000</td><td>9,000</td><td>เฉพาะเจาะจง</td><td>ร้านดี 9,000</td>"
                            + "<td>ร้านดี 9,000</td><td>ราคาต่ำสุด</td><td>12/2566</td></tr></table>");
        }
        return out.toString();
    }

    @Test
    void aQuarterInATitleIsCoveredByTheMonthsThatFollowIt() {
        String heading = "สรุปผลการจัดซื้อจัดจ้างรายเดือน (แบบ สขร.1) ไตรมาสที่ 1 และไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566";
        String first = months("ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565");
        assertThat(verdict("O21", heading, first + months("มกราคม 2566", "กุมภาพันธ์ 2566", "มีนาคม 2566")))
                .isEqualTo(Verdict.FOUND);
        assertThat(verdict("O21", heading, first + months("มกราคม 2566", "กุมภาพันธ์ 2566")))
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theSixMonthsOfADevelopmentPlanAreAReportOnItsProgressAndAWholeYearIsNot() {
        String text =
                "<table><tr><th>โครงการ</th><th>งบประมาณ</th><th>ความก้าวหน้า</th><th>เบิกจ่ายแล้ว (บาท)</th></tr>"
                        + "<tr><td>ก่อสร้างถนน หมู่ 4</td><td>500,000</td><td>อยู่ระหว่างดำเนินการ</td><td>120,000</td></tr>"
                        + "<tr><td>ส่งเสริมผู้สูงอายุ</td><td>50,000</td><td>แล้วเสร็จ</td><td>49,500</td></tr></table>";
        assertThat(verdict(
                        "O12",
                        "รายงานการติดตามและประเมินผลแผนพัฒนาท้องถิ่น ครั้งที่ 1 (ตุลาคม 2565 - มีนาคม 2566)",
                        text))
                .isEqualTo(Verdict.FOUND);
        assertThat(verdict("O12", "รายงานการติดตามและประเมินผลแผนพัฒนาท้องถิ่น ประจำปีงบประมาณ พ.ศ. 2566", text))
                .isNotEqualTo(Verdict.FOUND);
    }

    @Test
    void theDayOnWhichAPlanWasApprovedIsNoScheduleOfItsProjects() {
        String heading = "แผนดำเนินงานและการใช้งบประมาณ ประจำปีงบประมาณ พ.ศ. 2566";
        String table = "<table><tr><th>ที่</th><th>โครงการ/กิจกรรม</th><th>งบประมาณ (บาท)</th><th>%s</th></tr>"
                + "<tr><td>1</td><td>ก่อสร้างถนนคอนกรีต หมู่ที่ 4</td><td>500,000</td><td>%s</td></tr>"
                + "<tr><td>2</td><td>ส่งเสริมสุขภาพผู้สูงอายุ</td><td>60,000</td><td>%s</td></tr></table><p>อนุมัติแผน (นายสมชาย ใจดี) 14 ตุลาคม 2565</p>";
        assertThat(verdict("O11", heading, table.formatted("ผู้ดำเนินการ", "กองช่าง", "กองสวัสดิการ")))
                .isEqualTo(Verdict.INCOMPLETE);
        assertThat(verdict("O11", heading, table.formatted("กำหนด", "ม.ค. 66", "มี.ค. 66")))
                .isEqualTo(Verdict.FOUND);
    }

    @Test
    void theMonthInWhichAReportWasPutUpIsNotItsHalfYear() {
        String text = "<p>เผยแพร่ ก.ค. 66</p><table><tr><th>มาตรการ</th><th>ผลการดำเนินการ</th></tr>"
                + "<tr><td>เผยแพร่ข้อมูลงบประมาณ</td><td>ดำเนินการแล้ว 6 ครั้ง เจ้าหน้าที่ทราบร้อยละ 86</td></tr>"
                + "<tr><td>ลดเวลาตอบคำถาม</td><td>ดำเนินการแล้ว ตอบเฉลี่ย 42 นาที</td></tr></table>";
        String heading = "ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (ก.ค. 66)";
        assertThat(verdict("O43", heading, text)).isEqualTo(Verdict.FOUND);
    }
}
