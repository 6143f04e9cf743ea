package org.oitcheck.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** SHA-256 of files and folders, as hex. */
public final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Digest of a file, hex. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            update(digest, in);
        }
        return hex(digest);
    }

    /** @return number of bytes */
    static long update(MessageDigest digest, InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            bytes += n;
        }
        return bytes;
    }

    /**
     * One digest of all rule files of some folders: names and contents, line ends as in Unix.
     *
     * @param folders folders of rule packs; what is missing counts as empty
     * @return {@code sha-256:} and hex
     */
    public static String ofRules(List<Path> folders) throws IOException {
        MessageDigest digest = sha256();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder, 6)) {
                for (Path file : files.filter(Digests::rule).sorted().toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
                    String text = Files.readString(file).replace("\r\n", "\n");
                    digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return "sha-256:" + hex(digest);
    }

    private static boolean rule(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
