package org.oitcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSiteTest {
    @Test
    void servesTheBundledSite(@TempDir Path dir) throws Exception {
        DemoSite.unpack(dir.resolve("demo"));
        try (FolderServer server = FolderServer.start(dir.resolve("demo"))) {
            HttpResponse<byte[]> home = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.home()).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(new String(home.body(), "windows-874")).contains("เทศบาลตำบลทุ่งกระเจียว");
        }
    }
}
