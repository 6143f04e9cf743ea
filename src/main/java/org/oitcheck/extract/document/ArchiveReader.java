package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.EncryptedDocumentException;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;

/** ZIP of documents: one part a member, named by its path in the archive. Members that cannot be read are noted. */
final class ArchiveReader {
    private static final int MAX_MEMBER = 60_000_000;

    private ArchiveReader() {}

    static void read(byte[] body, Draft draft, int depth) throws IOException, UnreadableException {
        if (depth >= draft.limits().archiveDepth()) {
            throw new UnreadableException(
                    Reason.TOO_BIG,
                    "archives nested deeper than " + draft.limits().archiveDepth());
        }
        Reason worst = Reason.EMPTY;
        int members = 0;
        try (ZipParts zip = new ZipParts(body, draft.limits())) {
            for (ZipArchiveEntry entry : zip.entries()) {
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
                    continue;
                }
                if (draft.full()) {
                    draft.cut("members after " + name(entry) + " were not read");
                    break;
                }
                members++;
                String name = name(entry);
                try {
                    member(zip, entry, name, draft, depth);
                } catch (UnreadableException e) {
                    worst = e.reason();
                    draft.cut(name + ": " + e.detail());
                } catch (EncryptedDocumentException e) {
                    worst = Reason.ENCRYPTED;
                    draft.cut(name + ": needs a password");
                } catch (ZipParts.BombException e) {
                    throw new UnreadableException(Reason.TOO_BIG, e.getMessage());
                } catch (IOException | RuntimeException e) {
                    worst = Reason.CORRUPT;
                    draft.cut(name + ": " + DocumentReader.oneLine(e));
                }
            }
        }
        if (draft.parts().isEmpty() && depth == 0) {
            String detail = members == 0
                    ? "no files in the archive"
                    : "no member could be read: " + String.join("; ", draft.notes());
            throw new UnreadableException(worst, detail.length() > 300 ? detail.substring(0, 300) : detail);
        }
    }

    private static void member(ZipParts zip, ZipArchiveEntry entry, String name, Draft draft, int depth)
            throws IOException, UnreadableException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
        }
        byte[] bytes;
        try (InputStream in = zip.open(entry)) {
            bytes = in.readNBytes(MAX_MEMBER + 1);
        } catch (ZipException e) {
            throw new UnreadableException(Reason.UNSUPPORTED, "packed in a way that is not known here");
        }
        if (bytes.length > MAX_MEMBER) {
            throw new UnreadableException(Reason.TOO_BIG, "unpacks to more than " + MAX_MEMBER + " bytes");
        }
        Draft inner = new Draft(new Limits(
                draft.room(),
                draft.limits().pages() - draft.parts().size(),
                draft.limits().unpacked(),
                draft.limits().entries(),
                draft.limits().archiveDepth()));
        Format format = Sniffer.format(bytes, name.endsWith(".csv") ? "text/csv" : "");
        Readers.read(format, bytes, inner, depth + 1);
        inner.notes().forEach(note -> draft.note(name + ": " + note));
        if (!inner.complete()) {
            draft.cut(name + " was not read completely");
        }
        if (format == Format.ZIP) {
            for (Part part : inner.parts()) {
                draft.add(name + "/" + part.name(), part.text());
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Part part : inner.parts()) {
            text.append(part.text()).append('\n');
        }
        draft.add(name, text);
    }

    /** Name of a member: UTF-8 when it is that, else windows-874, which Thai Windows writes without a mark. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = entry.getName();
        if (raw != null) {
            try {
                name = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException e) {
                name = new String(raw, Charset.forName("x-windows-874"));
            }
        }
        String clean = Lines.cell(name);
        return clean.length() > 300 ? clean.substring(clean.length() - 300) : clean;
    }
}
