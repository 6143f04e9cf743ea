package org.oitcheck.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.eval.LabelledSites;
import org.oitcheck.eval.LabelledSites.LabelledSite;
import org.oitcheck.eval.Labels.Label;

/** The labels of the made sites against the sites themselves, as served: all of development, and those of validation with a recipe. */
class DevelopmentSitesTest {
    private static final Path SITES = Path.of("src/test/resources/sites");

    private static final Path RECIPES = Path.of("src/test/sites");
    private static final Path VALIDATION = Path.of("src/test/resources/sites-validation");
    private static final Path VALIDATION_RECIPES = Path.of("src/test/sites-validation");

    static List<LabelledSite> sites() throws IOException {
        List<LabelledSite> sites = made(SITES, RECIPES);
        sites.addAll(made(VALIDATION, VALIDATION_RECIPES));
        return sites;
    }

    /** The sites of a split that are made from a recipe; a few older ones are written by hand and follow other habits. */
    private static List<LabelledSite> made(Path split, Path recipes) throws IOException {
        List<LabelledSite> sites = new ArrayList<>(LabelledSites.in(split, 2566));
        sites.removeIf(site -> !Files.exists(recipes.resolve(site.name())));
        return sites;
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyItemOfTheFormHasALabelWithAReason(LabelledSite site) {
        assertThat(site.labels().items().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 43).mapToObj(n -> "O" + n).toList());
        assertThat(site.labels().items()).allSatisfy((id, label) -> {
            assertThat(label.reason()).as(id).isNotBlank();
            assertThat(label.urls().isEmpty()).as(id).isEqualTo(label.verdict() == Verdict.MISSING);
            assertThat(label.missing().isEmpty()).as(id).isEqualTo(label.verdict() != Verdict.INCOMPLETE);
        });
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyVerdictOccurs(LabelledSite site) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        site.labels().items().values().forEach(label -> counts.merge(label.verdict(), 1, Integer::sum));
        assertThat(counts.keySet()).contains(Verdict.FOUND, Verdict.INCOMPLETE, Verdict.OUTDATED, Verdict.MISSING);
        assertThat(counts.get(Verdict.FOUND)).isBetween(20, 30);
    }

    /** What is labelled as there can be had and clicked to; what is labelled as unlinked or unreachable is so. */
    @ParameterizedTest
    @MethodSource("sites")
    void labelledAddressesAreAsTheVerdictSays(LabelledSite site) throws Exception {
        try (FolderServer server = FolderServer.start(site.folder())) {
            Set<String> clicked = ClickWalk.from(server.home().toString());
            HttpClient client = HttpClient.newHttpClient();
            for (Map.Entry<String, Label> item : site.labels().items().entrySet()) {
                Label label = item.getValue();
                for (String url : label.urls()) {
                    String address = url.startsWith("/")
                            ? server.origin() + ClickWalk.encoded(url)
                            : ClickWalk.encoded(server.resolve(url));
                    boolean own = address.startsWith("http://127.0.0.");
                    boolean linked = clicked.contains(address);
                    String what = site.name() + " " + item.getKey() + " " + url;
                    assertThat(linked).as(what + " is linked").isEqualTo(label.verdict() != Verdict.UNLINKED);
                    if (own && label.verdict() != Verdict.UNREACHABLE) {
                        assertThat(status(client, address)).as(what).isEqualTo(200);
                    } else if (own) {
                        assertThat(fails(client, server, address))
                                .as(what + " fails")
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean fails(HttpClient client, FolderServer server, String address) throws Exception {
        HttpResponse<String> answer = get(client, address);
        String lost = get(client, server.origin() + "/surely-no-such-page").body();
        return answer.statusCode() >= 300
                || answer.body().equals(lost)
                || answer.body().contains("type=\"password\"");
    }

    private static int status(HttpClient client, String address) throws Exception {
        return get(client, address).statusCode();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
