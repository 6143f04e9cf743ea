package org.oitcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderServerTest {
    @TempDir
    Path site;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "index.html, /",
        "sub/index.html, /sub/",
        "sub/index.html, /sub",
        "contact.html, /contact",
        "page.php_id=3.html, /page.php?id=3",
        "page.php@id=3.html, /page.php?id=3",
        "index.php_name=news&id=4.html, /index.php?name=news&id=4",
        "style.css, /style.css?v=12",
        "ไฟล์/แผน 2566.pdf, /%E0%B9%84%E0%B8%9F%E0%B8%A5%E0%B9%8C/%E0%B9%81%E0%B8%9C%E0%B8%99%202566.pdf",
        "แผน.pdf, /%E1%BC%B9.pdf",
    })
    void answersWithTheSavedFile(String file, String path) throws Exception {
        write(file, "content of it");
        try (FolderServer server = FolderServer.start(site)) {
            HttpResponse<String> response = get(server, path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("content of it");
        }
    }

    @Test
    void doesNotAnswerForAQueryThatWasNotSaved() throws Exception {
        write("index.php", "home");
        write("index.php_id=1.html", "one");
        try (FolderServer server = FolderServer.start(site)) {
            assertThat(get(server, "/index.php").body()).isEqualTo("home");
            assertThat(get(server, "/index.php?id=2").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void tellsNoCharsetAndKeepsTheBytesOfOldPages() throws Exception {
        byte[] thai = "<html>{{self}}/ก ข่าวประชาสัมพันธ์</html>".getBytes(Charset.forName("windows-874"));
        Files.write(site.resolve("index.html"), thai);
        try (FolderServer server = FolderServer.start(site)) {
            HttpResponse<byte[]> response =
                    client.send(HttpRequest.newBuilder(server.home()).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
            assertThat(new String(response.body(), Charset.forName("windows-874")))
                    .isEqualTo("<html>" + server.origin() + "/ก ข่าวประชาสัมพันธ์</html>");
        }
    }

    @Test
    void answersNotModifiedToTheSameETag() throws Exception {
        write("a.pdf", "x");
        try (FolderServer server = FolderServer.start(site)) {
            String tag = get(server, "/a.pdf").headers().firstValue("ETag").orElseThrow();
            HttpRequest again = HttpRequest.newBuilder(server.origin().resolve("/a.pdf"))
                    .header("If-None-Match", tag)
                    .build();
            assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void servesOtherHostsOnTheirOwnAddress() throws Exception {
        write("index.html", "<a href=\"{{host:files}}/x.pdf\">x</a>");
        write("hosts/files/x.pdf", "shared");
        write("site.yaml", "hosts:\n  files: {dir: hosts/files}\n");
        try (FolderServer server = FolderServer.start(site)) {
            assertThat(get(server, "/").body()).contains(server.origin("files") + "/x.pdf");
            assertThat(server.origin("files").getHost())
                    .isNotEqualTo(server.origin().getHost());
            assertThat(body(server.origin("files").resolve("/x.pdf"))).isEqualTo("shared");
            assertThat(get(server, "/hosts/files/x.pdf").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void followsTheRoutesOfTheDescription() throws Exception {
        write("404.html", "ไม่พบหน้า");
        write("doc.bin", "%PDF");
        write("site.yaml", """
                home: /start.php
                notFound: {status: 200, file: 404.html}
                routes:
                  - {path: /broken, status: 500}
                  - {path: /moved, redirect: '{{self}}/หน้า ใหม่'}
                  - {path: /secret, login: true}
                  - {path: '/download.php?id=7', file: doc.bin, contentType: application/pdf}
                  - {path: /admin/*, status: 403}
                """);
        try (FolderServer server = FolderServer.start(site)) {
            assertThat(server.home().getPath()).isEqualTo("/start.php");
            assertThat(get(server, "/broken").statusCode()).isEqualTo(500);
            assertThat(get(server, "/moved").headers().firstValue("Location"))
                    .contains(server.origin()
                            + "/%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2%20%E0%B9%83%E0%B8%AB%E0%B8%A1%E0%B9%88");
            assertThat(get(server, "/secret").body()).contains("password");
            assertThat(get(server, "/download.php?id=7").headers().firstValue("Content-Type"))
                    .contains("application/pdf");
            assertThat(get(server, "/admin/x/y").statusCode()).isEqualTo(403);
            HttpResponse<String> unknown = get(server, "/nowhere");
            assertThat(unknown.statusCode()).isEqualTo(200);
            assertThat(unknown.body()).isEqualTo("ไม่พบหน้า");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/sub/../../secret.txt",
                "/%00",
                "/site.yaml",
                "/labels-2566.json"
            })
    void servesNothingButTheSite(String path) throws Exception {
        Path folder = Files.createDirectory(site.resolve("site"));
        Files.writeString(site.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("site.yaml"), "home: /");
        Files.writeString(folder.resolve("labels-2566.json"), "{}");
        try (FolderServer server = FolderServer.start(folder);
                Socket socket =
                        new Socket(server.origin().getHost(), server.origin().getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("200 OK");
        }
    }

    @Test
    void saysWhatIsWrongWithADescription() throws Exception {
        write("site.yaml", "home: /\nroutes:\n  - {path: /x, staus: 404}\n");
        assertThatThrownBy(() -> FolderServer.start(site))
                .isInstanceOf(InvalidSiteFolderException.class)
                .hasMessageContaining("site.yaml")
                .hasMessageContaining("line 3")
                .hasMessageContaining("staus");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> FolderServer.start(site.resolve("nowhere")))
                .isInstanceOf(InvalidSiteFolderException.class)
                .hasMessageContaining("not a folder");
    }

    private void write(String file, String content) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private HttpResponse<String> get(FolderServer server, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.origin().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String body(URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
