package org.preuve.proofs.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries one after the other, each behind its length as a big-endian {@code uint16} (C2SP tlog-tiles). */
public final class EntryBundle {

    /** Bytes that one entry may have: what its length field can say. */
    public static final int MAX_ENTRY_LENGTH = 65_535;

    private static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    /**
     * The bytes to serve.
     *
     * @throws MalformedTile when there are not 1 to 256 entries, or one is longer than 65,535 bytes
     */
    public static byte[] write(List<byte[]> entries) {
        requireWidth(entries.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_LENGTH) {
                throw new MalformedTile("an entry has at most 65,535 bytes, not " + entry.length);
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries as served.
     *
     * @throws MalformedTile when the bytes end within an entry, or there are not 1 to 256 entries
     */
    public static List<byte[]> read(byte[] bytes) {
        List<byte[]> entries = readable(bytes);
        long framed =
                entries.stream().mapToLong(entry -> LENGTH_BYTES + entry.length).sum();
        if (framed != bytes.length && entries.size() <= TilePath.FULL_WIDTH) {
            throw new MalformedTile("the bundle ends within entry " + entries.size());
        }
        requireWidth(entries.size());
        return entries;
    }

    /**
     * The whole entries, at most 257, that the bytes begin with, whatever comes behind them: for telling where a bundle
     * is broken.
     */
    public static List<byte[]> readable(byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (bytes.length - at >= LENGTH_BYTES && entries.size() <= TilePath.FULL_WIDTH) {
            int length = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
            at += LENGTH_BYTES;
            if (bytes.length - at < length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        return entries;
    }

    private static void requireWidth(int width) {
        if (width < 1 || width > TilePath.FULL_WIDTH) {
            throw new MalformedTile("a bundle has 1 to 256 entries");
        }
    }
}
