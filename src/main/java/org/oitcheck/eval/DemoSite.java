package org.oitcheck.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bundled sample site of an invented municipality, for {@code demo}. */
public final class DemoSite {
    private static final String ZIP = "/demo-site.zip";

    private DemoSite() {}

    /**
     * Writes the sample site into a folder, which {@link FolderServer#start} can serve; files that are there are written over.
     *
     * @param folder is made when missing
     * @throws IOException when the folder cannot be written
     */
    public static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        try (InputStream bundled = DemoSite.class.getResourceAsStream(ZIP)) {
            if (bundled == null) {
                throw new IOException("missing on the class path: " + ZIP);
            }
            ZipInputStream zip = new ZipInputStream(bundled, StandardCharsets.UTF_8);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException("entry outside of the folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
