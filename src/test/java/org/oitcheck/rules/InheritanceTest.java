package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that extends another names only what changed; the rest follows the new form. */
class InheritanceTest {
    @TempDir
    Path root;

    @BeforeEach
    void oldPack() throws IOException {
        for (String schema : new String[] {"rule.schema.json", "pack.schema.json"}) {
            Files.copy(Path.of("rules", schema), root.resolve(schema));
        }
        write("2566/pack.yaml", """
                year: 2566
                title: old
                status: complete
                sources: {S1: {title: t, where: w}}
                subIndicators: [{id: "9.1", title: t, indicator: "9"}]
                items: [O1, O2, O3]
                """);
        write("2566/O1.yaml", item("O1", "โครงสร้าง", "O3"));
        write("2566/O2.yaml", item("O2", "ข้อมูลผู้บริหาร", "O1"));
        write("2566/O3.yaml", item("O3", "อำนาจหน้าที่", "O1"));
    }

    @Test
    void renumbersLookAlikesAndMarksTheNumbersOfItemsThatAreGone() throws IOException {
        newPack("items: [O1, O2]", "from: {O1: O2, O2: O1}");
        Rule executives = load().rule("O1").orElseThrow();
        assertThat(executives.title()).isEqualTo("ข้อมูลผู้บริหาร");
        assertThat(executives.lookAlikes().get(0).item()).isEqualTo("O2");
        assertThat(executives.asks()).isEqualTo("ตามข้อ O1 และ O2 กับ O3 (แบบปี 2566)");
        assertThat(load().rule("O2").orElseThrow().lookAlikes().get(0).item()).isEmpty();
    }

    @Test
    void movesTheYearsOfTestsInThaiAndArabicDigits() throws IOException {
        newPack("items: [O1]", "from: {O1: O1}");
        Rule.Tests tests = load().rule("O1").orElseThrow().tests();
        assertThat(tests.match())
                .extracting(Rule.Tests.Case::title)
                .containsExactly(
                        "O1 โครงสร้าง", "โครงสร้าง ปี ๒๕๖๘ (ต.ค. 67 - มี.ค. 68)", "พ.ร.บ. 2540 โครงสร้าง 2567-2571");
    }

    @Test
    void movesTheYearsOfTestsOneLessWhenTheItemNowAsksForTheYearBefore() throws IOException {
        newPack("items: [O1]", "from: {O1: O1}");
        write("2568/O1.yaml", "id: O1\nyear: {of: assessed-1}\n");
        assertThat(load().rule("O1").orElseThrow().tests().match().get(1).title())
                .isEqualTo("โครงสร้าง ปี ๒๕๖๗ (ต.ค. 66 - มี.ค. 67)");
    }

    @Test
    void whatTheOldFormSaidIsOnlyAdjacentUntilItIsReadAgain() throws IOException {
        newPack("items: [O1, O2]", "from: {O1: O1, O2: O2}");
        write("2568/O2.yaml", "id: O2\ncomponents: [{id: chart, basis: read}]\n");
        assertThat(load().rule("O1").orElseThrow().components().get(0).basis()).isEqualTo(Rule.Basis.ADJACENT);
        assertThat(load().rule("O2").orElseThrow().components().get(0).basis()).isEqualTo(Rule.Basis.READ);
    }

    @Test
    void componentsOfAFormTooFarAwayOnlyAdvise() throws IOException {
        newPack("items: [O1, O2]", "from: {O1: O1, O2: O2}\ninheritedBasis: inferred");
        write("2568/O2.yaml", "id: O2\ncomponents: [{id: chart, required: true, basis: adjacent}]\n");
        assertThat(load().rule("O1").orElseThrow().components().get(0).required())
                .isFalse();
        assertThat(load().rule("O2").orElseThrow().components().get(0).required())
                .isTrue();
    }

