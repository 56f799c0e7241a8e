package org.preuve.ledger.evidence.mongo;

import java.io.IOException;
import java.io.InputStream;

/** A file read chunk by chunk as it is consumed: one chunk is in memory at a time. */
final class ChunkStream extends InputStream {

    /** Where chunks come from. */
    interface Source {
        byte[] chunk(int n) throws IOException;
    }

    private final Source source;
    private long left;
    private int next;
    private byte[] chunk = new byte[0];
    private int at;

    ChunkStream(long length, Source source) {
        this.left = length;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (at == chunk.length) {
            chunk = source.chunk(next++);
            at = 0;
        }
        int n = (int) Math.min(Math.min(length, chunk.length - at), left);
        System.arraycopy(chunk, at, target, offset, n);
        at += n;
        left -= n;
        return n;
    }
}
