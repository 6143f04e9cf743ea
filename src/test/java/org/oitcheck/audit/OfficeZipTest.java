package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Office files that unpack to more than anybody's form. */
class OfficeZipTest {
    private static final int MIB = 1024 * 1024;

    private static byte[] zip(int mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(new byte[MIB]);
            }
        }
        return out.toByteArray();
    }

    /** Says in the list of contents that the only entry is empty and not packed. */
    private static byte[] lying(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int entry = bytes.getInt(end + 16);
        bytes.putShort(entry + 10, (short) 0);
        bytes.putInt(entry + 20, 0);
        bytes.putInt(entry + 24, 0);
        return zip;
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] bomb = zip(65);
        assertThatThrownBy(() -> OfficeZip.requireBounded("form.docx", bomb, "file.docx"))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("form.docx is too large");
    }

    @Test
    void theListOfContentsIsNotBelieved() throws Exception {
        byte[] bomb = lying(zip(65));
        assertThatThrownBy(() -> OfficeZip.requireBounded("form.docx", bomb, "file.docx"))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("form.docx is too large");
    }
}
