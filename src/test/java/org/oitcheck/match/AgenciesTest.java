package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgenciesTest {
    private static final Agencies OWN = Agencies.of("โรงเรียนบ้านหนองแสงวิทยา", List.of());

    @Test
    void aDocumentOfAnotherAgencyIsTold() {
        assertThat(OWN.other("ประกาศโรงเรียนวัดสวนหลวง\nเรื่อง มาตรการ", false)).contains("โรงเรียนวัดสวนหลวง");
        assertThat(OWN.other("ประกาศโรงเรียนวัดสวนหลวง\nเรื่อง มาตรการ", true)).contains("โรงเรียนวัดสวนหลวง");
    }

    @Test
    void aMisreadNameOfTheAgencyIsStillItsOwn() {
        assertThat(OWN.other("ประกาศโรงเรียนห้านหนองแสงวิทยา", true)).isEmpty();
        assertThat(OWN.other("ประกาศโรงเรียนห้านหนองแสงวิทยา", false)).isPresent();
    }
}
