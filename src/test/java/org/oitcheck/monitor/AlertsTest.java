package org.oitcheck.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Problem;
import org.oitcheck.store.StoredRun;

/** What is told, when, and what is not. */
class AlertsTest {
    private static final Duration NIGHT = Duration.ofHours(24);
    private static final Duration LOOK = Duration.ofMinutes(31);
    private static final Map<String, Verdict> O22_GONE = Map.of("O22", Verdict.MISSING);

    private AlertBench bench;
    private long site;

    @BeforeEach
    void start() {
        bench = new AlertBench();
        site = bench.site("nongbua");
        bench.target(AlertTarget.Kind.MAIL, "it@example.go.th", false);
        bench.check(site, Map.of());
        bench.pass(NIGHT);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Problem> open() {
        return bench.store.problems().open(site);
    }

    @Test
    void worseningIsToldOnlyAfterASecondLookSawItToo() {
        bench.check(site, O22_GONE);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.messages()).isEmpty();
        assertThat(bench.store.runs().open(site)).isEmpty();
        bench.pass(LOOK);
        assertThat(bench.store.runs().open(site).orElseThrow().cause()).isEqualTo(StoredRun.Cause.SECOND_LOOK);
        bench.check(site, O22_GONE);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.messages()).singleElement().satisfies(m -> {
            assertThat(m.subject()).isEqualTo("O22 หัวข้อ O22 got worse (nongbua (https://nongbua.go.th/))");
            assertThat(m.body())
                    .contains("Found, complete → Not found", "Address: ", "https://oit.example/sites/" + site)
                    .contains("https://oit.example/alerts");
            assertThat(m.payload()).contains("\"type\":\"problems\"", "\"item\":\"O22\"", "\"now\":\"MISSING\"");
        });
        bench.check(site, O22_GONE);
        bench.pass(NIGHT);
        assertThat(bench.messages()).hasSize(1); // told once
    }

    @Test
    void badMomentIsNotTold() {
        bench.check(site, O22_GONE);
        bench.pass(LOOK);
        bench.check(site, Map.of());
        bench.pass(NIGHT);
        assertThat(bench.messages()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void notKnowingNeitherRaisesNorClears() {
        bench.check(site, Map.of("O22", Verdict.UNDECIDED));
        assertThat(open()).isEmpty();
        bench.check(site, O22_GONE); // compared with the last certain verdict
        assertThat(open()).singleElement().satisfies(p -> assertThat(p.before()).isEqualTo(Verdict.FOUND));
        bench.check(site, Map.of("O22", Verdict.UNREADABLE));
        assertThat(open()).singleElement().satisfies(p -> assertThat(p.state()).isEqualTo(Problem.State.SUSPECTED));
    }

    @Test
    void solvedProblemIsNotRepeated() {
        bench.check(site, O22_GONE);
        bench.check(site, O22_GONE);
        bench.pass(LOOK);
        bench.check(site, Map.of());
        assertThat(open()).isEmpty();
        bench.pass(Duration.ofDays(8));
        assertThat(bench.messages()).hasSize(1);
    }

    @Test
    void unsolvedProblemIsRepeatedUntilSomebodyTakesItOn() {
        bench.check(site, O22_GONE);
        bench.check(site, O22_GONE);
        bench.pass(LOOK);
        bench.pass(Duration.ofDays(7));
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.messages()).hasSize(2);
        assertThat(bench.messages().get(1).subject()).isEqualTo("Still open: 1 problems");
        bench.store.problems().acknowledge(open().get(0).id(), "somchai");
        bench.pass(Duration.ofDays(30));
        assertThat(bench.messages()).hasSize(2);
    }

    @Test
    void mutedProblemIsSilentUntilItsTime() {
        bench.check(site, O22_GONE);
        bench.check(site, O22_GONE);
        bench.store
                .problems()
                .mute(open().get(0).id(), bench.clock.instant().plus(Duration.ofDays(20)), "somchai", "กำลังย้ายเว็บ");
        bench.pass(Duration.ofDays(10));
        assertThat(bench.messages()).isEmpty();
        bench.pass(Duration.ofDays(11));
        assertThat(bench.messages()).hasSize(1);
    }

    @Test
    void outageOfManySitesIsOneAlertHoweverTheyTrickleIn() {
        List<Long> sites = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sites.add(bench.site("s" + i));
        }
        sites.subList(0, 8).forEach(s -> bench.fail(s, true));
        bench.pass(LOOK);
        sites.subList(0, 8).forEach(s -> bench.fail(s, true));
        bench.pass(Duration.ofMinutes(5));
        assertThat(bench.messages()).isEmpty(); // waits for others
        bench.pass(LOOK);
        assertThat(bench.messages()).singleElement().satisfies(m -> {
            assertThat(m.subject()).isEqualTo("Outage: 8 sites cannot be checked");
            assertThat(m.body()).contains("s0", "s7", "no connection");
        });
        sites.subList(8, 12).forEach(s -> bench.fail(s, true));
        bench.pass(LOOK);
        sites.subList(8, 12).forEach(s -> bench.fail(s, true));
        bench.pass(Duration.ofHours(2));
        assertThat(bench.messages()).hasSize(1);
        sites.forEach(s -> bench.check(s, Map.of()));
        assertThat(bench.store.problems().confirmed(100)).isEmpty();
    }

    @Test
    void hostOfDocumentsThatIsDownForManySitesIsOneAlert() {
        List<Long> sites = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sites.add(bench.site("d" + i));
        }
        sites.forEach(s -> bench.check(s, Map.of()));
        Map<String, Verdict> gone = Map.of("O12", Verdict.UNREACHABLE);
        String host = "https://files.example.com/d/";
        for (int look = 0; look < 2; look++) {
            sites.subList(0, 4).forEach(s -> bench.check(s, gone, host + s + ".pdf"));
            bench.check(site, gone, "https://nongbua.go.th/own.pdf"); // on the site's own host: its own matter
            bench.pass(LOOK);
        }
        bench.pass(LOOK);
        assertThat(bench.messages())
                .extracting(m -> m.subject())
                .containsExactlyInAnyOrder(
                        "O12 หัวข้อ O12 got worse (nongbua (https://nongbua.go.th/))",
                        "Outage: files.example.com cannot be reached (4 items of 4 sites)");
        for (int look = 0; look < 2; look++) {
            sites.subList(4, 6).forEach(s -> bench.check(s, gone, host + s + ".pdf"));
            bench.pass(LOOK);
        }
        bench.pass(Duration.ofHours(3));
        assertThat(bench.messages()).hasSize(2); // they joined it
        assertThat(bench.store.problems().outage(bench.clock.instant().minus(NIGHT)))
                .as("no site is down")
                .isEmpty();
    }

    @Test
    void documentOnAForeignHostThatOnlyOneSiteMissesIsToldAsUsual() {
        Map<String, Verdict> gone = Map.of("O12", Verdict.UNREACHABLE);
        bench.check(site, gone, "https://files.example.com/a.pdf");
        bench.check(site, gone, "https://files.example.com/a.pdf");
        bench.pass(Duration.ofMinutes(5));
        assertThat(bench.messages()).isEmpty(); // waits for others
        bench.pass(LOOK);
        assertThat(bench.messages())
                .singleElement()
                .satisfies(m -> assertThat(m.subject()).startsWith("O12 "));
    }

    @Test
    void ourOwnTroubleIsNoProblemOfTheSite() {
        bench.fail(site, false);
        bench.fail(site, false);
        assertThat(open()).isEmpty();
    }

    @Test
    void digestComesOnceADayAndSaysWhatIsNewAndWhatIsStillOpen() {
        bench.store.targets().remove(bench.store.targets().all().get(0).id());
        bench.target(AlertTarget.Kind.MAIL, "boss@example.go.th", true);
        bench.pass(NIGHT);
        assertThat(bench.messages()).isEmpty(); // nothing to tell
        bench.check(site, O22_GONE);
        bench.check(site, O22_GONE);
        bench.pass(LOOK);
        assertThat(bench.messages()).isEmpty(); // before seven
        bench.pass(Duration.ofHours(6));
        bench.pass(Duration.ofHours(1));
        assertThat(bench.messages())
                .singleElement()
                .satisfies(m -> assertThat(m.subject()).isEqualTo("Summary: 1 new, 0 still open"));
        bench.pass(NIGHT);
        assertThat(bench.messages()).hasSize(2);
        assertThat(bench.messages().get(1).subject()).isEqualTo("Summary: 0 new, 1 still open");
    }

    /** One check in a hundred sees a site on a bad moment; with a second look fewer than one site-night in a thousand is told. */
    @Test
    void falseAlarmsStayUnderOneInAThousandSiteNights() {
        Random random = new Random(2566);
        List<Long> sites = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            sites.add(bench.site("n" + i));
        }
        sites.forEach(s -> bench.check(s, Map.of()));
        int siteNights = 0;
        for (int night = 0; night < 400; night++) {
            for (long s : sites) {
                siteNights++;
                Map<String, Verdict> seen = moment(random);
                if (seen.isEmpty() && bench.store.problems().open(s).isEmpty()) {
                    continue; // a night like the one before changes nothing
                }
                bench.check(s, seen);
                boolean suspected =
                        bench.store.problems().open(s).stream().anyMatch(p -> p.state() == Problem.State.SUSPECTED);
                if (suspected) {
                    bench.check(s, moment(random)); // the second look
                }
            }
            bench.clock.pass(NIGHT);
        }
        bench.pass(LOOK);
        long told = bench.store.problems().confirmed(1000).size()
                + bench.messages().stream()
                        .filter(m -> m.subject().contains("got worse"))
                        .count();
        assertThat(siteNights).isEqualTo(10_000);
        assertThat(told).isLessThan(siteNights / 1000);
    }

    private static Map<String, Verdict> moment(Random random) {
        Map<String, Verdict> seen = new HashMap<>();
        if (random.nextInt(100) == 0) {
            seen.put(AlertBench.ITEMS.get(random.nextInt(AlertBench.ITEMS.size())), Verdict.UNREACHABLE);
        }
        return seen;
    }
}
