package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
    private static byte[] zip(String inside) {
        return ("PK\3\4........" + inside).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void anArchiveIsNoWorkbookBecauseItsPackedBytesHappenToSaySo() {
        assertThat(MediaTypes.sniff(zip("scan.pdf \u0001\u0092xl/\u0007 scan.pdf"), ""))
                .isEqualTo("application/zip");
        assertThat(MediaTypes.sniff(zip("[Content_Types].xml xl/workbook.xml"), ""))
                .endsWith("spreadsheetml.sheet");
        assertThat(MediaTypes.sniff(zip("word/document.xml [Content_Types].xml"), ""))
                .endsWith("wordprocessingml.document");
    }
}
