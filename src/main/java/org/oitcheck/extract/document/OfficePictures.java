package org.oitcheck.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.oitcheck.extract.Extraction.Reason;

/** Pictures of office files large enough to be pages: a scan that someone put into Word instead of a PDF. */
final class OfficePictures {
    /** Letters of a file that has a heading over its pictures and no more. */
    private static final int LITTLE = 120;

    private static final int MOST = 100;
    private static final int MAX_BYTES = 60_000_000;
    /** Fewer points are an emblem, a signature or a button. */
    private static final long LEAST_POINTS = 300_000;

    private static final int LEAST_SIDE = 400;
    /** Of kinds of pictures that Java does not know; only their size tells. */
    private static final int LEAST_BYTES = 40_000;

    private static final Pattern PICTURE =
            Pattern.compile("(?:(?:word|ppt|xl)/media|Pictures)/.*\\.(?:png|jpe?g|gif|bmp|tiff?|webp)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.\\w+$");

    private OfficePictures() {}

    /** Whether files of the kind may hold pictures. */
    static boolean of(Format format) {
        return switch (format) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, DOC, XLS, PPT -> true;
            default -> false;
        };
    }

    static boolean littleText(Draft draft) {
        return draft.parts().stream().mapToInt(p -> Lines.ink(p.text())).sum() < LITTLE;
    }

    /**
     * Notes the pictures of a file that holds next to no text beside them.
     *
     * @throws UnreadableException when it holds no text at all, but pictures
     */
    static void judge(Format format, byte[] body, Draft draft) throws IOException, UnreadableException {
        if (!littleText(draft)) {
            return;
        }
        int pictures = pictures(format, body).size();
        if (pictures > 0 && draft.parts().isEmpty()) {
            throw new UnreadableException(Reason.SCAN, "pictures and no text", pictures);
        }
        for (int i = 1; i <= pictures; i++) {
            draft.cut("picture " + i + " has no text");
        }
    }

    /** The large pictures of a file in the order in which they were put into it. */
    static List<byte[]> pictures(Format format, byte[] body) throws IOException, UnreadableException {
        List<byte[]> all = switch (format) {
            case DOC -> {
                try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(body))) {
                    yield word.getPicturesTable().getAllPictures().stream()
                            .limit(MOST)
                            .map(p -> p.getContent())
                            .toList();
                }
            }
            case XLS -> {
                try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(body))) {
                    yield book.getAllPictures().stream()
                            .limit(MOST)
                            .map(p -> p.getData())
                            .toList();
                }
            }
            case PPT -> {
                try (HSLFSlideShow show = new HSLFSlideShow(new ByteArrayInputStream(body))) {
                    yield show.getPictureData().stream()
                            .limit(MOST)
                            .map(p -> p.getData())
                            .toList();
                }
            }
            default -> inZip(body);
        };
        return all.stream().filter(OfficePictures::large).toList();
    }

    private static List<byte[]> inZip(byte[] body) throws IOException, UnreadableException {
        List<byte[]> pictures = new ArrayList<>();
        try (ZipParts zip = new ZipParts(body, Limits.standard())) {
            List<String> names = zip.names("", "").stream()
                    .filter(name -> PICTURE.matcher(name).matches()
                            || PICTURE.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .sorted(Comparator.comparingInt(OfficePictures::number).thenComparing(name -> name))
                    .limit(MOST)
                    .toList();
            for (String name : names) {
                pictures.add(zip.bytes(name, MAX_BYTES));
            }
        }
        return pictures;
    }

    private static int number(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Whether a picture file is large enough to be a page or an announcement. */
    static boolean large(byte[] picture) {
        if (Sniffer.outer(picture) != Format.IMAGE) {
            return false;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return picture.length >= LEAST_BYTES;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return (long) width * height >= LEAST_POINTS && Math.min(width, height) >= LEAST_SIDE;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return false; // damaged: nothing to recognise
        }
    }
}
