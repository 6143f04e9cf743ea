package org.oitcheck.extract.document;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.oitcheck.extract.Extraction.Reason;

/** Entries of a ZIP container, unpacked only as far as the limits allow, never to disk. */
final class ZipParts implements Closeable {
    private final ZipFile zip;
    private final Unpacked unpacked;

    ZipParts(byte[] body, Limits limits) throws IOException, UnreadableException {
        this.unpacked = new Unpacked(body.length, limits);
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                .setCharset(StandardCharsets.UTF_8)
                .get();
        if (entries().size() > limits.entries()) {
            close();
            throw new UnreadableException(Reason.TOO_BIG, "more than " + limits.entries() + " entries in the archive");
        }
    }

    static Format format(byte[] body) throws IOException, UnreadableException {
        try (ZipParts parts = new ZipParts(body, Limits.standard())) {
            if (parts.has("[Content_Types].xml") || parts.has("word/document.xml")) {
                return parts.has("word/document.xml")
                        ? Format.DOCX
                        : parts.has("xl/workbook.xml")
                                ? Format.XLSX
                                : parts.has("ppt/presentation.xml") ? Format.PPTX : Format.ZIP;
            }
            if (parts.has("mimetype") && parts.has("content.xml")) {
                String type = new String(parts.bytes("mimetype", 200), StandardCharsets.ISO_8859_1);
                return type.contains("spreadsheet")
                        ? Format.ODS
                        : type.contains("presentation") ? Format.ODP : Format.ODT;
            }
            return Format.ZIP;
        }
    }

    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Names that begin so, in the order of the container. */
    List<String> names(String prefix, String suffix) {
        List<String> names = new ArrayList<>();
        for (ZipArchiveEntry entry : entries()) {
            if (entry.getName().startsWith(prefix) && entry.getName().endsWith(suffix)) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    Optional<InputStream> open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(open(entry));
    }

    InputStream open(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry));
    }

    byte[] bytes(String name, int max) throws IOException {
        Optional<InputStream> in = open(name);
        if (in.isEmpty()) {
            return new byte[0];
        }
        try (InputStream stream = in.get()) {
            return stream.readNBytes(max);
        }
    }

    /** First bytes of a container that lost its index because it was cut; not used for reading. */
    static boolean startsLikeZip(byte[] body) {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        return in.read() == 'P' && in.read() == 'K';
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                unpacked.add(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) {
                unpacked.add(n);
            }
            return n;
        }
    }
}
