package org.oitcheck.extract.document;

import java.io.IOException;
import org.oitcheck.extract.Extraction.Reason;

/** The reader of each format. */
final class Readers {
    private Readers() {}

    /**
     * @param depth number of archives around the file
     * @throws UnreadableException when the file as a whole cannot be read
     */
    static void read(Format format, byte[] body, Draft draft, int depth) throws IOException, UnreadableException {
        if (format.archive()) {
            ArchiveReader.read(format, body, draft, depth);
            return;
        }
        text(format, body, draft);
        if (OfficePictures.of(format)) {
            OfficePictures.judge(format, body, draft);
        }
    }

    /** Reads what is no archive; the pictures of office files are not asked for. */
    static void text(Format format, byte[] body, Draft draft) throws IOException, UnreadableException {
        switch (format) {
            case PDF -> PdfReader.read(body, draft);
            case DOCX -> WordXmlReader.read(body, draft);
            case XLSX -> SheetXmlReader.read(body, draft);
            case PPTX -> SlideXmlReader.read(body, draft);
            case ODT, ODS, ODP -> OpenDocumentReader.read(body, draft);
            case DOC -> OldOfficeReader.word(body, draft);
            case XLS -> OldOfficeReader.excel(body, draft);
            case PPT -> OldOfficeReader.slides(body, draft);
            case RTF -> RtfReader.read(body, draft);
            case CSV -> PlainTextReader.csv(body, draft);
            case TEXT -> PlainTextReader.text(body, draft);
            case HTML -> PlainTextReader.html(body, draft);
            case ZIP, RAR, SEVEN_ZIP -> throw new IllegalArgumentException("an archive is read by its members");
            case IMAGE -> throw new UnreadableException(Reason.IMAGE, "a picture", 1);
            case LOCKED_OFFICE -> throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
            case EMPTY -> throw new UnreadableException(Reason.EMPTY, "no bytes in it");
            case UNKNOWN -> throw new UnreadableException(Reason.UNSUPPORTED, "a format that is not known here");
        }
    }
}
