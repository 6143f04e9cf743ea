package org.oitcheck.extract.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.oitcheck.extract.Extraction.Reason;

/** Files of a RAR 5 archive, unpacked by {@link Bsdtar}, since no library of Java reads the format. */
final class Rar5Members implements Members {
    private final Bsdtar program;
    private final TarArchiveInputStream files;
    private final int most;
    private int count;

    Rar5Members(byte[] body, Limits limits) throws IOException, UnreadableException {
        String name = Bsdtar.program()
                .orElseThrow(
                        () -> new UnreadableException(
                                Reason.UNSUPPORTED,
                                "a RAR 5 archive; install bsdtar to read it (Debian: apt install libarchive-tools), or pack it as ZIP"));
        program = Bsdtar.start(name, body);
        Unpacked unpacked = new Unpacked(body.length, limits);
        files = new TarArchiveInputStream(new Counted(program.files(), unpacked), "UTF-8");
        most = limits.entries();
    }

    static boolean is(byte[] body) {
        return body.length > 6 && body[6] == 1; // after "Rar!" 1a 07; version 4 has 0 there
    }

    @Override
    public Optional<Member> next() throws IOException, UnreadableException {
        try {
            for (TarArchiveEntry e = files.getNextEntry(); e != null; e = files.getNextEntry()) {
                if (++count > most) {
                    throw new UnreadableException(Reason.TOO_BIG, "more than " + most + " entries in the archive");
                }
                if (e.isFile() && !e.isLink() && !e.isSymbolicLink()) {
                    return Optional.of(new Entry(e));
                }
            }
        } catch (Unpacked.BombException e) {
            throw e;
        } catch (IOException e) {
            throw told(e);
        }
        String complaint = program.complaint();
        if (!complaint.isEmpty()) {
            throw told(complaint);
        }
        return Optional.empty();
    }

    /** A stream that breaks off does so because the program did; it knows why. */
    private UnreadableException told(IOException broken) {
        String complaint = program.complaint();
        return told(complaint.isEmpty() ? DocumentReader.oneLine(broken) : complaint);
    }

    private static UnreadableException told(String complaint) {
        String lower = complaint.toLowerCase(Locale.ROOT);
        if (lower.contains("encrypt") || lower.contains("passphrase") || lower.contains("password")) {
            return new UnreadableException(Reason.ENCRYPTED, "needs a password");
        }
        return new UnreadableException(
                Reason.CORRUPT, complaint.length() > 200 ? complaint.substring(0, 200) : complaint);
    }

    @Override
    public void close() throws IOException {
        program.close(); // first: closing the stream would read it to its end
        files.close();
    }

    private final class Entry implements Member {
        private final TarArchiveEntry entry;

        Entry(TarArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return Members.name(null, entry.getName());
        }

        @Override
        public boolean locked() {
            return false; // told by the program when it comes to it
        }

        @Override
        public byte[] bytes(int max) throws IOException, UnreadableException {
            try {
                return files.readNBytes(max + 1);
            } catch (Unpacked.BombException e) {
                throw e;
            } catch (IOException e) {
                throw told(e);
            }
        }
    }

    /** Counts what comes out of the program, read or passed over. */
    private static final class Counted extends FilterInputStream {
        private final Unpacked unpacked;

        Counted(InputStream in, Unpacked unpacked) {
            super(in);
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            unpacked.add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            unpacked.add(Math.max(0, n));
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            unpacked.add((int) skipped);
            return skipped;
        }
    }
}
