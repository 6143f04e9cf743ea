package org.oitcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Archive;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;

/** Measures drafted from verdicts, their order, dates and owners; the JSON; merging with edits. */
class PlanTest {
    static final RulePack PACK = new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty());
    private static final String URL = "https://www.example.go.th/report.pdf";

    static Item item(String id, Verdict verdict, String... missing) {
        Rule rule = PACK.rule(id).orElseThrow();
        Evidence old = new Evidence(URL, "รายงาน", "application/pdf", 2564, List.of(), List.of(), Archive.NONE);
        boolean somewhere = verdict != Verdict.MISSING && verdict != Verdict.UNDECIDED;
        return new Item(
                id,
                rule.title(),
                rule.indicator(),
                rule.sub(),
                verdict,
                0.9,
                somewhere ? List.of(URL) : List.of(),
                List.of(missing),
                "",
                0,
                List.of(),
                somewhere ? List.of(old) : List.of(),
                List.of());
    }

    /** The whole form, everything found but these. */
    static Checklist form(Item... open) {
        List<Item> items = new ArrayList<>();
        for (Rule rule : PACK.rules()) {
            items.add(List.of(open).stream()
                    .filter(i -> i.id().equals(rule.id().value()))
                    .findFirst()
                    .orElse(item(rule.id().value(), Verdict.FOUND)));
        }
        return Samples.of(items);
    }

    private static Plan plan(Item... open) {
        return new PlanBuilder(PACK, Organisation.UNKNOWN).build(form(open));
    }

    private static Measure only(Item open) {
        Plan plan = plan(open);
        assertThat(plan.measures()).hasSize(1);
        return plan.measures().get(0);
    }

    @Test
    void everythingFoundNeedsNoMeasure() {
        assertThat(plan().measures()).isEmpty();
    }

    @Test
    void aMissingReportIsPreparedAndPublished() {
        Measure m = only(item("O22", Verdict.MISSING));
        assertThat(m.items()).containsExactly("O22");
        assertThat(m.measure()).isEqualTo("การจัดทำรายงานผลการจัดซื้อจัดจ้างประจำปี");
        assertThat(m.steps()).first().asString().startsWith("แสดง");
        assertThat(m.steps()).anyMatch(s -> s.contains("เผยแพร่บนเว็บไซต์หลัก"));
        assertThat(m.owner()).isEqualTo("กองคลัง (งานพัสดุ)");
        assertThat(m.dueDate()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(m.period()).isEqualTo("ภายใน 31 มี.ค. 66");
        assertThat(m.followUp()).contains("15 เมษายน 2566").contains("รอบ 12 เดือน ภายใน 30 ก.ย. 66");
        assertThat(m.gain()).isPositive();
    }

    @Test
    void anOutdatedReportIsReplacedByTheYearAskedFor() {
        Measure m = only(item("O22", Verdict.OUTDATED));
        assertThat(m.measure()).contains("แทนฉบับที่ไม่ตรงปี").contains("2565");
        assertThat(m.steps()).first().asString().contains("2564").contains(URL);
        assertThat(m.steps()).last().asString().contains("ประจำปีงบประมาณ พ.ศ. 2565");
    }

    @Test
    void anIncompleteReportIsCompletedWithTheNamedParts() {
        Measure m = only(item("O26", Verdict.INCOMPLETE, "ปัญหา/อุปสรรค", "ข้อเสนอแนะ"));
        assertThat(m.steps()).contains("เพิ่มเติมหัวข้อ/เนื้อหา: ปัญหา/อุปสรรค", "เพิ่มเติมหัวข้อ/เนื้อหา: ข้อเสนอแนะ");
        assertThat(m.steps()).anyMatch(s -> s.contains(URL));
        assertThat(m.measure()).contains("ให้มีองค์ประกอบครบถ้วน");
    }

    @Test
    void whatIsPublishedIsOnlyLinkedRepairedOrMadeReadable() {
        assertThat(only(item("O22", Verdict.UNLINKED)).steps())
                .anyMatch(s -> s.contains("เพิ่มลิงก์") && s.contains(URL));
        assertThat(only(item("O22", Verdict.UNREACHABLE)).measure()).contains("แก้ไขลิงก์");
        assertThat(only(item("O22", Verdict.UNREADABLE)).steps()).anyMatch(s -> s.contains("PDF"));
        assertThat(only(item("O22", Verdict.UNDECIDED)).steps())
                .first()
                .asString()
                .contains("ตรวจสอบ");
    }

    @Test
    void eachMeasureNamesItsProofs() {
        assertThat(only(item("O42", Verdict.MISSING)).proofs())
                .contains("คำสั่งแต่งตั้งคณะทำงาน ITA", "บันทึกข้อความรายงานผลการติดตามต่อผู้บริหาร")
                .anyMatch(p -> p.contains("URL"));
        assertThat(only(item("O42", Verdict.UNLINKED)).proofs())
                .doesNotContain("คำสั่งแต่งตั้งคณะทำงาน ITA")
                .anyMatch(p -> p.contains("เส้นทาง"));
    }

    @Test
    void theMeasureIsNamedInGoodThai() {
        assertThat(only(item("O32", Verdict.OUTDATED)).measure())
                .isEqualTo("การจัดทำและเผยแพร่ข้อมูลการสร้างวัฒนธรรม No Gift Policy ประจำปีงบประมาณ พ.ศ. 2566 "
                        + "แทนฉบับที่ไม่ตรงปีหรือรอบที่ประเมิน");
        assertThat(only(item("O13", Verdict.INCOMPLETE, "ปัญหา")).measure())
                .isEqualTo("การปรับปรุงรายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2565 ให้มีองค์ประกอบครบถ้วน");
        assertThat(only(item("O8", Verdict.UNLINKED)).measure())
                .isEqualTo("การเชื่อมโยงข้อมูล Q&A จากหน้าหลักของเว็บไซต์");
        assertThat(only(item("O39", Verdict.MISSING)).measure()).startsWith("การเผยแพร่ประมวลจริยธรรม");
    }

    @Test
    void scoresGiveTheAnalysisAndMeasuresForWeakIndicators(@TempDir Path dir) throws Exception {
        StringBuilder scores = new StringBuilder("year,indicator,score\n");
        for (int i = 1; i <= 10; i++) {
            scores.append("2565,")
                    .append(i)
                    .append(',')
                    .append(i == 7 ? "70" : "90")
                    .append('\n');
        }
        Path file = Files.writeString(dir.resolve("scores.csv"), scores);
        Analysis analysis = new ScoreAnalysis(85, 80).before(2566, file);
        Checklist form = form(item("O22", Verdict.MISSING));
        Plan plan = new PlanBuilder(PACK, Organisation.UNKNOWN).build(form, java.util.Optional.of(analysis));

        assertThat(plan.measures()).hasSize(2);
        Measure seven = plan.measures().get(1);
        assertThat(seven.indicators()).containsExactly("7");
        assertThat(seven.practice()).contains("70.00").contains("2565");
        assertThat(seven.gain()).isZero();

        Path json = Files.write(dir.resolve("plan.json"), plan.toJson());
        assertThat(Plan.read(json)).isEqualTo(plan);
        Plan again = new PlanMerge(Plan.read(json), form)
                .into(new PlanBuilder(PACK, Organisation.UNKNOWN).build(form, java.util.Optional.of(analysis)));
        assertThat(again.measures()).isEqualTo(plan.measures());
        assertThatThrownBy(() -> new ScoreAnalysis(85, 80).before(2568, file))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("2565")
                .hasMessageContaining("2567");
    }

    @Test
    void mostPointsForTheEffortComeFirst() {
        Plan plan = plan(
                item("O22", Verdict.MISSING),
                item("O42", Verdict.UNLINKED),
                item("O1", Verdict.MISSING),
                item("O34", Verdict.MISSING));
        assertThat(plan.measures()).extracting(Measure::no).containsExactly(1, 2, 3, 4);
        assertThat(plan.measures().get(0).items()).containsExactly("O42");
        List<Double> worth = plan.measures().stream()
                .map(m -> m.gain() / (List.of("low", "medium", "high").indexOf(m.effort()) + 1))
                .toList();
        assertThat(worth).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void settingsOfTheAgencyGiveOwnersDatesAndDigits() throws Exception {
        Organisation org = new OrganisationFile("org.yaml").parse("""
                agency: เทศบาลตำบลตัวอย่าง
                district: อำเภอเมือง
                province: ตัวอย่าง
                digits: arabic
                units:
                  - name: กองคลัง
                    items: [O19-O22]
                  - name: สำนักปลัดเทศบาล
                    items: [O1, ๒]
                calendar: {due: 04-15, rounds: [3, 6, 9, 12]}
                """);
        Plan plan = new PlanBuilder(PACK, org).build(form(item("O22", Verdict.MISSING), item("O2", Verdict.MISSING)));
        assertThat(plan.agency()).isEqualTo(new Agency("เทศบาลตำบลตัวอย่าง", "เมือง", "ตัวอย่าง", ""));
        assertThat(plan.digits()).isEqualTo("arabic");
        assertThat(plan.measures()).extracting(Measure::owner).containsExactlyInAnyOrder("กองคลัง", "สำนักปลัดเทศบาล");
        assertThat(plan.measures()).allSatisfy(m -> {
            assertThat(m.dueDate()).isEqualTo(LocalDate.of(2023, 4, 15));
            assertThat(m.followUp()).contains("รอบ 3 เดือน ภายใน 15 ม.ค. 66").contains("รอบ 9 เดือน ภายใน 15 ก.ค. 66");
        });
    }

    @Test
    void itemsOfOneUnitCanMakeOneMeasure() throws Exception {
        Organisation org = new OrganisationFile("org.yaml").parse("group: unit\nunits: {กองคลัง: [O19-O22]}\n");
        Checklist form = form(item("O22", Verdict.MISSING), item("O19", Verdict.OUTDATED));
        Plan plan = new PlanBuilder(PACK, org).build(form);
        assertThat(plan.measures()).hasSize(1);
        assertThat(plan.measures().get(0).items()).containsExactlyInAnyOrder("O19", "O22");
        assertThat(plan.measures().get(0).gain())
                .isEqualTo(form.items().stream().mapToDouble(Item::gain).sum());
    }

    @Test
    void theJsonReadsBackAndIsTheSameEachTime(@TempDir Path dir) throws Exception {
        Plan plan = plan(item("O22", Verdict.MISSING), item("O26", Verdict.INCOMPLETE, "ข้อเสนอแนะ"));
        Path file = Files.write(dir.resolve("plan.json"), plan.toJson());
        assertThat(Plan.read(file)).isEqualTo(plan);
        assertThat(Plan.read(file).toJson()).isEqualTo(plan.toJson());
        assertThat(Plan.untouched(plan.toJson())).isTrue();
        String edited = new String(plan.toJson(), StandardCharsets.UTF_8).replace("กองคลัง", "กองช่าง");
        assertThat(Plan.untouched(edited.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void mergingKeepsEditsNumbersAndOwnMeasures(@TempDir Path dir) throws Exception {
        Plan first = plan(item("O22", Verdict.MISSING), item("O26", Verdict.INCOMPLETE, "ข้อเสนอแนะ"));
        int of22 = first.measures().stream()
                .filter(m -> m.items().contains("O22"))
                .findFirst()
                .orElseThrow()
                .no();
        String edited = new String(first.toJson(), StandardCharsets.UTF_8)
                .replace("กองคลัง (งานพัสดุ)", "งานพัสดุและทรัพย์สิน")
                .replaceFirst(
                        "(?s)\"measures\" : \\[ ?",
                        "\"measures\" : [ {\"no\": 9, \"items\": [], \"measure\": \"อบรมเจ้าหน้าที่\", \"steps\": [],"
                                + " \"owner\": \"สำนักปลัด\", \"period\": \"ทั้งปี\", \"dueDate\": \"2023-09-30\", \"followUp\": \"\", \"gain\": 0},");
        Plan old = Plan.read(Files.writeString(dir.resolve("plan.json"), edited));
        Checklist again = form(item("O26", Verdict.INCOMPLETE, "ปัญหา/อุปสรรค"), item("O1", Verdict.MISSING));

        Plan merged = new PlanMerge(old, again).into(new PlanBuilder(PACK, Organisation.UNKNOWN).build(again));

        assertThat(merged.measures()).extracting(Measure::no).containsExactly(1, 2, 9, 10);
        Measure kept = merged.measures().stream()
                .filter(m -> m.no() == of22)
                .findFirst()
                .orElseThrow();
        assertThat(kept.owner()).isEqualTo("งานพัสดุและทรัพย์สิน");
        assertThat(kept.edited()).containsExactly("owner");
        assertThat(kept.achieved()).isTrue();
        assertThat(kept.gain()).isZero();
        Measure anew = merged.measures().stream()
                .filter(m -> m.items().contains("O26"))
                .findFirst()
                .orElseThrow();
        assertThat(anew.edited()).isEmpty();
        assertThat(anew.steps()).contains("เพิ่มเติมหัวข้อ/เนื้อหา: ปัญหา/อุปสรรค");
        assertThat(merged.measures().get(2).measure()).isEqualTo("อบรมเจ้าหน้าที่");
        assertThat(merged.measures().get(3).items()).containsExactly("O1");
    }

    @Test
    void aPlanEditedIntoNonsenseIsRefusedWithPlaceAndMend(@TempDir Path dir) throws Exception {
        String good = new String(plan(item("O22", Verdict.MISSING)).toJson(), StandardCharsets.UTF_8);
        rejects(dir, good.replace("plan/1", "plan/9"), "plan/9", "plan/1");
        rejects(
                dir,
                good.replace("2023-03-31", "31 มีนาคม"),
                "dueDate: «31 มีนาคม» cannot be used; write it like 2023-04-05");
        rejects(dir, good.replace("2023-03-31", "2023-02-31"), "plan.json:", "dueDate", "«2023-02-31»", "2023-04-05");
        rejects(
                dir,
                good.replaceFirst("\"at\" : \"[^\"]*\"", "\"at\" : \"yesterday\""),
                "check.at",
                "«yesterday»",
                "09:30");
        rejects(dir, good.replaceFirst("\"O22\"(?=\\s*])", "\"ข้อ 22\""), "«ข้อ 22»", "write it like O22");
        rejects(dir, good.replaceFirst("\"no\" : 1", "\"no\" : 0"), "no");
        rejects(dir, good.substring(0, 40), "plan.json", "line");
        assertThatThrownBy(() -> Plan.read(dir.resolve("none.json")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("none.json");
    }

    private static void rejects(Path dir, String json, String... named) throws Exception {
        Path file = Files.writeString(dir.resolve("plan.json"), json);
        assertThatThrownBy(() -> Plan.read(file))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(named);
    }
}
