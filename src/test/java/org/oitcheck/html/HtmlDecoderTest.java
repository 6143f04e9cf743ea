package org.oitcheck.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oitcheck.snapshot.PageUrl;

class HtmlDecoderTest {
    private static final String THAI = "<p>แผนปฏิบัติการป้องกันการทุจริต “ประจำปี ๒๕๖๖” เก็บเงิน… เทศบาล</p>";
    private static final Charset THAI_874 = Charset.forName("x-windows-874");

    static Stream<Arguments> cases() {
        byte[] utf8 = THAI.getBytes(StandardCharsets.UTF_8);
        byte[] old = THAI.getBytes(THAI_874);
        return Stream.of(
                Arguments.of("UTF-8, nothing declared", utf8, "", "UTF-8"),
                Arguments.of("UTF-8, declared tis-620", utf8, "tis-620", "UTF-8"),
                Arguments.of("UTF-8, declared windows-1252", utf8, "windows-1252", "UTF-8"),
                Arguments.of("UTF-8 cut inside a character", Arrays.copyOf(utf8, 8), "", "UTF-8"),
                Arguments.of(
                        "UTF-8 with a BOM",
                        concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8),
                        "tis-620",
                        "UTF-8"),
                Arguments.of(
                        "UTF-8 with one broken byte",
                        concat(concat(utf8, new byte[] {(byte) 0xE0, 'x'}), utf8),
                        "",
                        "UTF-8"),
                Arguments.of(
                        "UTF-16 with a BOM",
                        ("\uFEFF" + THAI).getBytes(StandardCharsets.UTF_16LE),
                        "utf-8",
                        "UTF-16LE"),
                Arguments.of("874, nothing declared", old, "", "x-windows-874"),
                Arguments.of("874, declared utf-8", old, "utf-8", "x-windows-874"),
                Arguments.of("874, declared iso-8859-1", old, "iso-8859-1", "x-windows-874"),
                Arguments.of("874, declared windows-1252", old, "windows-1252", "x-windows-874"),
                Arguments.of("874, declared tis-620", old, "TIS-620", "x-windows-874"),
                Arguments.of("874, declared iso-8859-11", old, "iso-8859-11", "x-windows-874"),
                Arguments.of("874, unknown name", old, "thai-620-x", "x-windows-874"),
                Arguments.of("874, illegal name", old, "charset=;", "x-windows-874"),
                Arguments.of("ASCII", "<p>plan</p>".getBytes(StandardCharsets.US_ASCII), "tis-620", "UTF-8"),
                Arguments.of(
                        "Western accents",
                        "<p>café, señor</p>".getBytes(Charset.forName("windows-1252")),
                        "",
                        "windows-1252"),
                Arguments.of(
                        "Western, declared by content type",
                        "é.".getBytes(StandardCharsets.ISO_8859_1),
                        "text/html; charset=\"ISO-8859-1\"",
                        "windows-1252"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void bytesDecideBeforeDeclarations(String name, byte[] body, String declared, String expected) {
        assertThat(HtmlDecoder.charsetOf(body, declared).name()).isEqualTo(expected);
    }

    @Test
    void lettersAndCurlyQuotesOfOldPagesSurvive() {
        byte[] body =
                ("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>" + THAI).getBytes(THAI_874);
        HtmlPage page = HtmlPage.parse(new PageUrl("http://a.go.th/"), body, "");
        assertThat(page.dom().text()).isEqualTo("แผนปฏิบัติการป้องกันการทุจริต “ประจำปี ๒๕๖๖” เก็บเงิน… เทศบาล");
        assertThat(page.charset()).isEqualTo("x-windows-874");
    }

    @Test
    void metaCharsetIsReadWhenBytesDoNotDecide() {
        byte[] body = "<meta charset='koi8-r'><p>Ф</p>".getBytes(Charset.forName("koi8-r"));
        assertThat(HtmlPage.parse(new PageUrl("http://a.go.th/"), body, "")
                        .dom()
                        .text())
                .isEqualTo("Ф");
    }

    private static byte[] concat(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
