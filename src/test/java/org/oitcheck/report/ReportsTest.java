package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Samples;

class ReportsTest {
    private static final Locale THAI = Locale.forLanguageTag("th");

    @TempDir
    Path dir;

    @Test
    void writesEachFormatToItsFileAndNothingElse() throws Exception {
        Path out = dir.resolve("new/folder");
        List<Path> written = Reports.write(Samples.everyVerdict(), EnumSet.allOf(Format.class), out, THAI);
        try (var files = Files.list(out)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(written).hasSize(Format.values().length);
        assertThat(ChecklistJson.read(out.resolve("checklist.json"))).isEqualTo(Samples.everyVerdict());
    }

    @ParameterizedTest
    @EnumSource
    void twoRunsGiveTheSameBytes(Format format) throws Exception {
        byte[] once = Reports.render(Samples.everyVerdict(), format, THAI);
        Thread.sleep(format == Format.XLSX || format == Format.DOCX ? 2_100 : 0); // ZIP times count in steps of 2 s
        assertThat(Reports.render(Samples.everyVerdict(), format, THAI)).isEqualTo(once);
    }

    @Test
    void olderReportsAreReplaced() throws Exception {
        Files.writeString(dir.resolve("checklist.csv"), "old");
        Reports.write(Samples.everyVerdict(), Set.of(Format.CSV), dir, THAI);
        assertThat(dir.resolve("checklist.csv")).content().contains("O43").doesNotContain("old");
    }

    @Test
    void outputFolderThatIsAFileIsAUserError() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "x");
        assertThatThrownBy(() -> Reports.write(Samples.everyVerdict(), Set.of(Format.CSV), file, THAI))
                .isInstanceOfSatisfying(ReportException.class, e -> {
                    assertThat(e.message(Locale.ENGLISH)).contains(file.toString(), "--out");
                    assertThat(e.message(THAI)).contains(file.toString(), "โปรดระบุ --out");
                });
    }

    @Test
    void fileThatCannotBeReplacedIsAUserErrorAndLeavesNoRubbish() throws Exception {
        Path blocked = Files.createDirectories(dir.resolve("checklist.csv/inside"));
        assertThatThrownBy(() -> Reports.write(Samples.everyVerdict(), Set.of(Format.CSV), dir, THAI))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("checklist.csv");
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(blocked.getParent());
        }
    }

    @Test
    void formatsAreReadFromAList() throws Exception {
        assertThat(Format.parse("html, JSON,md")).containsExactly(Format.HTML, Format.JSON, Format.MD);
        assertThatThrownBy(() -> Format.parse("html,odt"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("\"odt\"", "html", "junit");
    }
}
