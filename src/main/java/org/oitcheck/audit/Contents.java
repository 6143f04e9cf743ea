package org.oitcheck.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.extract.Extractor;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/**
 * Fingerprints of what stood at an address in one snapshot, to tell whether it changed since somebody decided about it. Of a document
 * the bytes count; of a page the words of its main content without counters of visits, because the bytes differ at every request.
 */
public final class Contents {
    private static final Pattern COUNTER = Pattern.compile(
            "(?:เข้าชม|ผู้ชม|เข้าอ่าน|อ่านแล้ว|เปิดอ่าน|ดาวน์โหลด|views?|hits?|downloads?)[^\\d๐-๙\\n]{0,16}[\\d๐-๙,]+(?:\\s*ครั้ง)?|[\\d๐-๙,]+\\s*(?:ครั้ง|views?|hits?)",
            Pattern.CASE_INSENSITIVE);

    private final Snapshot snapshot;
    private final Extractor extractor;

    /** @param extractor reads the text of pages */
    public Contents(Snapshot snapshot, Extractor extractor) {
        this.snapshot = snapshot;
        this.extractor = extractor;
    }

    /** {@code sha-256:} and hex of what stands at the address; empty when it did not open in this snapshot. */
    public Optional<String> fingerprint(String url) {
        return PageUrl.parse(url).flatMap(snapshot::capture).filter(Capture::ok).map(this::of);
    }

    private String of(Capture capture) {
        if (!capture.html()) {
            return capture.digest();
        }
        if (!(extractor.extract(capture, snapshot.body(capture)) instanceof Extraction.Page page)) {
            return capture.digest();
        }
        List<Block> main = page.blocks().stream().filter(Block::main).toList();
        StringBuilder words = new StringBuilder();
        for (Block b : main.isEmpty() ? page.blocks() : main) {
            words.append(COUNTER.matcher(b.text())
                            .replaceAll("")
                            .replaceAll("\\s+", " ")
                            .strip())
                    .append('\n');
        }
        return sha256(words.toString());
    }

    private static String sha256(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code sha-256:} and hex. */
    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
