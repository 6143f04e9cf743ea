package org.oitcheck.audit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the QR codes of a picture (PNG, JPEG, GIF, BMP) that anyone may have made: its size is asked before it is unpacked. */
final class QrCodes {
    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000;
    /** Pixels on a side that are looked at: a photo of a phone has more than a code needs. */
    private static final int SIDE = 1_600;

    private static final int MOST_CODES = 10;
    private static final int MOST_TEXT = 2_000;
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE, DecodeHintType.ALSO_INVERTED, Boolean.TRUE);

    private QrCodes() {}

    /** What the codes say, without repetition; empty when there is none that can be read. */
    static List<String> in(byte[] picture) {
        try {
            return unpacked(picture).map(QrCodes::read).orElse(List.of());
        } catch (IOException | RuntimeException damaged) {
            return List.of(); // told to the caller as a picture without a code
        }
    }

    private static Optional<BufferedImage> unpacked(byte[] picture) throws IOException {
        if (picture.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / SIDE);
                param.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(framed(reader.read(0, param)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, with a white frame: a code cut out without its quiet zone, or on nothing, is not found otherwise. */
    private static BufferedImage framed(BufferedImage image) {
        int frame = 16 + Math.max(image.getWidth(), image.getHeight()) / 20;
        BufferedImage out = new BufferedImage(
                image.getWidth() + 2 * frame, image.getHeight() + 2 * frame, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.drawImage(image, frame, frame, null);
        g.dispose();
        return out;
    }

    private static List<String> read(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        List<String> out = new ArrayList<>();
        try {
            for (Result r :
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS)) {
                add(r, out);
            }
        } catch (NotFoundException none) {
            single(source, out); // the reader of one code tries harder with it
        }
        return out;
    }

    private static void single(LuminanceSource source, List<String> out) {
        for (BinaryBitmap bitmap : List.of(
                new BinaryBitmap(new HybridBinarizer(source)),
                new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            try {
                add(new QRCodeReader().decode(bitmap, HINTS), out);
                return;
            } catch (ReaderException none) {
                // the next way to tell black from white
            }
        }
    }

    private static void add(Result r, List<String> out) {
        String text = r.getText().strip();
        String cut = text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
        if (!cut.isEmpty() && !out.contains(cut) && out.size() < MOST_CODES) {
            out.add(cut);
        }
    }
}
