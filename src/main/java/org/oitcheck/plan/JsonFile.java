package org.oitcheck.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.SchemaJson;

/**
 * One kind of JSON file of this package: a {@link SchemaJson} with a fingerprint at its end that tells whether a person has edited the
 * file since it was written.
 *
 * @param <T> the model
 */
final class JsonFile<T> {
    private final SchemaJson<T> file;

    JsonFile(String schema, Class<T> type) {
        this.file = new SchemaJson<>(schema, type);
    }

    byte[] toBytes(T model) {
        return file.toBytes(model, tree -> tree.put("fingerprint", fingerprint(tree)));
    }

    T read(Path path) throws IOException, PlanException {
        try {
            return file.read(path);
        } catch (ChecklistFormatException e) {
            throw new PlanException(
                    "json." + e.key(),
                    e.arguments().stream().map(a -> a.isEmpty() ? "-" : a).toArray(String[]::new));
        }
    }

    /** Whether the file is as the program wrote it, white space aside. */
    static boolean untouched(byte[] json) {
        try {
            if (!(SchemaJson.tree(json) instanceof ObjectNode tree)) {
                return false;
            }
            String mark = tree.path("fingerprint").asText();
            tree.remove("fingerprint");
            return mark.equals(fingerprint(tree));
        } catch (IOException e) {
            return false; // not JSON any more: somebody was at it
        }
    }

    private static String fingerprint(ObjectNode tree) {
        return sha256(tree.toString());
    }

    /** Digest of a text, as used in all JSON files of the product. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
