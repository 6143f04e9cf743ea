package org.oitcheck.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.oitcheck.evidence.PackageCheck.Problem.Kind;

/**
 * Whether a package is still what it was: every file against the manifest, the manifest against its own digest, every record against the
 * digest noted when it was fetched.
 *
 * @param manifest hash of the manifest, hex
 * @param files    number of files that the manifest names
 * @param records  number of archive records that were looked at
 * @param problems what does not fit; empty when all is well
 */
public record PackageCheck(String manifest, int files, int records, List<Problem> problems) {
    public PackageCheck {
        problems = List.copyOf(problems);
    }

    /** Something that does not fit; {@code name} is the file, or address of the record. */
    public record Problem(Kind kind, String name) {
        /** Kinds of problem. */
        public enum Kind {
            /** The file is not the one that the manifest names. */
            CHANGED,
            /** The manifest names a file that is not there. */
            MISSING,
            /** A file that the manifest does not name, or that stands there twice. */
            ADDED,
            /** The manifest is not the one that its digest file names. */
            MANIFEST,
            /** A record of the archive is not the one that was fetched. */
            RECORD
        }

        /** For people. */
        public String text(Locale locale) {
            return EvidenceException.text("problem." + kind, locale, name);
        }
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    /**
     * Checks a package.
     *
     * @throws EvidenceException when the file is no package at all
     */
    public static PackageCheck of(Path file) throws IOException, EvidenceException {
        ZipView view = new ZipView(file);
        byte[] manifest = view.manifestBytes();
        Map<String, ZipView.Named> named = view.manifest();
        ZipView.Names names = view.names();
        List<Problem> problems = new ArrayList<>();
        String hash = Digests.of(manifest);
        if (!names.all().contains(PackageFiles.MANIFEST_DIGEST)) {
            problems.add(new Problem(Kind.MISSING, PackageFiles.MANIFEST_DIGEST));
        } else if (!told(view.small(PackageFiles.MANIFEST_DIGEST)).equals(Optional.of("sha256:" + hash))) {
            problems.add(new Problem(Kind.MANIFEST, PackageFiles.MANIFEST));
        }
        int records = 0;
        try (ZipFile zip = view.open()) {
            for (Map.Entry<String, ZipView.Named> e : named.entrySet()) {
                ZipEntry entry = zip.getEntry(e.getKey());
                if (entry == null) {
                    problems.add(new Problem(Kind.MISSING, e.getKey()));
                } else if (!same(zip, entry, e.getValue())) {
                    problems.add(new Problem(Kind.CHANGED, e.getKey()));
                } else if (e.getKey().endsWith(".warc.gz")) {
                    records += records(zip, entry, problems);
                }
            }
        }
        for (String name : names.all()) {
            boolean known = named.containsKey(name)
                    || name.equals(PackageFiles.MANIFEST)
                    || name.equals(PackageFiles.MANIFEST_DIGEST);
            if (!known || names.twice().contains(name)) {
                problems.add(new Problem(Kind.ADDED, name));
            }
        }
        return new PackageCheck(hash, named.size(), records, problems);
    }

    private static Optional<String> told(byte[] json) {
        try {
            JsonNode root = new JsonMapper().readTree(json);
            return Optional.of(root.path("hash").asText());
        } catch (JsonProcessingException e) {
            return Optional.empty(); // told as a manifest that does not fit
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean same(ZipFile zip, ZipEntry entry, ZipView.Named named) {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (named.bytes() >= 0 && bytes > named.bytes()) {
                    return false;
                }
                digest.update(buffer, 0, n);
            }
            return (named.bytes() < 0 || bytes == named.bytes())
                    && named.hash().equals("sha256:" + Digests.hex(digest));
        } catch (IOException damaged) {
            return false; // bytes that cannot be unpacked are changed bytes
        }
    }

    private static int records(ZipFile zip, ZipEntry entry, List<Problem> problems) throws IOException {
        int records = 0;
        try (InputStream in = zip.getInputStream(entry);
                WarcReader reader = new WarcReader(in)) {
            for (WarcRecord record : reader) {
                records++;
                if (record instanceof WarcCaptureRecord capture && !intact(capture)) {
                    problems.add(new Problem(Kind.RECORD, capture.target()));
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(Kind.RECORD, entry.getName() + ": " + e.getMessage()));
        }
        return records;
    }

    private static boolean intact(WarcCaptureRecord record) throws IOException {
        Optional<WarcDigest> told = record.payloadDigest();
        if (told.isEmpty() || !told.get().algorithm().replace("-", "").equalsIgnoreCase("sha256")) {
            return true;
        }
        MessageDigest digest = Digests.sha256();
        InputStream body =
                record instanceof WarcResponse response ? response.http().body().stream() : record.body().stream();
        Digests.update(digest, body);
        return Arrays.equals(digest.digest(), told.get().bytes());
    }
}
