package org.oitcheck.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A package as a ZIP file that may have been tampered with: everything read from it is bounded. */
final class ZipView {
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_MANIFEST = 32 * 1024 * 1024;

    private final Path file;

    /** What the manifest says of a file. */
    record Named(String hash, long bytes) {}

    ZipView(Path file) throws EvidenceException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new EvidenceException("package.missing", file.toString());
        }
    }

    ZipFile open() throws IOException, EvidenceException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw new EvidenceException("package.entries", file.toString());
            }
            return zip;
        } catch (ZipException e) {
            throw new EvidenceException("package.none", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    byte[] manifestBytes() throws IOException, EvidenceException {
        return small(PackageFiles.MANIFEST);
    }

    /** A small file of the package, whole. */
    byte[] small(String name) throws IOException, EvidenceException {
        try (ZipFile zip = open()) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new EvidenceException("package.lacks", file.toString(), name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_MANIFEST + 1);
                if (bytes.length > MOST_MANIFEST) {
                    throw new EvidenceException("package.entries", file.toString());
                }
                return bytes;
            } catch (ZipException e) {
                throw new EvidenceException("package.none", file.toString(), name + ": " + e.getMessage());
            }
        }
    }

    /** Files that the manifest names, in its order. */
    Map<String, Named> manifest() throws IOException, EvidenceException {
        try {
            JsonNode root = new JsonMapper().readTree(manifestBytes());
            Map<String, Named> out = new LinkedHashMap<>();
            for (JsonNode r : root.path("resources")) {
                out.put(
                        r.path("path").asText(),
                        new Named(r.path("hash").asText(), r.path("bytes").asLong(-1)));
            }
            if (out.isEmpty()) {
                throw new EvidenceException("package.none", file.toString(), PackageFiles.MANIFEST);
            }
            return out;
        } catch (JsonProcessingException e) {
            throw new EvidenceException("package.none", file.toString(), PackageFiles.MANIFEST + " is no JSON");
        }
    }

    /** Names in the order of the file, and those that stand there twice. */
    record Names(Set<String> all, Set<String> twice) {}

    Names names() throws IOException, EvidenceException {
        Set<String> all = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        try (ZipFile zip = open()) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (ZipEntry e : Collections.list(entries)) {
                if (!e.isDirectory() && !all.add(e.getName())) {
                    twice.add(e.getName());
                }
            }
        }
        return new Names(all, twice);
    }
}
