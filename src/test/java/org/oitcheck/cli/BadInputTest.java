package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.eval.FolderServer;

/** Whatever a user or a site gets wrong is told with its mend, in Thai or English, and with the exit status of its kind. */
class BadInputTest {
    private static final String FINE = "src/test/resources/sites/huainamsai";

    @TempDir
    Path temp;

    private String out() {
        return temp.resolve("out").toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            check                                         | 'URL|DIR must be given'
            check x.go.th --maxpages 3                    | did you mean: --max-pages
            check x.go.th --max-pages many                | --max-pages
            check x.go.th --max-pages 0                   | --max-pages
            check x.go.th --max-time soon                 | --max-time
            check x.go.th --threads 99                    | 1 – 16
            check x.go.th --ocr maybe                     | --ocr
            check x.go.th --proxy nonsense                | --proxy
            check x.go.th --contact นาย                    | --contact
            check x.go.th --formats pdf                   | pdf
            check x.go.th --year 2023                     | --year 2566
            check x.go.th --year 2599                     | there is no rule pack for the form of 2599
            check x.go.th --profile ministry              | ministry
            check x.go.th --org nothing.yaml              | nothing.yaml
            check nothing                                 | no web address
            check ftp://x.go.th/                          | no web address
            match nothing                                 | there is no folder nothing
            match src                                     | is not a snapshot
            eval src --year 2566                          | labels-2566.json
            rules show O99 --year 2566                    | O1 – O43
            rules why nothing O22 --year 2566             | no web address
            --lang de rules list                          | --lang
            rules                                         | a command must be given
            """)
    void wrongCommandLinesEndWithStatusTwo(String line, String told) {
        String[] args = ("--lang en " + line.strip()).split(" +");
        Run run = Run.of(line.startsWith("--lang") ? line.strip().split(" +") : args);

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(told.strip()).doesNotContain("Exception", "\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void messagesAreThaiUnlessEnglishIsAsked() {
        assertThat(Run.of("check", "nothing").err()).contains("ไม่ใช่ที่อยู่เว็บไซต์");
        assertThat(Run.of("check", "nothing", "--lang", "en").err()).contains("no web address");
        assertThat(Run.in(temp, Map.of("OITCHECK_LANG", "en"), "check", "nothing")
                        .err())
                .contains("no web address");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsToldBeforeAnythingIsFetched() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");

        Run under = Run.of(
                "check", "http://127.0.0.9:1/", "--out", file.resolve("below").toString(), "--lang", "en");
        Run self = Run.of("check", "http://127.0.0.9:1/", "--out", file.toString(), "--lang", "en");

        assertThat(under.status()).isEqualTo(2);
        assertThat(under.err()).contains("cannot be written", "--out");
        assertThat(self.status()).isEqualTo(2);
        assertThat(self.err()).contains("is a file, not a folder");
    }

    @Test
    void aBrokenRuleFileIsNamedWithLineAndMend() throws IOException {
        Files.writeString(temp.resolve("O22.yaml"), "id: O22\nnamez: [x]\n");

        Run run = Run.of("check", FINE, "--rules", temp.toString(), "--out", out(), "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("O22.yaml:2:1").contains("namez").contains("spelling");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aHostThatIsUnknownOrRefusesIsStatusThree() {
        Run unknown = Run.of("check", "no-such-host.invalid", "--out", out(), "--lang", "en");
        Run refused = Run.of("check", "http://127.0.0.9:1/", "--out", out());

        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err())
                .contains("completed to http://no-such-host.invalid/")
                .contains("is unknown");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("ต่อกับ http://127.0.0.9:1/ ไม่ได้").contains("--proxy");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            status: 403                                | refuses this tool (status 403)
            status: 500                                | fails (status 500)
            status: 404                                | was not found (status 404)
            login: true                                | is a log-in page
            redirect: /                                | redirects in a circle
            file: empty.html                           | is empty
            file: paper.pdf, contentType: text/html    | is not a web page
            """)
    void aHomePageThatIsNoneIsStatusThree(String route, String told) throws IOException {
        Path site = Files.createDirectories(temp.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<title>x</title><p>x</p>");
        Files.writeString(site.resolve("empty.html"), "");
        Files.writeString(site.resolve("paper.pdf"), "%PDF-1.4\n");
        Files.writeString(site.resolve("site.yaml"), "routes:\n  - {path: /, " + route.strip() + "}\n");
        try (FolderServer server = FolderServer.start(site)) {
            Run run = Run.of("check", server.home().toString(), "--out", out(), "--lang", "en");

            assertThat(run.status()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).contains(told.strip()).doesNotContain("\tat ");
        }
    }

    @Test
    void robotsThatForbidTheHomePageAreStatusThree() throws IOException {
        Path site = Files.createDirectories(temp.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<title>x</title><p>x</p>");
        Files.writeString(site.resolve("robots.txt"), "User-agent: *\nDisallow: /\n");
        try (FolderServer server = FolderServer.start(site)) {
            Run run = Run.of("check", server.home().toString(), "--out", out(), "--lang", "en");

            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("robots.txt").contains("does not mean that nothing is published");
        }
    }

    @Test
    void aSavedSiteWithoutHomePageIsAWrongInput() {
        Run run = Run.of("check", temp.toString(), "--out", out(), "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("index.html");
    }
}
