package org.preuve.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that is opened by the first read of it: a place to let something happen in the middle of another. */
final class LazyInputStream extends InputStream {

    /** Opens the stream, or fails as it would. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private @Nullable InputStream opened;

    LazyInputStream(Opening opening) {
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return opened().read(target, offset, length);
    }

    private InputStream opened() throws IOException {
        if (opened == null) {
            opened = opening.open();
        }
        return opened;
    }
}
