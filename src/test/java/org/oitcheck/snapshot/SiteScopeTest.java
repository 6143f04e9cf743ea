package org.oitcheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteScopeTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.a.go.th/, http://a.go.th/x?y=1, true, https://www.a.go.th/x?y=1",
        "http://a.go.th/, https://www.a.go.th/x, true, http://a.go.th/x",
        "http://a.go.th/, http://a.go.th/x, true, http://a.go.th/x",
        "http://a.go.th/, http://b.a.go.th/x, false, http://b.a.go.th/x",
        "http://a.go.th/, http://a.go.th:8080/x, false, http://a.go.th:8080/x",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080/x, true, http://127.0.0.1:8080/x",
        "http://127.0.0.1:8080/, http://127.0.0.1:8081/x, false, http://127.0.0.1:8081/x",
    })
    void wwwAndSchemeAreOneSiteAndPortsAreNot(String home, String url, boolean own, String canonical) {
        SiteScope scope = new SiteScope(new PageUrl(home));
        assertThat(scope.own(new PageUrl(url))).isEqualTo(own);
        assertThat(scope.canonical(new PageUrl(url))).isEqualTo(new PageUrl(canonical));
    }

    @Test
    void anotherHostCanBecomeOwn() {
        PageUrl moved = new PageUrl("https://www.new.go.th/home");
        SiteScope scope = new SiteScope(new PageUrl("http://old.go.th/")).with(moved);
        assertThat(scope.own(new PageUrl("http://new.go.th/a"))).isTrue();
        assertThat(scope.canonical(new PageUrl("http://new.go.th/a")))
                .isEqualTo(new PageUrl("https://www.new.go.th/a"));
        assertThat(scope.own(new PageUrl("http://old.go.th/a"))).isTrue();
        assertThat(scope.with(moved)).isEqualTo(scope);
    }
}
