package org.oitcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oitcheck.checklist.Samples;

/** The store's promises on the embedded database. */
class EmbeddedStoreTest extends StoreContract {
    private int databases;

    @Override
    StoreSettings newDatabase() {
        return StoreSettings.embedded(dir.resolve("db" + databases++));
    }

    @Test
    void secondProcessIsToldThatTheDatabaseIsInUse() throws Exception {
        assertThat(child("open").waitFor()).isEqualTo(7);
    }

    @Test
    void whatWasStoredSurvivesAProcessKilledAtOnce() throws Exception {
        store.close();
        assertThat(child("write").waitFor()).isEqualTo(9);
        store = Store.open(settings, clock);
        long site = store.sites().byUrl("https://killed.go.th/").orElseThrow().id();
        assertThat(store.runs().ofSite(site, 5)).hasSize(1);
        assertThat(store.runs().checklist(store.runs().ofSite(site, 5).get(0).id()))
                .contains(Samples.everyVerdict());
        assertThat(store.decisions().ofSite(site)).hasSize(1);
    }

    @Test
    void unreachableDatabaseIsAUserError() {
        StoreSettings nowhere = StoreSettings.postgresql("jdbc:postgresql://127.0.0.1:1/x?connectTimeout=1", "u", "pw");
        assertThatThrownBy(() -> Store.open(nowhere))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.UNREACHABLE));
        assertThat(nowhere.toString()).doesNotContain("pw");
    }

    private Process child(String what) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        what,
                        settings.url()))
                .inheritIO()
                .start();
    }

    /** Another process: opens the database, or stores something and is gone in the same instant. */
    static final class Killed {
        public static void main(String[] args) {
            StoreSettings settings = new StoreSettings(args[1], "", "", 2);
            if (args[0].equals("open")) {
                try (Store store = Store.open(settings)) {
                    System.exit(0);
                } catch (StoreException e) {
                    System.exit(e.problem() == StoreException.Problem.IN_USE ? 7 : 8);
                }
            }
            Store store = Store.open(settings);
            long site = store.sites().put(new SiteEntry("ก", "https://killed.go.th/", "", "", "lao", 0, true));
            StoredRun run = store.runs().request(site, StoredRun.Cause.PERSON, "me");
            store.runs().start(run.id(), "w");
            store.runs().finish(run.id(), Samples.everyVerdict());
            store.decisions()
                    .decide(store.items().item(site, "O34").orElseThrow(), Decision.Answer.ACCEPT, "", "ดี", "me");
            Runtime.getRuntime().halt(9);
        }
    }
}
