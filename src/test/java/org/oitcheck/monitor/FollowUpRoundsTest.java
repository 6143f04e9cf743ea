package org.oitcheck.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.FollowUp;
import org.oitcheck.store.Promise;
import org.oitcheck.store.StoredRun;

/** Promises of a plan and whether they were kept. */
class FollowUpRoundsTest {
    private static Promise promise(long site, long run, int no, String item, LocalDate due) {
        return new Promise(
                0, site, run, no, item, "หัวข้อ " + item, "เผยแพร่ " + item, "สำนักปลัด", due, Verdict.MISSING);
    }

    @Test
    void roundRemindsTestsThePromisedItemsAndPutsTheResultBesideThePromise() {
        try (AlertBench bench = new AlertBench()) {
            long site = bench.site("nongbua");
            bench.target(AlertTarget.Kind.MAIL, "it@example.go.th", false);
            StoredRun run = bench.check(site, Map.of("O12", Verdict.MISSING, "O22", Verdict.MISSING));
            LocalDate today = LocalDate.of(2026, 11, 3);
            List<LocalDate> usual = FollowUpRounds.usual(today);
            assertThat(usual)
                    .containsExactly(
                            LocalDate.of(2027, 2, 3),
                            LocalDate.of(2027, 5, 3),
                            LocalDate.of(2027, 8, 3),
                            LocalDate.of(2027, 11, 3));
            List<Promise> promises = List.of(
                    promise(site, run.id(), 1, "O12", LocalDate.of(2027, 1, 31)),
                    promise(site, run.id(), 2, "O22", LocalDate.of(2027, 4, 5)));
            bench.store.followUps().start(site, promises, usual);
            bench.pass(Duration.ofDays(60));
            assertThat(bench.messages()).isEmpty();

            bench.pass(Duration.ofDays(17)); // 19 January
            bench.pass(Duration.ofMinutes(1));
            assertThat(bench.messages()).singleElement().satisfies(m -> {
                assertThat(m.subject()).startsWith("Due soon and open: nongbua");
                assertThat(m.body())
                        .contains("O12", "เผยแพร่ O12", "31 Jan 2027", "สำนักปลัด")
                        .doesNotContain("O22");
            });
            bench.pass(Duration.ofDays(4)); // two weeks before the round
            assertThat(bench.messages()).hasSize(2);
            assertThat(bench.messages().get(1).subject()).startsWith("Follow-up on 3 Feb 2027");
            assertThat(bench.messages().get(1).body()).contains("O12", "O22").doesNotContain("O1 ");
            assertThat(bench.store.runs().open(site)).isEmpty();

            bench.pass(Duration.ofDays(11)); // the day of the round
            StoredRun asked = bench.store.runs().open(site).orElseThrow();
            assertThat(asked.cause()).isEqualTo(StoredRun.Cause.FOLLOW_UP);
            bench.store.runs().fail(asked.id(), "", "no connection");
            bench.pass(Duration.ofHours(13)); // asked again
            assertThat(bench.store.runs().open(site)).isPresent();
            bench.check(site, Map.of("O22", Verdict.INCOMPLETE, "O1", Verdict.MISSING));
            bench.pass(Duration.ofMinutes(1));

            FollowUp first = bench.store.followUps().ofSite(site).get(0);
            List<Promise> stored = bench.store.followUps().promises(site);
            assertThat(first.state()).isEqualTo(FollowUp.State.DONE);
            assertThat(first.results())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            stored.get(0).id(), Verdict.FOUND,
                            stored.get(1).id(), Verdict.INCOMPLETE));
            assertThat(bench.messages().get(2).subject()).contains("kept 1 of 2 promises");
            assertThat(bench.messages().get(2).body())
                    .contains("O12", "then Not found, now Found, complete: kept")
                    .contains("O22", "now Found, parts missing: still open");
        }
    }

    @Test
    void newPlanReplacesOpenRoundsAndKeepsDoneOnes() {
        try (AlertBench bench = new AlertBench()) {
            long site = bench.site("nongbua");
            StoredRun run = bench.check(site, Map.of("O12", Verdict.MISSING));
            LocalDate day = LocalDate.of(2026, 11, 3);
            bench.store
                    .followUps()
                    .start(site, List.of(promise(site, run.id(), 1, "O12", day)), List.of(day, day.plusMonths(3)));
            bench.pass(Duration.ofMinutes(1));
            bench.check(site, Map.of());
            StoredRun later = bench.check(site, Map.of("O22", Verdict.MISSING));
            bench.store
                    .followUps()
                    .start(site, List.of(promise(site, later.id(), 1, "O22", day)), List.of(day.plusMonths(6)));
            assertThat(bench.store.followUps().ofSite(site))
                    .extracting(FollowUp::dueOn)
                    .containsExactly(day, day.plusMonths(6));
            assertThat(bench.store.followUps().promises(site))
                    .extracting(Promise::item)
                    .containsExactly("O22");
        }
    }
}
