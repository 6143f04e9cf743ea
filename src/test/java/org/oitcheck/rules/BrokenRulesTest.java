package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule files spoilt in every way end in a message that names the place and the mend, never in a crash. */
class BrokenRulesTest {
    private static final Locale THAI = Locale.forLanguageTag("th");

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copyThePack() throws IOException {
        rules = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(Path.of("rules").relativize(f).toString());
                Files.createDirectories(to.getParent());
                Files.copy(f, to);
            }
        }
    }

    private RuleException refused(int year) {
        return catchThrowableOfType(
                RuleException.class,
                () -> new RulePacks(rules).load(year, RulePacks.DEFAULT_PROFILE, Optional.empty()));
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replace(from, to));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            names:               | nmaes:                          | there is no key «nmaes»       | ไม่มีคีย์ชื่อ «nmaes»
            names:               | "names: everything\\nweak2:"      | «names» must be a list        | «names» ต้องเป็นรายการ
            components:          | "components: [abc]\\nx:"          | «components» must have keys   | «components» ต้องมีคีย์ย่อย
            components:          | "components: [{title: a}]\\nx:"   | has no id                     | ไม่มี id
            tests:               | "tests: none\\nx:"                | «tests» must have keys        | «tests» ต้องมีคีย์ย่อย
            names:               | "names:\\n  - (รายงาน"           | opening bracket               | วงเล็บเปิด
            names:               | "names:\\n  - รายงาน)"           | closing bracket               | วงเล็บปิด
            names:               | "names:\\n  - $nowords"          | no family «$nowords»          | ไม่มีกลุ่มคำ «$nowords»
            names:               | "names:\\n\\t- รายงาน"            | a tab stands                  | แท็บ
            names:               | "id: O22\\nnames:"                | the key «id» stands twice     | คีย์ «id» มีสองครั้ง
            names:               | "names: [\\nweak:"                | not valid YAML                | รูปแบบ YAML ไม่ถูกต้อง
            names:               | "a: &a [x]\\nb: *a\\nnames:"      | this YAML is not taken        | ไม่รับ YAML แบบนี้
            names:               | "a: &a [*a]\\nnames:"             | this YAML is not taken        | ไม่รับ YAML แบบนี้
            names:               | "{a: b}: c\\nnames:"              | a key is not a word           | คีย์ไม่ใช่คำ
            """)
    void aSpoiltRuleIsToldWithPlaceAndMend(String from, String to, String english, String thai) throws IOException {
        String written = to.replace("\\n", "\n").replace("\\t", "\t").replaceAll("^\"|\"$", "");
        replace("2566/O22.yaml", "\n" + from.strip(), "\n" + written);
        for (int year : new int[] {2566, 2569}) {
            // the year that holds the file, and one that inherits it
            assertThat(refused(year)).isNotNull();
            assertThat(refused(year).message(Locale.ENGLISH))
                    .contains("2566/O22.yaml")
                    .contains(english)
                    .contains(" — ");
            assertThat(refused(year).message(THAI)).contains("2566/O22.yaml").contains(thai);
        }
    }

    @Test
    void aKeyThatIsMissingIsNamed() throws IOException {
        replace("2566/O22.yaml", "\ntitle:", "\nasks2:");
        assertThat(refused(2566).message(THAI)).contains("2566/O22.yaml:").contains("ขาดคีย์ «title»");
    }

    @Test
    void filesThatAreNoTextOfThisKindAreRefused() throws IOException {
        Path file = rules.resolve("2566/O22.yaml");
        String good = Files.readString(file);

        Files.write(file, good.getBytes(Charset.forName("x-windows-874")));
        assertThat(refused(2566).message(THAI)).contains("2566/O22.yaml").contains("ไม่ได้บันทึกเป็น UTF-8");

        Files.writeString(file, "");
        assertThat(refused(2566).message(THAI)).contains("ไฟล์ว่าง");

        Files.writeString(file, "- a\n- b\n");
        assertThat(refused(2566).message(THAI)).contains("ไม่ได้ขึ้นต้นด้วยคีย์");

        Files.writeString(file, "[".repeat(5_000));
        assertThat(refused(2566).message(THAI)).contains("2566/O22.yaml");

        Files.writeString(file, "a: \u0000\u0007");
        assertThat(refused(2566).message(THAI)).contains("ไม่รับ YAML แบบนี้");

        Files.writeString(file, good + "# " + "x".repeat(1024 * 1024));
        assertThat(refused(2566).message(THAI)).contains("ไฟล์ใหญ่กว่า 1 MiB");
    }

    @Test
    void aFileWithTheMarkOfWindowsIsRead() throws IOException {
        Path file = rules.resolve("2566/O22.yaml");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(new RulePacks(rules)
                        .load(2566, RulePacks.DEFAULT_PROFILE, Optional.empty())
                        .rules())
                .hasSize(43);
    }

    @Test
    void packsThatExtendOneAnotherInACircleAreRefused() throws IOException {
        Files.writeString(
                rules.resolve("2566/pack.yaml"),
                "extends: 2567\n" + Files.readString(rules.resolve("2566/pack.yaml")),
                StandardCharsets.UTF_8);
        assertThat(refused(2566).message(THAI)).contains("เป็นวงกลม").contains("extends");
        assertThat(refused(2569).message(THAI)).contains("เป็นวงกลม");
        assertThat(new RulePacks(rules).profiles(2566)).contains(RulePacks.DEFAULT_PROFILE);
    }

    @Test
    void anItemWithoutAFileAndAPackThatIsMissingAreNamed() throws IOException {
        Files.delete(rules.resolve("2566/O22.yaml"));
        assertThat(refused(2566).message(THAI)).contains("2566/pack.yaml:").contains("ข้อ O22 ไม่มีไฟล์");
        assertThat(refused(2600).message(THAI))
                .contains("ไม่มีชุดกฎของแบบปี 2600")
                .contains("2566");
    }

    @Test
    void aFamilyOfWordsThatIsNoListIsRefused() throws IOException {
        Files.writeString(rules.resolve("terms.yaml"), "budget: งบประมาณ\n");
        assertThat(refused(2566).message(THAI)).contains("terms.yaml:1:1").contains("«budget» ต้องเป็นรายการ");
    }

    @Test
    void ownRulesOfOneItemInTwoFilesAreRefused() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("a.yaml"), "id: O22\nadvice: หนึ่ง\n");
        Files.writeString(own.resolve("b.yaml"), "id: O22\nadvice: สอง\n");
        RuleException e = catchThrowableOfType(
                RuleException.class,
                () -> new RulePacks(rules).load(2566, RulePacks.DEFAULT_PROFILE, Optional.of(own)));
        assertThat(e.message(THAI)).contains("b.yaml:1:1").contains("O22").contains("a.yaml");
    }

    @Test
    void everyProblemHasItsWordsAndItsMendInBothLanguages() throws IOException {
        Set<String> thai = keys("problems_th.properties");
        assertThat(thai).isEqualTo(keys("problems_en.properties"));
        thai.stream()
                .filter(k -> !k.endsWith(".mend"))
                .forEach(k -> assertThat(thai).contains(k + ".mend"));
        assertThat(ResourceBundle.getBundle("org.oitcheck.rules.problems", THAI).keySet())
                .isEqualTo(thai);
    }

    private static Set<String> keys(String name) throws IOException {
        Properties p = new Properties();
        try (var in = RuleProblem.class.getResourceAsStream(name)) {
            p.load(in);
        }
        return new HashSet<>(p.stringPropertyNames());
    }
}
