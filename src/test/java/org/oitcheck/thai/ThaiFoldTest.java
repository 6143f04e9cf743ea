package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiFoldTest {

    @ParameterizedTest
    @CsvSource({
        "จำนวน,จานวน",
        "การดำเนินงาน,กำรดาเนินงำน",
        "ผู้บริหาร,ผูบริหาร",
        "กฎหมาย,กฏหมาย",
        "ซื่อสัตย์,ซือสัตย",
        "เป็นไป,เปนใป"
    })
    void lostAndConfusedMarksMakeNoDifference(String right, String damaged) {
        assertThat(ThaiFold.fold(damaged).text()).isEqualTo(ThaiFold.fold(right).text());
    }

    @Test
    void offsetsLeadBackToTheNormalForm() {
        String normal = "ผู้บริหาร จำนวน";
        Folded folded = ThaiFold.fold(normal);
        int at = folded.text().indexOf("จานวน");
        assertThat(normal.substring(folded.offsets()[at], folded.offsets()[at + 5]))
                .isEqualTo("จำนวน");
    }
}
