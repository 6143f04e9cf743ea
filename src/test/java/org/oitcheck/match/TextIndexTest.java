package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.RulePacks;

/** Words are found where a reader sees them, also inside of Thai compounds, and only they are marked. */
class TextIndexTest {
    @TempDir
    static Path dir;

    private static byte[] page(String title, String text) {
        return ("<html lang=th><meta charset=utf-8><title>" + title + "</title><body><main><h1>" + title + "</h1><p>"
                        + text + "</p></main>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void index(@TempDir Path temp) throws Exception {
        MemorySite site = new MemorySite("เทศบาลตำบลตัวอย่าง")
                .with("/tree.html", "ต้นไม้", page("โครงการปลูกต้นไม้", "ปลูกต้นมะขามหวานในหมู่บ้าน จำนวน ๒๐๐ ต้น"))
                .with(
                        "/fruit.html",
                        "ผลไม้",
                        page("ผลไม้ของชุมชน", "จำหน่ายมะขาม และกล้วย สามารถติดต่อได้ทุกวัน report"));
        NameMatcher names = new NameMatcher(new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty()));
        try (Extractor extractor = Extractors.open(new ExtractSettings(1, Duration.ofSeconds(60), 128, temp))) {
            SiteTexts texts = SiteTexts.read(site, extractor, 1);
            TextIndex.write(dir, new SiteUnits(site, texts, names).build());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "มะขาม, 2",
        "มะขามหวาน, 1",
        "ต้นมะขาม, 1",
        "มะขาม 200, 1",
        "ชุมชน, 1",
        "ขามหวาน, 1",
        // not where a syllable would be torn, not two letters in any word, not in Latin words
        "มะขา, 0",
        "รถ, 0",
        "port, 0",
        "มะขาม รถไฟ, 0",
    })
    void wordsAreFoundInsideOfCompounds(String typed, int count) throws Exception {
        assertThat(TextIndex.search(dir, typed, 10).count()).isEqualTo(count);
    }

    @Test
    void theWordAloneComesFirstAndOnlyWhatWasTypedIsMarked() throws Exception {
        List<TextIndex.Hit> hits = TextIndex.search(dir, "มะขาม", 10).hits();
        assertThat(hits)
                .extracting(TextIndex.Hit::url)
                .containsExactly("http://agency.test/fruit.html", "http://agency.test/tree.html");
        assertThat(hits).allSatisfy(h -> assertThat(marked(h)).containsExactly("มะขาม"));
        assertThat(whole(hits.get(1))).contains("ปลูกต้นมะขามหวานในหมู่บ้าน");
        TextIndex.Hit sweet = TextIndex.search(dir, "มะขามหวาน", 10).hits().get(0);
        assertThat(String.join("", marked(sweet))).isEqualTo("มะขามหวาน");
        assertThat(whole(sweet)).contains("ปลูกต้นมะขามหวานในหมู่บ้าน");
    }

    private static String whole(TextIndex.Hit hit) {
        return hit.snippet().stream().map(TextIndex.Piece::text).collect(Collectors.joining());
    }

    private static List<String> marked(TextIndex.Hit hit) {
        return hit.snippet().stream()
                .filter(TextIndex.Piece::found)
                .map(TextIndex.Piece::text)
                .toList();
    }
}
