package org.preuve.cli;

import java.net.URI;
import org.preuve.proofs.audit.LogReader;
import org.preuve.proofs.audit.MissingTile;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.TilePath;

/** Reads a log at its public address. */
final class HttpLogReader implements LogReader {
    private static final int MAX_CHECKPOINT_BYTES = 1 << 16;
    private static final int MAX_HASHES_BYTES = 32 * TilePath.FULL_WIDTH;
    private static final int MAX_ENTRIES_BYTES = (2 + EntryBundle.MAX_ENTRY_LENGTH) * TilePath.FULL_WIDTH;

    private static final int SLACK = 4096;

    private final Door door;
    private final URI log;

    HttpLogReader(Door door, URI log) {
        this.door = door;
        this.log = log;
    }

    /** The key that the log says is its own. */
    String vkey() {
        byte[] vkey = get("vkey", MAX_CHECKPOINT_BYTES).orRefuse().body();
        return new String(vkey, java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    @Override
    public byte[] checkpoint() {
        return get("checkpoint", MAX_CHECKPOINT_BYTES).orRefuse().body();
    }

    /** More bytes than any tile has are let through, so that the audit and not the reader finds a tile too long. */
    @Override
    public byte[] tile(TilePath path) {
        Reply reply = get(path.toString(), (path.isEntries() ? MAX_ENTRIES_BYTES : MAX_HASHES_BYTES) + SLACK);
        if (reply.isMissing()) {
            throw new MissingTile(path);
        }
        return reply.orRefuse().body();
    }

    private Reply get(String path, int mostBytes) {
        return door.get(URI.create(log + "/" + path), mostBytes, null);
    }
}
