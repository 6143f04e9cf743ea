package org.oitcheck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.document.DocumentReader;
import org.oitcheck.extract.document.Limits;

/** A part of {@code bench/pdf-text.sh} (whose files these are) at every build. */
class PdfTextTest {
    private static byte[] bytes(String file) {
        try (InputStream in = PdfTextTest.class.getResourceAsStream("/pdf-text/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        Extraction.Document document = (Extraction.Document)
                new DocumentReader(Limits.standard()).read(bytes(name + ".pdf"), "application/pdf", false);
        return document.parts().stream().map(Extraction.Part::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libreoffice-loma-columns",
                "libreoffice-notosansthai-flow",
                "word-kinnari-table",
                "chromium-garuda-table",
                "printed-norasi-flow",
                "runs-laksaman-table",
                "oldfont-loma-flow",
                "bold-garuda-columns",
                "spread-laksaman-table",
                "blanks-loma-flow",
                "turned-laksaman-table",
                "markslast-loma-flow"
            })
    void textOfAPdfIsThatOfItsSource(String name) {
        String source = new String(bytes(name.substring(name.lastIndexOf('-') + 1) + ".txt"), StandardCharsets.UTF_8);

        assertThat(PdfText.similarity(PdfText.letters(source), PdfText.letters(read(name))))
                .isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void quotesAreAsPeopleWriteThem() {
        assertThat(read("libreoffice-notosansthai-flow"))
                .contains(
                        "\nรัฐนั้น\n",
                        "พ.ศ. ๒๕๖๐ มาตรา ๑๑\n",
                        "กำหนดให้หน่วยงานของรัฐจัดทำแผนการจัดซื้อจัดจ้าง",
                        "หน้าที่ (No Gift Policy) ทั้งก่อน");
        assertThat(read("blanks-loma-flow")).contains("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ.\n๒๕๖๖");
    }

    @Test
    void runningHeadersAndFootersAreGivenOnce() {
        String text = read("libreoffice-loma-columns");

        assertThat(text.split("อำเภอเมือง", -1)).hasSize(2);
        assertThat(text.split("เอกสารเผยแพร่ต่อสาธารณะ", -1)).hasSize(2);
    }
}
