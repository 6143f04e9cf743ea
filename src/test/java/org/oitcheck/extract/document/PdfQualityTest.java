package org.oitcheck.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;

class PdfQualityTest {
    private static final String ENGLISH =
            "The plan for the year of the office\nwas approved by the council on the first day";

    private static Extraction read(byte[] body) {
        return new DocumentReader(Limits.standard()).read(body, "application/pdf", false);
    }

    @Test
    void picturesOfPagesAreAScanWithTheNumberOfPages() throws IOException {
        assertThat(read(new Pdfs().picture().picture().bytes()))
                .isEqualTo(new Unreadable("", "application/pdf", Reason.SCAN, "no text layer", 2));
    }

    @Test
    void theMarkOfAScannerProgramIsNoText() throws IOException {
        byte[] body = new Pdfs().picture().text("Scanned by CamScanner").bytes();

        assertThat(((Unreadable) read(body)).reason()).isEqualTo(Reason.SCAN);
    }

    @Test
    void aFooterPrintedOnScansIsNoText() throws IOException {
        byte[] body = new Pdfs()
                .picture("The office of the district, form of the year 2566, page")
                .picture("The office of the district, form of the year 2566, page")
                .bytes();

        assertThat(read(body)).isEqualTo(new Unreadable("", "application/pdf", Reason.SCAN, "no text layer", 2));
    }

    @Test
    void aPictureAmongPagesWithTextIsNotedAndTheDocumentIncomplete() throws IOException {
        Document document =
                (Document) read(new Pdfs().text(ENGLISH).picture().text(ENGLISH).bytes());

        assertThat(document.parts()).extracting(Part::number).containsExactly(1, 3);
        assertThat(document.notes()).containsExactly("page 2 has no text");
        assertThat(document.complete()).isFalse();
    }

    @Test
    void aBlankPageIsNothingMissing() throws IOException {
        Document document = (Document) read(new Pdfs().text(ENGLISH).blank().bytes());

        assertThat(document.complete()).isTrue();
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void aFileThatOpensWithoutPasswordIsReadAndOneThatDoesNotIsEncrypted() throws IOException {
        assertThat(read(new Pdfs().text(ENGLISH).password("").bytes())).isInstanceOf(Document.class);
        assertThat(((Unreadable)
                                read(new Pdfs().text(ENGLISH).password("secret").bytes()))
                        .reason())
                .isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void thaiBytesShownAsLatinLettersAreDecoded() throws IOException {
        Document document =
                (Document) read(new Pdfs().text("»ÃÐ¡ÒÈÍ§¤ì¡ÒÃºÃÔËÒÃÊèÇ¹µÓºÅ").bytes());

        assertThat(document.parts().get(0).text()).isEqualTo("ประกาศองค์การบริหารส่วนตำบล");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ΦϬϔϠθχΩΩμνυϒσϔεπϊ υϔτΪΕϔτνυϒΪϬϔνϗ",
                "\uf0e1\uf0e2\uf0e3\uf0e4\uf0e5\uf0e6\uf0e7\uf0e8\uf0e9\uf0ea\uf0eb\uf0ec\uf0ed\uf0ee\uf0ef\uf0f0\uf0f1\uf0f2\uf0f3\uf0f4\uf0f5\uf0f6\uf0f7\uf0f8\uf0f9\uf0fa",
                "\ufffd\ufffd\ufffd\ufffd\ufffd ปี \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd",
                "tJ1::mflfl'W1J1fl fi1ll1JV1fl1UVlfl1Tlt1V jfliUt: L~fliVl1Tl 1fltlfl1UfT1tl LlftlU ifl1Vl'l1JV"
            })
    void nonsenseIsTold(String text) {
        assertThat(TextQuality.of(text)).isEqualTo(TextQuality.Kind.NONSENSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570) เทศบาลตำบลตัวอย่าง",
                "Integrity and Transparency Assessment: the OIT form of the fiscal year",
                "No Gift Policy",
                "123,456.00 99.5% 12/2566 1,200.00 3,400.50",
                "LED TV 55 inch Samsung UA55AU7700 HDMI USB WiFi Bluetooth Smart Remote Control"
            })
    void textIsText(String text) {
        assertThat(TextQuality.of(text)).isEqualTo(TextQuality.Kind.TEXT);
    }

    @Test
    void pagesBeyondTheLimitMakeItIncomplete() throws IOException {
        byte[] body = new Pdfs().text(ENGLISH).text(ENGLISH).text(ENGLISH).bytes();
        Limits two = new Limits(1000, 2, 1_000_000, 10, 1);

        Document document = (Document) new DocumentReader(two).read(body, "", false);

        assertThat(document.parts()).hasSize(2);
        assertThat(document.notes()).containsExactly("only the first 2 of 3 pages were read");
    }
}
