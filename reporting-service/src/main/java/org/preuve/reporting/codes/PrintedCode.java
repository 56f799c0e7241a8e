package org.preuve.reporting.codes;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.imageio.ImageIO;

/**
 * A QR code of an address, plain: dark modules on white with a quiet zone of four modules on each side (GS1 General Specifications §5.10.3,
 * ISO/IEC 18004), error correction level M, nothing in the middle of it.
 */
public final class PrintedCode {

    private static final int QUIET = 4;
    private static final int WHITE = 0xFFFFFF;

    private final URI address;
    private final ByteMatrix modules;

    private PrintedCode(URI address, ByteMatrix modules) {
        this.address = address;
        this.modules = modules;
    }

    /** The smallest code that holds the address. */
    public static PrintedCode of(URI address) {
        try {
            ByteMatrix modules =
                    Encoder.encode(address.toString(), ErrorCorrectionLevel.M).getMatrix();
            return new PrintedCode(address, modules);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + address, tooLong);
        }
    }

    /** How many modules it is wide, quiet zone included. */
    public int width() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** One unit a module: to be printed at any size. Its title says where it leads, for whoever does not see it. */
    public String svg() {
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" role="img" aria-labelledby="leads-to">
                <title id="leads-to">%2$s</title>
                <rect width="%1$d" height="%1$d" fill="#fff"/>
                <path d="%3$s" fill="#000"/>
                </svg>
                """.formatted(width(), address.toString().replace("&", "&amp;"), dark);
    }

    /**
     * Each module of the same whole number of pixels, and what is left over as more quiet zone.
     *
     * @param size width and height in pixels, at least {@link #width()}
     */
    public byte[] png(int size) {
        int scale = size / width();
        int margin = (size - scale * modules.getWidth()) / 2;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, isDark(x - margin, y - margin, scale) ? 0 : WHITE);
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDark(int x, int y, int scale) {
        return x >= 0
                && y >= 0
                && x < modules.getWidth() * scale
                && y < modules.getHeight() * scale
                && modules.get(x / scale, y / scale) == 1;
    }
}