    @Test
    void whatIsNoLongerRequiredCanNoLongerBeMissing() throws IOException {
        newPack("items: [O1]", "from: {O1: O1}");
        write("2568/O1.yaml", "id: O1\ncomponents: [{id: chart, required: false, basis: recalled}]\n");
        Rule.Tests.Case reject =
                load().rule("O1").orElseThrow().tests().reject().get(0);
        assertThat(reject.expect()).isEqualTo("FOUND");
        assertThat(reject.missing()).isEmpty();
    }

    @Test
    void anItemThatContinuesTwoTakesTheWordsOfBoth() throws IOException {
        newPack("items: [O1]", "from: {O1: [O1, O3]}");
        Rule both = load().rule("O1").orElseThrow();
        assertThat(both.names()).extracting(p -> p.written()).containsExactly("โครงสร้าง", "อำนาจหน้าที่");
        assertThat(both.lookAlikes())
                .as("look-alikes that pointed to the other half")
                .isEmpty();
        assertThat(both.components()).extracting(Rule.Component::id).containsExactly("chart");
    }

    @Test
    void theSourceOfThePackStandsForItemsThatNameNone() throws IOException {
        newPack("items: [O1, O2]", "from: {O1: O1, O2: O2}\nsource: {status: likely, refs: [T1], note: n}");
        write("2568/O2.yaml", "id: O2\nsource: {status: verified, refs: [T1]}\n");
        assertThat(load().rule("O1").orElseThrow().source().status()).isEqualTo(Rule.Status.LIKELY);
        assertThat(load().rule("O2").orElseThrow().source().note()).isEmpty();
    }

    @Test
    void sourcesOfTheOldPackKeepTheirYear() throws IOException {
        newPack("items: [O1]", "from: {O1: O1}");
        assertThat(load().rule("O1").orElseThrow().source().refs()).containsExactly("2566:S1");
        assertThat(load().sources()).containsKey("2566:S1");
    }

    @Test
    void aProfileIsInheritedUnderTheNewNumbers() throws IOException {
        write("2566/profiles/school.yaml", "items: {O2: {title: ข้อมูลผู้บริหารสถานศึกษา}}\n");
        newPack("items: [O1]", "from: {O1: O2}");
        RulePack pack = new RulePacks(root).load(2568, "school", Optional.empty());
        assertThat(pack.rule("O1").orElseThrow().title()).isEqualTo("ข้อมูลผู้บริหารสถานศึกษา");
        assertThat(load().rule("O1").orElseThrow().title()).isEqualTo("ข้อมูลผู้บริหาร");
    }

    @Test
    void anOldItemThatDoesNotExistIsNamedWithLineAndMend() throws IOException {
        newPack("items: [O1]", "from: {O1: O9}");
        assertThatThrownBy(this::load)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("2568/pack.yaml:")
                .hasMessageContaining("item O9 is not in the form of 2566");
    }

    private RulePack load() {
        return new RulePacks(root).load(2568, RulePacks.DEFAULT_PROFILE, Optional.empty());
    }

    private void newPack(String items, String from) throws IOException {
        write(
                "2568/pack.yaml",
                "year: 2568\ntitle: new\nextends: 2566\nstatus: draft\nsources: {T1: {title: t, where: w}}\n" + items
                        + "\n" + from + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String item(String id, String title, String other) {
        return """
                id: %1$s
                title: %2$s
                indicator: "9"
                sub: "9.1"
                kind: page
                source: {status: verified, refs: [S1]}
                asks: ตามข้อ O2 และ O1 กับ O3
                names: [%2$s]
                lookAlikes: [{phrase: เรื่องอื่น, why: เป็นข้ออื่น, item: %3$s}]
                year: {of: assessed}
                components: [{id: chart, title: ผัง, any: [ผัง]}]
                measure: {text: ทำ, steps: [ทำ], owner: สำนักปลัด}
                tests:
                  match: ["%1$s %2$s", "%2$s ปี ๒๕๖๖ (ต.ค. 65 - มี.ค. 66)", "พ.ร.บ. 2540 %2$s 2565-2569"]
                  reject: [{title: %2$s, text: ไม่มีรูป, expect: INCOMPLETE, missing: [chart]}, ก ข, ค ง]
                """.formatted(id, title, other);
    }
}
