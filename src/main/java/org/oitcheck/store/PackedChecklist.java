package org.oitcheck.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.ChecklistJson;

/**
 * A checklist in two parts: what differs every night (times, counts, where in the archive a copy lies) and the findings, which are
 * the same while the site is, and are then stored once. Both are compressed JSON.
 *
 * @param head     everything but the items, and the places of the archived copies in the order of the evidence
 * @param findings the items without those places
 * @param digest   SHA-256 of the findings in hex
 */
record PackedChecklist(byte[] head, byte[] findings, String digest) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACES = "places";

    static PackedChecklist of(Checklist checklist) {
        try {
            ObjectNode head = (ObjectNode) JSON.readTree(ChecklistJson.toBytes(checklist));
            ArrayNode items = (ArrayNode) head.remove("items");
            ArrayNode places = head.putArray(PLACES);
            for (JsonNode archive : archives(items)) {
                ObjectNode place = places.addObject();
                place.set("file", ((ObjectNode) archive).remove("file"));
                place.set("offset", ((ObjectNode) archive).remove("offset"));
            }
            byte[] findings = JSON.writeValueAsBytes(items);
            return new PackedChecklist(zip(JSON.writeValueAsBytes(head)), zip(findings), digest(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checklist unpack(byte[] head, byte[] findings) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(unzip(head));
            ArrayNode items = (ArrayNode) JSON.readTree(unzip(findings));
            Iterator<JsonNode> places = tree.remove(PLACES).iterator();
            for (JsonNode archive : archives(items)) {
                JsonNode place = places.next();
                ((ObjectNode) archive).set("file", place.path("file"));
                ((ObjectNode) archive).set("offset", place.path("offset"));
            }
            tree.set("items", items);
            return ChecklistJson.read(JSON.writeValueAsBytes(tree), "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ChecklistFormatException e) {
            throw new IllegalStateException("a stored checklist is a checklist", e);
        }
    }

    private static Iterable<JsonNode> archives(ArrayNode items) {
        List<JsonNode> archives = new ArrayList<>();
        for (JsonNode item : items) {
            for (JsonNode evidence : item.path("evidence")) {
                if (evidence.path("archive").isObject()) {
                    archives.add(evidence.path("archive"));
                }
            }
        }
        return archives;
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] unzip(byte[] bytes) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }

    /** SHA-256 in hex. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
