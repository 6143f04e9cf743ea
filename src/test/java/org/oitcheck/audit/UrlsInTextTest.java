package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.snapshot.PageUrl;

/** Addresses as people type them into a cell. */
class UrlsInTextTest {
    /** In the texts {@code |} is the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    (https://a.go.th/x).; https://a.go.th/x
                    https://a.go.th/x_(1)]'; https://a.go.th/x_(1)
                    https://a.go.th/x/|y/|z.pdf; https://a.go.th/x/y/z.pdf
                    www.a.go.th|/x|/y z; http://www.a.go.th/x
                    https://a.go.th/r?to=https://b.go.th/; https://a.go.th/r?to=https://b.go.th/
                    https://a.go.th/https://b.go.th/; https://a.go.th/https://b.go.th/
                    https://a.go.th/xhttps://b.go.th/; https://a.go.th/x https://b.go.th/
                    """)
    void areFoundWhole(String written, String addresses) {
        assertThat(UrlsInText.of(written.replace('|', '\n')))
                .extracting(PageUrl::value)
                .containsExactly(addresses.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {")", ";", "www.a.th ", "\na/", "\n-a=b.th", "(", "\n=a.th\n-x"})
    void aLongCellTakesNoLongerThanItsLength(String part) {
        String text = "https://a.go.th/" + part.repeat(300_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> UrlsInText.of(text));
    }
}
