package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint says about a pack that someone has spoilt: each remark names file, line, column and the mend. */
class RuleLintTest {
    @TempDir
    Path rules;

    @BeforeEach
    void copyThePack() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(Path.of("rules").relativize(f).toString());
                Files.createDirectories(to.getParent());
                Files.copy(f, to);
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replace(from, to));
    }

    private List<String> lint(Map<String, List<String>> menus) {
        return RuleLint.lint(rules, 2566, RulePacks.DEFAULT_PROFILE, Optional.empty(), menus).stream()
                .map(p -> p.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void theShippedPackHasNothingToMend() {
        assertThat(lint(Map.of())).isEmpty();
    }

    @Test
    void aTitleThatIsNotThatOfTheFormIsAnErrorWithItsPlace() throws IOException {
        change(
                "2566/O22.yaml",
                "title: รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี",
                "title: รายงานผลการจัดซื้อจัดจ้างประจำปี");

        assertThat(lint(Map.of()))
                .anySatisfy(p -> assertThat(p)
                        .matches(
                                "2566/O22\\.yaml:\\d+:1: the title «รายงานผลการจัดซื้อจัดจ้างประจำปี» is not that of the form.*"
                                        + " — write it as the form of 2566 has it"));
    }

    @Test
    void aSubIndicatorThatIsNotThatOfTheFormIsAnError() throws IOException {
        change("2566/O22.yaml", "sub: \"9.3\"", "sub: \"9.2\"");

        assertThat(lint(Map.of()))
                .anySatisfy(p -> assertThat(p).contains("sub-indicator «9.2» is not that of the form"));
    }

    @Test
    void anItemThatTheFormDoesNotHaveIsAnError() throws IOException {
        change("2566/form.yaml", "  O43:", "  O44:");

        assertThat(lint(Map.of()))
                .anySatisfy(p -> assertThat(p).contains("only in the form [O44], only in the pack [O43]"));
    }

    @Test
    void aPackWithoutItsFormIsToldSo() throws IOException {
        Files.delete(rules.resolve("2566/form.yaml"));

        assertThat(lint(Map.of())).anySatisfy(p -> assertThat(p).contains("there is no form.yaml"));
    }

    @Test
    void aNameThatTakesManyEntriesOfOneMenuIsTooBroad() throws IOException {
        change("2566/O22.yaml", "names:", "names:\n  - โครงการ");
        Map<String, List<String>> menus = Map.of(
                "อบต.ตัวอย่าง",
                List.of("โครงการถนน", "โครงการน้ำ", "โครงการไฟ", "โครงการป่า", "โครงการบ้าน", "หน้าแรก"));

        assertThat(lint(menus))
                .anySatisfy(p -> assertThat(p).contains("«โครงการ» takes 5 entries of the menu of อบต.ตัวอย่าง"));
    }

    @Test
    void aComponentThatAMenuSatisfiesIsTooBroad() throws IOException {
        change(
                "2566/O22.yaml",
                "components:",
                "components:\n  - {id: contact, title: ติดต่อ, basis: read, any: [ติดต่อ]}");

        assertThat(lint(Map.of("อบต.ตัวอย่าง", List.of("ติดต่อเรา", "หน้าแรก"))))
                .anySatisfy(
                        p -> assertThat(p).contains("the menus alone satisfy the component «contact» on 1 of 1 sites"));
    }
}
