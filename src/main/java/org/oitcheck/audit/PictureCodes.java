package org.oitcheck.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;

/** QR codes of the pictures of one office file, each picture looked into once: the same may stand in many cells. */
final class PictureCodes {
    /** Different pictures looked into; a form has 43 items, some with two or three codes. */
    private static final int MOST = 150;

    private final Map<String, List<String>> read = new HashMap<>();

    /** Texts of the codes; one empty text for a picture without any that can be read. */
    List<String> of(PackagePart part) {
        String name = part.getPartName().getName();
        List<String> known = read.get(name);
        if (known == null) {
            List<String> found = read.size() < MOST ? QrCodes.in(bytes(part)) : List.of();
            known = found.isEmpty() ? List.of("") : found;
            read.put(name, known);
        }
        return known;
    }

    private static byte[] bytes(PackagePart part) {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(QrCodes.MOST_BYTES + 1);
        } catch (IOException damaged) {
            return new byte[0]; // a picture without a code
        }
    }
}
