package org.oitcheck.extract.document;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.document.Members.Member;

/** Archive of documents: one part a member, named by its path in the archive. Members that cannot be read are noted. */
final class ArchiveReader {
    private static final int MAX_MEMBER = 60_000_000;
    /** Pages of a member that are named each. */
    private static final int NAMED = 10;

    private ArchiveReader() {}

    static void read(Format archive, byte[] body, Draft draft, int depth) throws IOException, UnreadableException {
        if (depth >= draft.limits().archiveDepth()) {
            throw new UnreadableException(
                    Reason.TOO_BIG,
                    "archives nested deeper than " + draft.limits().archiveDepth());
        }
        Reason worst = Reason.EMPTY;
        int members = 0;
        int pictured = 0;
        try (Members files = Members.open(archive, body, draft.limits())) {
            for (Optional<Member> next = files.next(); next.isPresent(); next = next(files, draft)) {
                String name = next.get().name();
                if (name.startsWith("__MACOSX/")) {
                    continue;
                }
                if (draft.full()) {
                    draft.cut("members after " + name + " were not read");
                    break;
                }
                members++;
                try {
                    member(next.get(), name, draft, depth);
                } catch (PicturedException e) {
                    pictured += e.pages();
                    pictured(draft, name, e);
                } catch (UnreadableException e) {
                    worst = e.reason();
                    draft.cut(name + ": " + e.detail());
                } catch (EncryptedDocumentException e) {
                    worst = Reason.ENCRYPTED;
                    draft.cut(name + ": needs a password");
                } catch (Unpacked.BombException e) {
                    throw new UnreadableException(Reason.TOO_BIG, String.valueOf(e.getMessage()));
                } catch (IOException | RuntimeException e) {
                    worst = Reason.CORRUPT;
                    draft.cut(name + ": " + DocumentReader.oneLine(e));
                }
            }
        }
        if (draft.parts().isEmpty()) {
            String detail = members == 0
                    ? "no files in the archive"
                    : "no member could be read: " + String.join("; ", draft.notes());
            throw new UnreadableException(
                    pictured > 0 ? Reason.SCAN : worst,
                    detail.length() > 300 ? detail.substring(0, 300) : detail,
                    pictured);
        }
    }

    /** Says of each page that it is a picture, so that it can be recognised by itself. */
    private static void pictured(Draft draft, String name, PicturedException e) {
        for (int page = 1; page <= Math.min(e.pages(), NAMED); page++) {
            draft.cut(name + (e.pages() == 1 ? ": it" : ": page " + page) + " has no text");
        }
        if (e.pages() > NAMED) {
            draft.cut(name + ": " + (e.pages() - NAMED) + " more pages: each has no text");
        }
    }

    /** The next file; what was read stays when the archive breaks off behind it. */
    private static Optional<Member> next(Members files, Draft draft) throws IOException, UnreadableException {
        try {
            return files.next();
        } catch (UnreadableException e) {
            if (draft.parts().isEmpty() || e.reason() == Reason.TOO_BIG) {
                throw e;
            }
            draft.cut("the rest of the archive: " + e.detail());
            return Optional.empty();
        }
    }

    private static void member(Member member, String name, Draft draft, int depth)
            throws IOException, UnreadableException {
        if (member.locked()) {
            throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
        }
        byte[] bytes = member.bytes(MAX_MEMBER);
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
        try {
            if (format == Format.IMAGE && OfficePictures.large(bytes)) {
                throw new PicturedException("a picture", 1);
            }
            Readers.read(format, bytes, inner, depth + 1);
        } catch (UnreadableException e) {
            if (e.reason() == Reason.SCAN) {
                throw new PicturedException(e.detail(), Math.max(1, e.pages()));
            }
            throw e;
        }
        inner.notes().forEach(note -> {
            if (inner.complete()) {
                draft.note(name + ": " + note);
            } else {
                draft.cut(name + ": " + note);
            }
        });
        if (format.archive()) {
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
}
