package org.oitcheck.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Verification;

/** A package opened for reading: what judging needs is unpacked into a temporary folder, which goes when this is closed. */
public final class OpenPackage implements AutoCloseable {
    private static final long MOST_BYTES = 32L << 30;

    private final Path file;
    private final Path temp;

    private OpenPackage(Path file, Path temp) {
        this.file = file;
        this.temp = temp;
    }

    /**
     * Opens a package; check it first with {@link PackageCheck}.
     *
     * @throws EvidenceException when it is none, or holds no results
     */
    public static OpenPackage open(Path file) throws IOException, EvidenceException {
        Path temp = Files.createTempDirectory("oitcheck-package");
        OpenPackage opened = new OpenPackage(file, temp);
        try {
            opened.unpack();
            if (!Files.exists(opened.own(PackageFiles.INDEX))) {
                throw new EvidenceException("package.lacks", file.toString(), PackageFiles.INDEX);
            }
            return opened;
        } catch (IOException | EvidenceException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void unpack() throws IOException, EvidenceException {
        long left = MOST_BYTES;
        try (ZipFile zip = new ZipView(file).open()) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                Optional<Path> place = place(e.getName());
                if (e.isDirectory() || place.isEmpty()) {
                    continue;
                }
                Files.createDirectories(place.get().getParent());
                try (InputStream in = zip.getInputStream(e)) {
                    left -= copy(in, place.get(), left);
                }
            }
        }
    }

    private long copy(InputStream in, Path to, long most) throws IOException, EvidenceException {
        long bytes = 0;
        try (var out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > most) {
                    throw new EvidenceException("package.entries", file.toString());
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }

    /** Where a file of the package goes; empty for what is not needed, or names a place outside. */
    private Optional<Path> place(String name) {
        String inside;
        if (name.matches("archive/crawl-[0-9]{5}\\.warc\\.gz")) {
            inside = PackageFiles.SNAPSHOT + name.substring(PackageFiles.ARCHIVE.length());
        } else if (name.startsWith(PackageFiles.OWN)) {
            inside = name;
        } else {
            return Optional.empty();
        }
        boolean plain = !inside.contains("\\") && !inside.contains("\0") && inside.indexOf(':') < 0;
        if (!plain) {
            return Optional.empty();
        }
        Path place = temp.resolve(inside).normalize();
        return place.startsWith(temp) ? Optional.of(place) : Optional.empty();
    }

    private Path own(String name) {
        return temp.resolve(name);
    }

    /** The index. */
    public EvidenceIndex index() throws IOException, ChecklistFormatException {
        return EvidenceIndex.read(own(PackageFiles.INDEX));
    }

    /** Folder of the stored crawl. */
    public Path snapshot() {
        return own(PackageFiles.SNAPSHOT);
    }

    /** The verification, when the package holds one. */
    public Optional<Verification> verification() throws IOException, ChecklistFormatException {
        Path json = own(PackageFiles.VERIFICATION);
        return Files.exists(json) ? Optional.of(Verification.read(json)) : Optional.empty();
    }

    /** The checklist, when the package holds one. */
    public Optional<Checklist> checklist() throws IOException, ChecklistFormatException {
        Path json = own(PackageFiles.CHECKLIST);
        return Files.exists(json) ? Optional.of(ChecklistJson.read(json)) : Optional.empty();
    }

    /** The answer form as it was handed in. */
    public Optional<Path> form() throws IOException {
        Path folder = own(PackageFiles.FORM);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst();
        }
    }

    /** Folder that holds {@code decisions.yaml} when there were decisions. */
    public Path decisions() {
        return own(PackageFiles.OWN);
    }

    /** The user's own rules that judged. */
    public Optional<Path> ownRules() {
        Path folder = own(PackageFiles.RULES);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** A file that the index names, e.g. a picture; empty when it is not there. */
    public byte[] file(String name) throws IOException {
        Optional<Path> place = place(name);
        return place.isPresent() && Files.isRegularFile(place.get()) ? Files.readAllBytes(place.get()) : new byte[0];
    }

    @Override
    public void close() throws IOException {
        EvidencePacker.delete(temp);
    }
}
