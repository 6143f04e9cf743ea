package org.oitcheck.evidence;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeSet;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;

/** Sorted index (CDXJ) of the archives of a package, uncompressed. */
final class PlainIndex {
    private PlainIndex() {}

    /** @param files files by their place in the package; those that are archives are indexed under their names there */
    static void write(Map<String, Path> files, Path out) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (Map.Entry<String, Path> f : files.entrySet()) {
            if (f.getKey().startsWith(PackageFiles.ARCHIVE)) {
                index(f.getValue(), f.getKey().substring(PackageFiles.ARCHIVE.length()), lines);
            }
        }
        Files.write(out, lines);
    }

    private static void index(Path archive, String name, TreeSet<String> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ);
                WarcReader reader = new WarcReader(channel);
                CdxWriter cdx = new CdxWriter(text)) {
            cdx.setFormat(CdxFormat.CDXJ);
            cdx.process(reader, name);
        }
        text.toString().lines().filter(l -> !l.isBlank()).forEach(lines::add);
    }
}
