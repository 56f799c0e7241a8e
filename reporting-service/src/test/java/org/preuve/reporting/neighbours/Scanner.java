package org.preuve.reporting.neighbours;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads what is printed, as a camera sees it. */
public final class Scanner {

    private static final Pattern VIEW = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int DARK = 0;
    private static final int LIGHT = 0xFFFFFF;

    private Scanner() {}

    /** What the code in a PNG says. */
    public static String read(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
            return decoded(new RGBLuminanceSource(width, image.getHeight(), pixels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code in an SVG of ours says, once it is printed so many pixels a module. */
    public static String readDrawn(String svg, int scale) {
        Matcher view = VIEW.matcher(svg);
        if (!view.find()) {
            throw new AssertionError("no view box in " + svg);
        }
        int width = Integer.parseInt(view.group(1)) * scale;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, LIGHT);
        MODULE.matcher(svg)
                .results()
                .forEach(module -> fill(
                        pixels,
                        width,
                        Integer.parseInt(module.group(1)) * scale,
                        Integer.parseInt(module.group(2)) * scale,
                        scale));
        return decoded(new RGBLuminanceSource(width, width, pixels));
    }

    private static void fill(int[] pixels, int width, int left, int top, int scale) {
        for (int y = top; y < top + scale; y++) {
            Arrays.fill(pixels, y * width + left, y * width + left + scale, DARK);
        }
    }

    private static String decoded(LuminanceSource seen) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                    .getText();
        } catch (NotFoundException | ChecksumException | FormatException e) {
            throw new AssertionError("no code can be read", e);
        }
    }
}
