package org.preuve.proofs.status;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.preuve.proofs.status.RefusedStatus.Reason;

/**
 * One gzip member (RFC 1952) and nothing behind it. A reader that went on to a second member, or past garbage, would see
 * other bits than one that did not. The optional parts of its header, which no status list has, are not read.
 */
final class SingleGzip {

    /** Deflate, no optional parts, no time, made on Unix: the one header that every published list has. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

    /** The header's fixed part: magic number, method and flags. What stands behind it may differ. */
    private static final int FIXED = 4;

    private static final int TRAILER = 8;
    private static final int STEP = 1 << 14;

    private SingleGzip() {}

    static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] step = new byte[STEP];
            while (!deflater.finished()) {
                out.write(step, 0, deflater.deflate(step));
            }
        } finally {
            deflater.end();
        }
        out.writeBytes(trailer(bytes));
        return out.toByteArray();
    }

    /**
     * What was compressed.
     *
     * @throws RefusedStatus with reason {@code ENCODING}, or {@code LENGTH} as soon as more than {@code most} bytes come out
     */
    static byte[] expand(byte[] gzip, int most) {
        if (gzip.length < HEADER.length + TRAILER || !startsAsGzip(gzip)) {
            throw refused();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(gzip, HEADER.length, gzip.length - HEADER.length);
            byte[] expanded = expand(inflater, most);
            byte[] trailer = trailer(expanded);
            boolean ends = inflater.getRemaining() == TRAILER
                    && ByteBuffer.wrap(gzip, gzip.length - TRAILER, TRAILER).equals(ByteBuffer.wrap(trailer));
            if (!ends) {
                throw refused();
            }
            return expanded;
        } catch (DataFormatException e) {
            throw refused();
        } finally {
            inflater.end();
        }
    }

    private static byte[] expand(Inflater inflater, int most) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        while (!inflater.finished()) {
            int length = inflater.inflate(step);
            if (length == 0 && !inflater.finished()) {
                throw refused();
            }
            out.write(step, 0, length);
            if (out.size() > most) {
                throw Bitstring.refused(Reason.LENGTH, "must hold at most " + most + " bytes.");
            }
        }
        return out.toByteArray();
    }

    private static boolean startsAsGzip(byte[] gzip) {
        return ByteBuffer.wrap(gzip, 0, FIXED).equals(ByteBuffer.wrap(HEADER, 0, FIXED));
    }

    private static byte[] trailer(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(bytes.length)
                .array();
    }

    private static RefusedStatus refused() {
        return Bitstring.refused(Reason.ENCODING, "must be one gzip member and nothing else.");
    }
}
