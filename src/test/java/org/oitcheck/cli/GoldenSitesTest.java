package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.eval.LabelledSites;
import org.oitcheck.eval.LabelledSites.LabelledSite;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;

/**
 * The verdicts of every development site stay as they are, until someone has looked at the change and accepts it:
 * {@code mvn -q test -Dtest=GoldenSitesTest -Dgolden.accept=true}. A golden file has one line an item: id, verdict, path of the first
 * address, ids of the components that are missing.
 */
class GoldenSitesTest {
    private static final int YEAR = 2566;
    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everySiteKeepsItsVerdicts() throws IOException {
        RulePack pack = new RulePacks(Path.of("rules")).load(YEAR, RulePacks.DEFAULT_PROFILE, Optional.empty());
        Stages stages = new Stages(pack, Locale.forLanguageTag("th"));
        return LabelledSites.in(SITES, YEAR).stream()
                .map(site -> DynamicTest.dynamicTest(site.name(), () -> compare(stages, site)));
    }

    private void compare(Stages stages, LabelledSite site) throws Exception {
        Path dir = Files.createDirectories(temp.resolve(site.name()));
        List<String> actual;
        try (FolderServer server = FolderServer.start(site.folder())) {
            actual = lines(EvalCommand.check(stages, server, dir, org.oitcheck.match.OcrUse.Mode.OFF));
        }
        Path golden = GOLDEN.resolve(site.name() + "-" + YEAR + ".txt");
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, actual);
            return;
        }
        assertThat(golden).exists();
        List<String> difference = difference(Files.readAllLines(golden), actual);
        if (!difference.isEmpty()) {
            fail(site.name() + " has other verdicts than " + golden + " (- golden, + now):\n"
                    + String.join("\n", difference)
                    + "\nLook at each; to accept: mvn -q test -Dtest=GoldenSitesTest -Dgolden.accept=true");
        }
    }

    static List<String> lines(Checklist checklist) {
        return checklist.items().stream().map(GoldenSitesTest::line).toList();
    }

    private static String line(Item item) {
        String url = item.urls().isEmpty() ? "-" : path(item.urls().get(0));
        List<String> missing = new ArrayList<>();
        for (Evidence e : item.evidence().stream().limit(1).toList()) {
            for (ComponentFinding f : e.components()) {
                if (f.state() == ComponentFinding.State.UNMET && item.missing().contains(f.title())) {
                    missing.add(f.id());
                }
            }
        }
        Collections.sort(missing);
        return String.join(" ", item.id(), item.verdict().name(), url, String.join(",", missing))
                .strip();
    }

    /** Ports change from run to run. */
    private static String path(String url) {
        return url.replaceFirst("^https?://127\\.0\\.0\\.\\d+:\\d+", "");
    }

    private static List<String> difference(List<String> golden, List<String> actual) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < Math.max(golden.size(), actual.size()); i++) {
            String was = i < golden.size() ? golden.get(i) : "";
            String now = i < actual.size() ? actual.get(i) : "";
            if (!was.equals(now)) {
                out.add("- " + was);
                out.add("+ " + now);
            }
        }
        return out;
    }
}
