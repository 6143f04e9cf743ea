package org.oitcheck.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.extract.Extraction.Page;

class SiteBoilerplateTest {
    private static Page page(String title, String own) {
        return PageReader.read(
                Jsoup.parse("<title>" + title + "</title><div><p>ยินดีต้อนรับสู่เว็บไซต์</p><h2>แผนดำเนินงาน</h2></div>"
                        + own),
                "http://www.example.go.th/");
    }

    private static List<Page> site() {
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            pages.add(page("ข่าวที่ " + i + " - เทศบาลตำบลตัวอย่าง", "<p>ข่าว เรื่องที่ " + i + "</p>"));
        }
        return pages;
    }

    @Test
    void whatStandsOnMostPagesIsLeftOutOfTheMainText() {
        List<Page> pages = site();

        assertThat(SiteBoilerplate.of(pages).mainText(pages.get(3))).isEqualTo("ข่าว เรื่องที่ 4\n");
    }

    @Test
    void aHeadingThatIsThePagesOwnTitleStays() {
        List<Page> pages = site();
        Page own = page("แผนดำเนินงาน - เทศบาลตำบลตัวอย่าง", "<p>ปี 2566</p>");
        pages.add(own);

        assertThat(SiteBoilerplate.of(pages).mainBlocks(own))
                .extracting(Block::text)
                .containsExactly("แผนดำเนินงาน", "ปี 2566");
    }

    @Test
    void onlyPicturesOfThePagesOwnShowSomething() {
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            pages.add(page("หน้า " + i, "<p>เรื่อง " + i + "</p><img src='/head.jpg' width=600 height=300>"));
        }
        Page own = page(
                "โครงสร้าง", "<img src='/head.jpg' width=600 height=300><img src='/chart.jpg' width=600 height=300>");
        pages.add(own);

        assertThat(SiteBoilerplate.of(pages).withOwnPictures(own).features())
                .extracting(Extraction.Feature::target)
                .containsExactly("http://www.example.go.th/chart.jpg");
    }

    @Test
    void smallSitesHaveNoRepetition() {
        List<Page> pages = site().subList(0, 4);

        assertThat(SiteBoilerplate.of(pages).mainText(pages.get(0))).contains("ยินดีต้อนรับ");
    }

    @Test
    void differencesOfWhiteSpaceAndCaseDoNotHideARepetition() {
        List<Page> pages = site();

        assertThat(SiteBoilerplate.of(pages).repeated("ยินดี ต้อนรับสู่ เว็บไซต์"))
                .isTrue();
    }

    @Test
    void theSitesNameIsTakenOffTitles() {
        SiteBoilerplate site = SiteBoilerplate.of(site());

        assertThat(site.cleanTitle("แผน 2566 - 2570 - เทศบาลตำบลตัวอย่าง")).isEqualTo("แผน 2566 - 2570");
        assertThat(site.cleanTitle("เทศบาลตำบลตัวอย่าง | ติดต่อเรา")).isEqualTo("ติดต่อเรา");
        assertThat(site.cleanTitle("เทศบาลตำบลตัวอย่าง")).isEmpty();
        assertThat(site.cleanTitle("รายงานผล")).isEqualTo("รายงานผล");
    }

    @Test
    void aTitleThatAllPagesShareIsTheSitesName() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(page("องค์การบริหารส่วนตำบลตัวอย่าง", "<p>" + i + "</p>"));
        }
        pages.add(page("องค์การบริหารส่วนตำบลตัวอย่าง แผนพัฒนา", ""));

        assertThat(SiteBoilerplate.of(pages).cleanTitle("องค์การบริหารส่วนตำบลตัวอย่าง แผนพัฒนา"))
                .isEqualTo("แผนพัฒนา");
    }
}
