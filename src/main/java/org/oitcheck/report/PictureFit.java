package org.oitcheck.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture as it fits on a sheet of paper: of a long one the part around the first mark, else its top.
 *
 * @param bytes  JPEG or PNG file
 * @param png    whether it is PNG
 * @param width  pixels
 * @param height pixels
 */
record PictureFit(byte[] bytes, boolean png, int width, int height) {
    private static final double MOST_RATIO = 1.45;
    private static final long MOST_PIXELS = 40_000_000L;

    /** Empty when the bytes are no picture, or one that is too large. */
    static Optional<PictureFit> of(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                boolean png = reader.getFormatName().equalsIgnoreCase("png");
                boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (!png && !jpeg || width < 1 || (long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                if (height <= width * MOST_RATIO) {
                    return Optional.of(new PictureFit(bytes, png, width, height));
                }
                return Optional.of(part(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a broken picture is left out; the record stays in the package
        }
    }

    private static PictureFit part(BufferedImage image) throws IOException {
        int height = Math.min(image.getHeight(), (int) (image.getWidth() * MOST_RATIO));
        int top = Math.max(0, Math.min(firstMark(image) - height / 4, image.getHeight() - height));
        BufferedImage rgb = new BufferedImage(image.getWidth(), height, BufferedImage.TYPE_INT_RGB);
        rgb.getGraphics().drawImage(image.getSubimage(0, top, image.getWidth(), height), 0, 0, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(rgb, "jpg", out);
        return new PictureFit(out.toByteArray(), false, image.getWidth(), height);
    }

    /** First row that holds a run of marker colour on white; 0 when none does. */
    private static int firstMark(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y += 2) {
            int run = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                int c = image.getRGB(x, y);
                boolean marker = Math.abs(((c >> 16) & 255) - 255) < 12
                        && Math.abs(((c >> 8) & 255) - 237) < 14
                        && Math.abs((c & 255) - 140) < 24;
                run = marker ? run + 1 : 0;
                if (run >= 14) {
                    return y;
                }
            }
        }
        return 0;
    }
}
