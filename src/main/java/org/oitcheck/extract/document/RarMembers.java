package org.oitcheck.extract.document;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.oitcheck.extract.Extraction.Reason;

/** Files of a RAR archive up to version 4; for the next one see {@link Rar5Members}. */
final class RarMembers implements Members {
    private final Archive archive;
    private final Unpacked unpacked;
    private final Iterator<FileHeader> headers;

    RarMembers(byte[] body, Limits limits) throws IOException, UnreadableException {
        unpacked = new Unpacked(body.length, limits);
        try {
            archive = new Archive(new ByteArrayInputStream(body));
        } catch (RarException e) {
            throw told(e);
        }
        List<FileHeader> all = archive.getFileHeaders();
        boolean locked =
                archive.getMainHeader() == null || archive.getMainHeader().isEncrypted();
        if (locked || all.size() > limits.entries()) {
            archive.close();
            throw locked
                    ? new UnreadableException(Reason.ENCRYPTED, "needs a password")
                    : new UnreadableException(
                            Reason.TOO_BIG, "more than " + limits.entries() + " entries in the archive");
        }
        headers = all.iterator();
    }

    private static UnreadableException told(RarException e) {
        return e instanceof UnsupportedRarEncryptedException
                ? new UnreadableException(Reason.ENCRYPTED, "needs a password")
                : new UnreadableException(Reason.CORRUPT, DocumentReader.oneLine(e));
    }

    @Override
    public Optional<Member> next() {
        while (headers.hasNext()) {
            FileHeader header = headers.next();
            if (!header.isDirectory()) {
                return Optional.of(new Entry(header));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private final class Entry implements Member {
        private final FileHeader header;

        Entry(FileHeader header) {
            this.header = header;
        }

        @Override
        public String name() {
            byte[] raw = header.isUnicode() ? null : header.getFileNameByteArray();
            return Members.name(raw, header.getFileName()).replace('\\', '/');
        }

        @Override
        public boolean locked() {
            return header.isEncrypted();
        }

        @Override
        public byte[] bytes(int most) throws IOException, UnreadableException {
            Bounded out = new Bounded(most);
            try {
                archive.extractFile(header, out);
            } catch (RarException e) {
                if (out.failure != null) {
                    throw out.failure; // the library wraps what its output says
                }
                if (out.bytes.size() <= most) {
                    throw told(e);
                }
            }
            return out.bytes.toByteArray();
        }
    }

    /** Takes so many bytes and one more, then refuses. */
    private final class Bounded extends OutputStream {
        private final int most;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @org.jspecify.annotations.Nullable IOException failure;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            try {
                unpacked.add(length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
            bytes.write(from, offset, Math.min(length, most + 1 - bytes.size()));
            if (bytes.size() > most) {
                throw new IOException("enough");
            }
        }
    }
}
