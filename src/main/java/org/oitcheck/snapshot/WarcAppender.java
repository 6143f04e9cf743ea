package org.oitcheck.snapshot;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Appends records to the WARC files of a snapshot, one gzip member each, and starts a new file when one is full. */
final class WarcAppender implements Closeable {
    private static final MediaType REQUEST = MediaType.parse("application/http;msgtype=request");
    private static final MediaType BUILT = MediaType.parse("text/html;charset=utf-8");
    private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");

    private final SnapshotFiles files;
    private final Map<String, List<String>> info;
    private final long rollAt;
    private int number;
    private FileChannel channel;
    private final GzipMember member = new GzipMember();

    /** Place of a record, its id, and the digest of its body. */
    record Place(String file, long offset, URI id, byte[] digest) {}

    /**
     * @param info   fields of the {@code warcinfo} record
     * @param rollAt bytes after which a new file is started
     */
    WarcAppender(SnapshotFiles files, Map<String, List<String>> info, long rollAt) throws IOException {
        this.files = files;
        this.info = info;
        this.rollAt = rollAt;
        this.number = Math.max(0, files.warcs().size() - 1);
        this.channel = open(files.warc(number));
        if (channel.position() == 0) {
            writeInfo();
        }
    }

    Place append(PageUrl target, Instant at, boolean truncated, HttpHead request, HttpHead response, byte[] body)
            throws IOException {
        return append(target, at, truncated, request, response, body, digest(body));
    }

    private synchronized Place append(
            PageUrl target,
            Instant at,
            boolean truncated,
            HttpHead request,
            HttpHead response,
            byte[] body,
            byte[] digest)
            throws IOException {
        if (channel.position() >= rollAt) {
            roll();
        }
        byte[] head = response.forStoredBody(body.length).toBytes();
        WarcResponse.Builder builder = new WarcResponse.Builder(target.value())
                .recordId(UUID.randomUUID())
                .date(at)
                .payloadDigest(new WarcDigest("sha256", digest))
                .body(
                        RESPONSE,
                        Channels.newChannel(new SequenceInputStream(
                                new ByteArrayInputStream(head), new ByteArrayInputStream(body))),
                        (long) head.length + body.length);
        if (truncated) {
            builder.truncated(WarcTruncationReason.LENGTH);
        }
        WarcResponse responseRecord = builder.build();
        WarcRequest requestRecord = new WarcRequest.Builder(target.value())
                .recordId(UUID.randomUUID())
                .date(at)
                .concurrentTo(responseRecord.id())
                .body(REQUEST, request.toBytes())
                .build();
        long offset = write(responseRecord);
        write(requestRecord);
        return new Place(files.warc(number).getFileName().toString(), offset, responseRecord.id(), digest);
    }

    /** Copies the record of an earlier archive and says that the server holds it for unchanged. */
    synchronized Place takeOver(PageUrl target, Instant at, HttpHead response, StoredMember record, Capture before)
            throws IOException {
        if (channel.position() >= rollAt) {
            roll();
        }
        long offset = channel.position();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(record.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException diskFull) {
            channel.truncate(offset);
            channel.position(offset);
            throw diskFull;
        }
        WarcRevisit.Builder revisit = new WarcRevisit.Builder(target.value(), WarcRevisit.SERVER_NOT_MODIFIED_1_0)
                .recordId(UUID.randomUUID())
                .date(at)
                .refersTo(record.id(), target.value(), before.at());
        revisit.body(RESPONSE, response.toBytes());
        write(revisit.build());
        return new Place(files.warc(number).getFileName().toString(), offset, record.id(), digest(before));
    }

    private static byte[] digest(Capture capture) {
        return HexFormat.of()
                .parseHex(capture.digest().substring(capture.digest().indexOf(':') + 1));
    }

    /** A page as a browser built it out of a response. */
    synchronized Place conversion(PageUrl target, Instant at, Place original, byte[] body) throws IOException {
        byte[] digest = digest(body);
        WarcConversion record = new WarcConversion.Builder()
                .setHeader("WARC-Target-URI", target.value())
                .recordId(UUID.randomUUID())
                .date(at)
                .refersTo(original.id())
                .payloadDigest(new WarcDigest("sha256", digest))
                .body(BUILT, body)
                .build();
        long offset = write(record);
        return new Place(files.warc(number).getFileName().toString(), offset, record.id(), digest);
    }

    /** Writes a record whole or not at all. */
    private long write(WarcRecord record) throws IOException {
        long offset = channel.position();
        try {
            member.begin(channel);
            new WarcWriter(member, WarcCompression.NONE).write(record);
            member.end();
            return offset;
        } catch (IOException diskFull) {
            channel.truncate(offset);
            channel.position(offset);
            throw diskFull;
        }
    }

    private void roll() throws IOException {
        channel.close();
        number++;
        channel = open(files.warc(number));
        writeInfo();
    }

    private void writeInfo() throws IOException {
        write(new Warcinfo.Builder()
                .recordId(UUID.randomUUID())
                .date(Instant.now())
                .filename(files.warc(number).getFileName().toString())
                .fields(info)
                .build());
    }

    private static FileChannel open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        return channel;
    }

    /** Cuts a torn record off the last file. */
    static void repair(SnapshotFiles files, List<Capture> captures) throws IOException {
        List<Path> warcs = files.warcs();
        if (warcs.isEmpty()) {
            return;
        }
        Path last = warcs.get(warcs.size() - 1);
        String name = last.getFileName().toString();
        long known = captures.stream()
                .filter(c -> c.warcFile().equals(name))
                .mapToLong(Capture::offset)
                .filter(offset -> offset >= 0)
                .max()
                .orElse(0);
        if (known >= Files.size(last)) {
            throw SnapshotException.damaged(last, "shorter than captures.jsonl says");
        }
        long whole = GzipMembers.endOfLastWhole(last, known);
        try (FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
            if (channel.size() > whole) {
                channel.truncate(whole);
            }
        }
    }

    static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        member.close();
        channel.close();
    }
}
