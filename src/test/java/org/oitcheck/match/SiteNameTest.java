package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Block;

class SiteNameTest {
    private static Extraction home(String... texts) {
        return new Extraction.Page(
                "",
                java.util.Arrays.stream(texts)
                        .map(t -> new Block(Block.Kind.PARAGRAPH, 0, t, true, 0))
                        .toList(),
                List.of(),
                List.of());
    }

    @Test
    void leavesOutGreetingsAndTheWordHome() {
        assertThat(SiteName.of("หน้าแรก – เทศบาลตำบลตัวอย่าง", home())).isEqualTo("เทศบาลตำบลตัวอย่าง");
        assertThat(SiteName.of("ยินดีต้อนรับสู่เว็บไซต์ โรงเรียนตัวอย่าง", home()))
                .isEqualTo("โรงเรียนตัวอย่าง");
        assertThat(SiteName.of("องค์การบริหารส่วนตำบลตัวอย่าง | หน้าแรก", home()))
                .isEqualTo("องค์การบริหารส่วนตำบลตัวอย่าง");
    }

    @Test
    void takesTheAgencyThatThePageNamesWhenTheTitleSaysNothing() {
        assertThat(SiteName.of("Welcome", home("เมนูหลัก", "เทศบาลตำบลตัวอย่าง อำเภอเมือง")))
                .isEqualTo("เทศบาลตำบลตัวอย่าง");
        assertThat(SiteName.of("Home", home("ข่าว"))).isEqualTo("Home");
    }
}
