package org.oitcheck.extract.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.oitcheck.extract.Extraction.Reason;

/** Files of a 7z archive; they are packed together, so that an encrypted one locks all behind it. */
final class SevenZipMembers implements Members {
    private static final int DICTIONARY_KIB = 128 * 1024;

    private final SevenZFile file;
    private final Unpacked unpacked;
    private final int most;
    private int count;

    SevenZipMembers(byte[] body, Limits limits) throws IOException, UnreadableException {
        unpacked = new Unpacked(body.length, limits);
        most = limits.entries();
        try {
            file = SevenZFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                    .setMaxMemoryLimitKiB(DICTIONARY_KIB)
                    .get();
        } catch (PasswordRequiredException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
        } catch (MemoryLimitException e) {
            throw new UnreadableException(Reason.TOO_BIG, "needs more memory to unpack than is allowed");
        }
    }

    @Override
    public Optional<Member> next() throws IOException, UnreadableException {
        try {
            for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                if (++count > most) {
                    throw new UnreadableException(Reason.TOO_BIG, "more than " + most + " entries in the archive");
                }
                if (!entry.isDirectory() && entry.hasStream()) {
                    return Optional.of(new Entry(entry));
                }
            }
            return Optional.empty();
        } catch (PasswordRequiredException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class Entry implements Member {
        private final SevenZArchiveEntry entry;

        Entry(SevenZArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return Members.name(null, entry.getName() == null ? "" : entry.getName());
        }

        @Override
        public boolean locked() {
            return false; // told by the first read
        }

        @Override
        public byte[] bytes(int max) throws IOException, UnreadableException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            try {
                for (int n = file.read(buffer); n > 0 && out.size() <= max; n = file.read(buffer)) {
                    unpacked.add(n);
                    out.write(buffer, 0, n);
                }
            } catch (PasswordRequiredException e) {
                throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
            } catch (MemoryLimitException e) {
                throw new UnreadableException(Reason.TOO_BIG, "needs more memory to unpack than is allowed");
            }
            return out.toByteArray();
        }
    }
}
