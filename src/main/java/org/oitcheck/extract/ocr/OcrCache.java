package org.oitcheck.extract.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What Tesseract wrote, by content of the file and page, so that an unchanged scan is recognised once. A damaged cache costs time only. */
final class OcrCache {
    private final Path folder;
    private final String variant;

    /** @param variant what changes the result besides the content: languages, resolution */
    OcrCache(Path folder, String variant) {
        this.folder = folder;
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
        Path file = file(digest, page);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // recognised again
        }
    }

    void put(String digest, int page, String output) throws IOException {
        Path file = file(digest, page);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "page", ".tmp");
        Files.writeString(draft, output, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String digest, int page) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest + "-" + page + "-" + variant + ".txt");
    }
}
