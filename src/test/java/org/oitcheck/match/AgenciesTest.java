package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {
    private static final Agencies OWN = Agencies.of("โรงเรียนบ้านหนองแสงวิทยา", List.of());

    @Test
    void aDocumentOfAnotherAgencyIsTold() {
        assertThat(OWN.other("ประกาศโรงเรียนวัดสวนหลวง\nเรื่อง มาตรการ", false)).contains("โรงเรียนวัดสวนหลวง");
        assertThat(OWN.other("ประกาศโรงเรียนวัดสวนหลวง\nเรื่อง มาตรการ", true)).contains("โรงเรียนวัดสวนหลวง");
    }

    @Test
    void aProjectThatIsCalledACompanyIssuesNothing() {
        assertThat(OWN.other("แผนปฏิบัติการ ปี 2566\nบริษัทสร้างการดี 30,000", false))
                .isEmpty();
        assertThat(OWN.other("นโยบายความเป็นส่วนตัว\nบริษัท เว็บดี จำกัด", false))
                .isPresent();
    }

    @Test
    void shortNamesOfSitesAreTheirAgencies() {
        Agencies area = Agencies.of("สพป.ธารคีรี เขต 1", List.of());
        assertThat(area.other("ประกาศสำนักงานเขตพื้นที่การศึกษาประถมศึกษาธารคีรี เขต 1", false))
                .isEmpty();
        assertThat(area.other("ประกาศสำนักงานเขตพื้นที่การศึกษาประถมศึกษาดอยหลวง เขต 2", false))
                .isPresent();
        assertThat(Agencies.of("วก.บ่อหินงาม", List.of()).other("ประกาศวิทยาลัยการอาชีพบ่อหินงาม", false))
                .isEmpty();
    }

    @Test
    void officesOfMinistriesInAProvinceAreOtherAgencies() {
        String development =
                "รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2565\nสำนักงานพัฒนาชุมชนจังหวัดศรีธารา กรมการพัฒนาชุมชน";
        assertThat(Agencies.of("จังหวัดศรีธารา", List.of()).other(development, false))
                .contains("สำนักงานพัฒนาชุมชนจังหวัด");
        assertThat(Agencies.of("จังหวัดศรีธารา", List.of()).other("ประกาศจังหวัดศรีธารา\nเรื่อง แผน", false))
                .isEmpty();
        assertThat(Agencies.of("สำนักงานพัฒนาชุมชนจังหวัดศรีธารา", List.of()).other(development, false))
                .isEmpty();
        assertThat(Agencies.of("สำนักงานเกษตรจังหวัดศรีธารา", List.of())
                        .other("แผนพัฒนา\nจัดทำโดย สำนักงานเกษตรและสหกรณ์จังหวัดศรีธารา", false))
                .isPresent();
        assertThat(Agencies.of("องค์การบริหารส่วนตำบลบึงสะแก", List.of())
                        .other(
                                "บันทึกข้อความ\nส่วนราชการ องค์การบริหารส่วนตำบลบึงสะแก\nของ สำนักงานท้องถิ่นอำเภอบึง",
                                false))
                .isEmpty();
    }

    @Test
    void aMisreadNameOfTheAgencyIsStillItsOwn() {
        assertThat(OWN.other("ประกาศโรงเรียนห้านหนองแสงวิทยา", true)).isEmpty();
        assertThat(OWN.other("ประกาศโรงเรียนห้านหนองแสงวิทยา", false)).isPresent();
    }

    @Test
    void aLetterThatRecognitionPutBeforeTheNameCountsOnce() {
        Agencies own = Agencies.of("องค์การบริหารส่วนตำบลบึงสะแก", List.of());
        assertThat(own.other("ประกาศองค์การบริหารส่วนตำบลปบึงสะแก\nเรื่อง มาตรการ", true))
                .isEmpty();
        assertThat(own.other("ประกาศองค์การบริหารส่วนตำบลบึงสแก เรื่อง มาตรการ", true))
                .isEmpty();
        assertThat(own.other("ประกาศองค์การบริหารส่วนตำบลปบึงสะแก\nเรื่อง มาตรการ", false))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "บึงสะแก, บึงสามพัน",
        "บึงสะแก, หนองสะแก",
        "บึงสะแก, สะแก",
        "บึงสะแก, บึงบัว",
        "บึงสะแก, บึงกอก",
        "หนองบัวลอย, หนองบอน",
        "หนองบัวลอย, บัวลอยน้อย",
        "หนองบัวลอย, หนองปลาไหล",
        "ท่าเสา, ท่าสองคอน",
        "ท่าเสา, ท่าสะอาด",
        "บ้านใหม่, บ้านแดง",
        "ไทรย้อย, ไทรงาม",
        "ปกน้อย, โคกน้อย",
        "ห้วยกะปิ, ห้วยขะยุง",
        "สระบัว, สระแก้ว",
        "นาดี, นาแก"
    })
    void aRealNeighbourStaysAnotherInRecognisedTextToo(String ownName, String other) {
        Agencies own = Agencies.of("องค์การบริหารส่วนตำบล" + ownName, List.of());
        assertThat(own.other("ประกาศองค์การบริหารส่วนตำบล" + other + " เรื่อง มาตรการ", true))
                .contains("องค์การบริหารส่วนตำบล" + other);
        assertThat(own.other("ประกาศองค์การบริหารส่วนตำบล" + other + " เรื่อง มาตรการ", false))
                .isPresent();
    }
}
