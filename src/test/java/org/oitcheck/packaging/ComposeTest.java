package org.oitcheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file says what the manual promises. */
class ComposeTest {
    private static JsonNode compose;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = Files.newInputStream(Path.of("compose.yaml"))) {
            // SafeConstructor merges "<<"
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            compose = new ObjectMapper().valueToTree(yaml);
        }
    }

    private static List<Map.Entry<String, JsonNode>> services() {
        List<Map.Entry<String, JsonNode>> services = new ArrayList<>();
        compose.path("services").fields().forEachRemaining(services::add);
        return services;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        Iterator<JsonNode> all = list.elements();
        all.forEachRemaining(n -> texts.add(n.asText()));
        return texts;
    }

    @Test
    void everyServiceIsLockedDownAndLimited() {
        assertThat(services()).extracting(Map.Entry::getKey).containsExactly("app", "worker", "db");
        for (Map.Entry<String, JsonNode> s : services()) {
            String name = s.getKey();
            JsonNode service = s.getValue();
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(texts(service.path("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(texts(service.path("security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(service.path("privileged").isMissingNode()).as(name).isTrue();
            JsonNode limits = service.path("deploy").path("resources").path("limits");
            assertThat(limits.has("cpus") && limits.has("memory") && limits.has("pids"))
                    .as(name)
                    .isTrue();
            assertThat(service.path("restart").asText()).as(name).isEqualTo("unless-stopped");
            assertThat(texts(service.path("secrets"))).as(name).containsExactly("db-password");
            assertThat(service.has("healthcheck")).as(name).isTrue();
        }
    }

    @Test
    void nothingRunsAsRoot() throws Exception {
        assertThat(compose.at("/services/db/user").asText()).isEqualTo("postgres");
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        assertThat(dockerfile.lines().filter(l -> l.startsWith("USER ")).reduce((a, b) -> b))
                .contains("USER 10001");
    }

    @Test
    void whatMustLastLiesInVolumesAndNoPasswordInTheFile() throws Exception {
        assertThat(compose.path("volumes").has("data")
                        && compose.path("volumes").has("db"))
                .isTrue();
        assertThat(texts(compose.at("/services/app/volumes"))).containsExactly("data:/data");
        assertThat(compose.at("/services/app/environment/OITCHECK_DATA").asText())
                .isEqualTo("/data");
        assertThat(compose.at("/services/app/environment/OITCHECK_DB_PASSWORD_FILE")
                        .asText())
                .isEqualTo("/run/secrets/db-password");
        assertThat(Files.readString(Path.of("compose.yaml"))).doesNotContain("PASSWORD:");
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("VOLUME [\"/out\", \"/data\"]");
    }

    @Test
    void appIsReachableFromThisMachineOnlyAndWaitsForTheDatabase() {
        assertThat(texts(compose.at("/services/app/ports"))).allMatch(p -> p.startsWith("127.0.0.1:"));
        assertThat(compose.at("/services/db").has("ports")).isFalse();
        assertThat(compose.at("/services/app/depends_on/db/condition").asText()).isEqualTo("service_healthy");
        assertThat(texts(compose.at("/services/app/healthcheck/test")))
                .contains("http://127.0.0.1:8080/actuator/health/readiness");
        assertThat(Path.of("src/main/dist/bin/oitcheck-health")).exists();
    }

    @Test
    void commandsAreThoseOfTheProgram() {
        assertThat(texts(compose.at("/services/app/command"))).startsWith("serve", "--address", "0.0.0.0");
        assertThat(texts(compose.at("/services/worker/command"))).startsWith("worker");
        assertThat(texts(compose.at("/services/worker/profiles"))).containsExactly("workers");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passwordFileMadeAsTheCommentSaysCanBeReadByTheUsersOfBothContainers(@TempDir Path dir) throws Exception {
        String command = Files.readString(Path.of("compose.yaml"))
                .lines()
                .filter(l -> l.startsWith("#   mkdir "))
                .map(l -> l.substring(1).strip())
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(Path.of("docs/watching.md"))).contains(command);
        String made = command.replaceFirst("openssl rand -hex 24", "echo word"); // openssl need not be here
        Process sh = new ProcessBuilder("sh", "-c", "umask 077; " + made)
                .directory(dir.toFile())
                .inheritIO()
                .start();
        assertThat(sh.waitFor()).isZero();
        assertThat(Files.getPosixFilePermissions(dir.resolve("secrets/db-password")))
                .contains(PosixFilePermission.OTHERS_READ);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("secrets"))))
                .as("nobody else on the host comes to it")
                .isEqualTo("rwx------");
        assertThat(command)
                .contains(compose.at("/secrets/db-password/file").asText().replaceFirst("^./", ""));
    }
}
