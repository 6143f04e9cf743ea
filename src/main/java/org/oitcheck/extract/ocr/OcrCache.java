package org.oitcheck.extract.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What Tesseract wrote, by content of the file and page, so that an unchanged scan is recognised once. A damaged cache costs time only. */
final class OcrCache {
    private final Path folder;
    private final Optional<Path> older;
    private final String variant;

    /**
     * @param folder  where results are kept
     * @param older   where they are looked for too, and copied from
     * @param variant what changes the result besides the content: languages, way of preparing pictures
     */
    OcrCache(Path folder, Optional<Path> older, String variant) {
        this.folder = folder;
        this.older = older;
        this.variant = variant.replaceAll("[^\\w.]", "-");
    }

    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Optional<String> get(String digest, int page) {
        Optional<String> own = read(file(folder, digest, page));
        if (own.isPresent() || older.isEmpty()) {
            return own;
        }
        Optional<String> before = read(file(older.get(), digest, page));
        if (before.isPresent()) {
            try {
                put(digest, page, before.get());
            } catch (IOException e) {
                return before; // known all the same; the next run looks at the old place again
            }
        }
        return before;
    }

    private static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(new String(in.readNBytes(Tesseract.MAX_OUTPUT), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // recognised again
        }
    }

    void put(String digest, int page, String output) throws IOException {
        Path file = file(folder, digest, page);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "page", ".tmp");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft))) {
            out.write(output.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(Path place, String digest, int page) {
        return place.resolve(digest.substring(0, 2)).resolve(digest + "-" + page + "-" + variant + ".gz");
    }
}
