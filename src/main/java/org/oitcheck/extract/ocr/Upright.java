package org.oitcheck.extract.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oitcheck.extract.document.PageImages;

/**
 * Recognises a picture; one whose words are unsure is looked at upside down as well, and what is surer counts. Nearly every page is read
 * once: what stands on its head gives words of 0.6 at most, a good page of 0.9.
 */
final class Upright {
    /** Mean confidence from which on nobody asks whether the page stands on its head. */
    private static final double SURE = 0.72;
    /** Letters of the least text of which confidence says anything. */
    private static final int LETTERS = 40;

    private final Tesseract tesseract;

    Upright(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /** What Tesseract wrote for the surest way up; empty when it could not read the picture. */
    Optional<String> words(byte[] picture) throws IOException {
        Optional<String> best = Optional.empty();
        double surest = -1;
        for (int quarters : turns(picture)) {
            Optional<Pgm> pgm = quarters == 0 ? Optional.empty() : Pgm.of(picture);
            if (quarters > 0 && pgm.isEmpty()) {
                break; // a format that only Tesseract reads
            }
            Optional<String> table =
                    tesseract.words(pgm.map(p -> p.turned(quarters)).orElse(picture));
            if (table.isEmpty()) {
                break; // it took too long, or is no picture: another way up would be the same
            }
            RecognisedPage page = RecognisedPage.of(table.get());
            if (page.confidence() > surest) {
                surest = page.confidence();
                best = table;
            }
            if (surest >= SURE || page.text().length() < LETTERS) {
                break;
            }
        }
        return best;
    }

    /** Quarters to the right, in the order in which they are tried; what was turned already may have been right before. */
    private static List<Integer> turns(byte[] picture) {
        String head = new String(
                picture, 0, Math.min(picture.length, PageImages.TURNED.length()), StandardCharsets.ISO_8859_1);
        return head.equals(PageImages.TURNED) ? List.of(0, 2, 3, 1) : List.of(0, 2);
    }

    /** Grey points of a PGM file as {@link PageImages} writes it. */
    private record Pgm(int width, int height, byte[] file, int start) {

        static Optional<Pgm> of(byte[] file) {
            String head = new String(file, 0, Math.min(file.length, 60), StandardCharsets.ISO_8859_1);
            int from = head.startsWith(PageImages.TURNED) ? PageImages.TURNED.length() : 3;
            String[] words = head.startsWith("P5\n") ? head.substring(from).split("[ \n]", 4) : new String[0];
            if (words.length < 4 || !words[2].equals("255")) {
                return Optional.empty();
            }
            try {
                int width = Integer.parseInt(words[0]);
                int height = Integer.parseInt(words[1]);
                int start = from + words[0].length() + words[1].length() + words[2].length() + 3;
                return (long) width * height == file.length - start
                        ? Optional.of(new Pgm(width, height, file, start))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty(); // not written by us
            }
        }

        byte[] turned(int quarters) {
            boolean half = quarters == 2;
            byte[] head = ("P5\n" + (half ? width : height) + ' ' + (half ? height : width) + "\n255\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] out = Arrays.copyOf(head, head.length + width * height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int to = switch (quarters) {
                        case 1 -> x * height + height - 1 - y;
                        case 2 -> (height - 1 - y) * width + width - 1 - x;
                        default -> (width - 1 - x) * height + y;
                    };
                    out[head.length + to] = file[start + y * width + x];
                }
            }
            return out;
        }
    }
}
