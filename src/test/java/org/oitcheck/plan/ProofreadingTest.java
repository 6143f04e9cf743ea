package org.oitcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Verdict;

/** What people wrote into plans and reports: kept, told of, and looked through for signs of copying. */
class ProofreadingTest {
    private static final Organisation ORG = new Organisation(
            new Agency("เทศบาลตำบลตัวอย่าง", "เมือง", "ตัวอย่าง", ""),
            java.util.List.of(),
            Calendar.USUAL,
            true,
            false);

    @TempDir
    Path dir;

    private Plan plan(Checklist form) {
        return new PlanBuilder(PlanTest.PACK, ORG).build(form);
    }

    private Path edited(byte[] json, String from, String to) throws Exception {
        String text = new String(json, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Files.writeString(dir.resolve("edited.json"), text.replace(from, to));
    }

    @Test
    void whatTheProgramDraftsNeedsNoWarning() {
        Plan plan = plan(PlanTest.form(
                PlanTest.item("O22", Verdict.OUTDATED),
                PlanTest.item("O10", Verdict.MISSING),
                PlanTest.item("O4", Verdict.MISSING)));
        assertThat(Proofreading.of(plan)).isEmpty();
    }

    @Test
    void foreignNamesOddYearsAndOpenPlacesOfPeopleAreTold() throws Exception {
        Plan plan = plan(PlanTest.form(PlanTest.item("O22", Verdict.UNLINKED)));
        Path file = edited(
                plan.toJson(),
                "\"measure\" : \"การเชื่อมโยง",
                "\"measure\" : \"เทศบาลตำบลบ้านอื่น อำเภออื่น ปี ๒๕๖๐ ตาม พ.ร.บ. พ.ศ. 2542 โดย ........ การเชื่อมโยง");
        assertThat(Proofreading.of(Plan.read(file)))
                .hasSize(4)
                .anyMatch(w -> w.contains("มาตรการที่ 1") && w.contains("เทศบาลตำบลบ้านอื่น"))
                .anyMatch(w -> w.contains("อำเภออื่น"))
                .anyMatch(w -> w.contains("2560"))
                .anyMatch(w -> w.contains("........"));
    }

    @Test
    void aMergeKeepsWhatPeopleWroteAndTellsWhatChanged() throws Exception {
        Checklist before = PlanTest.form(PlanTest.item("O22", Verdict.MISSING), PlanTest.item("O26", Verdict.MISSING));
        Plan old = Plan.read(edited(plan(before).toJson(), "กองคลัง (งานพัสดุ)", "กองคลังเอง"));
        Checklist after = PlanTest.form(PlanTest.item("O26", Verdict.MISSING), PlanTest.item("O1", Verdict.MISSING));
        Plan merged = new PlanMerge(old, after).into(plan(after));
        PlanChanges changes = PlanChanges.of(old, merged);
        assertThat(changes.kept()).hasSize(1);
        assertThat(changes.found()).containsExactly("O22");
        assertThat(changes.added()).containsExactly(3);
        assertThat(changes.lost()).isEmpty();
    }

    @Test
    void theReportKeepsWordsOfPeopleAndTellsWhatIsLostAgain() throws Exception {
        Checklist open = PlanTest.form(PlanTest.item("O22", Verdict.MISSING));
        Plan plan = plan(open);
        Results drafted = new ResultsBuilder(plan, open).build(true);
        assertThat(drafted.period()).contains("31 มีนาคม 2566");
        assertThat(Proofreading.of(drafted)).hasSize(1).first().asString().contains("มาตรการที่ 1");
        String asked = drafted.measures().get(0).problem();
        Results old = Results.read(edited(drafted.toJson(), asked, "รอข้อมูลจากกองช่าง"));
        Results again = new ResultsBuilder(plan, open).build().keeping(old);
        assertThat(again.measures().get(0).problem()).isEqualTo("รอข้อมูลจากกองช่าง");
        assertThat(again.written()).containsExactly(1);

        Plan done = new PlanMerge(plan, PlanTest.form()).into(plan(PlanTest.form()));
        assertThat(new ResultsBuilder(done, open).build().measures().get(0).result())
                .contains("เคยพบครบถ้วน");
    }
}
