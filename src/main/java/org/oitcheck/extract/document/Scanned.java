package org.oitcheck.extract.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A grey picture of a page on its way to recognition: measured, set straight, sized, written. */
final class Scanned {
    /** Degrees up to which Tesseract reads a turned page as well as a level one. */
    private static final double STRAIGHT = 3.2;
    /** Degrees that are left: on a quite level page it takes the marks of some fonts for lines of their own. */
    private static final double LEFT = 1;

    private static final double MAX_PIXELS = 16_000_000;

    /** How much clearer lines must stand out from top to bottom than from side to side; frames of tables do so as well, a little. */
    private static final double SIDEWAYS = 1.6;

    private final BufferedImage grey;
    private final boolean turned;
    /** Measured when first asked for. */
    private @Nullable TextLines lines;

    private Scanned(BufferedImage grey, boolean turned) {
        this.grey = grey;
        this.turned = turned;
    }

    /** A grey copy, or the picture itself when it is grey. */
    static Scanned of(BufferedImage image) {
        return new Scanned(
                image.getType() == BufferedImage.TYPE_BYTE_GRAY
                        ? image
                        : drawn(image, image.getWidth(), image.getHeight(), new AffineTransform()),
                false);
    }

    int width() {
        return grey.getWidth();
    }

    int height() {
        return grey.getHeight();
    }

    byte[] pixels() {
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    /**
     * The same turned by a quarter to the right when its lines run from top to bottom. It may stand on its head then: recognition tells, see
     * {@link PageImages#TURNED}.
     */
    Scanned lying() {
        if (lines().stripes(true) <= SIDEWAYS * lines().stripes(false)) {
            return this;
        }
        int w = width();
        int h = height();
        BufferedImage out = new BufferedImage(h, w, BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        byte[] from = pixels();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                to[x * h + h - 1 - y] = from[y * w + x];
            }
        }
        return new Scanned(out, true);
    }

    /** How its lines lie. */
    TextLines lines() {
        TextLines known = lines;
        if (known == null) {
            lines = known = new TextLines(this);
        }
        return known;
    }

    /** The same with its lines nearly level. */
    Scanned straightened() {
        double angle = lines().skew();
        if (Math.abs(angle) < STRAIGHT) {
            return this;
        }
        AffineTransform turn = AffineTransform.getRotateInstance(
                Math.toRadians(Math.signum(angle) * LEFT - angle), width() / 2.0, height() / 2.0);
        return new Scanned(drawn(grey, width(), height(), turn), turned);
    }

    /** The same in another size, within the limit of what is recognised. */
    Scanned scaled(double factor) {
        double most = Math.sqrt(MAX_PIXELS / ((double) width() * height()));
        double by = Math.min(factor, most);
        if (Math.abs(by - 1) < 0.1 && by <= most) {
            return this;
        }
        int w = Math.max(1, (int) Math.round(width() * by));
        int h = Math.max(1, (int) Math.round(height() * by));
        if (by < 0.5) { // in halves, or thin strokes fall between the pixels
            return scaled(0.5).scaled(by * 2);
        }
        return new Scanned(drawn(grey, w, h, AffineTransform.getScaleInstance(by, by)), turned);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE); // behind what is transparent, and in the corners of what was turned
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, transform, null);
        g.dispose();
        return out;
    }

    /** As a PGM file: no time is lost on packing what goes through a pipe only. */
    byte[] pgm() {
        byte[] head = ((turned ? PageImages.TURNED : "P5\n") + width() + ' ' + height() + "\n255\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] pixels = pixels();
        byte[] out = new byte[head.length + pixels.length];
        System.arraycopy(head, 0, out, 0, head.length);
        System.arraycopy(pixels, 0, out, head.length, pixels.length);
        return out;
    }
}
