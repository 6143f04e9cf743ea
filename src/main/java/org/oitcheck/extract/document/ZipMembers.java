package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.oitcheck.extract.Extraction.Reason;

/** Files of a ZIP. */
final class ZipMembers implements Members {
    private final ZipParts zip;
    private final Iterator<ZipArchiveEntry> entries;

    ZipMembers(byte[] body, Limits limits) throws IOException, UnreadableException {
        zip = new ZipParts(body, limits);
        entries = zip.entries().iterator();
    }

    @Override
    public Optional<Member> next() {
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            if (!entry.isDirectory()) {
                return Optional.of(new Entry(entry));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Entry implements Member {
        private final ZipArchiveEntry entry;

        Entry(ZipArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return Members.name(entry.getRawName(), entry.getName());
        }

        @Override
        public boolean locked() {
            return entry.getGeneralPurposeBit().usesEncryption();
        }

        @Override
        public byte[] bytes(int most) throws IOException, UnreadableException {
            try (InputStream in = zip.open(entry)) {
                return in.readNBytes(most + 1);
            } catch (ZipException e) {
                throw new UnreadableException(Reason.UNSUPPORTED, "packed in a way that is not known here");
            }
        }
    }
}
