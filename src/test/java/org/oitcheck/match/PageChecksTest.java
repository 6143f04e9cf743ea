package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.PageUrl;

class PageChecksTest {
    @Test
    void theTitleOfAChannelIsQuotedAsItIsWritten() {
        String title = "ช่องทาง แจ้งเรื่องทุจริต  ของเจ้าหน้าที่";
        Unit page = new Unit(
                PageUrl.parse("http://a.example/").orElseThrow(),
                Unit.State.READ,
                Optional.empty(),
                Optional.empty(),
                "",
                title,
                List.of(new Naming(Naming.Source.HEADING, title)),
                List.of(),
                UnitText.EMPTY,
                Optional.empty(),
                List.of(),
                false,
                false,
                0,
                false);
        assertThat(PageChecks.setApart(page).met().orElseThrow().quote()).isEqualTo(title);
    }
}
