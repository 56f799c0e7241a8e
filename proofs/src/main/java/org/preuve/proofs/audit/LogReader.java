package org.preuve.proofs.audit;

import org.preuve.proofs.log.TilePath;

/** Where a log is read, as C2SP tlog-tiles serves it. Failures to read other than {@link MissingTile} end the audit. */
public interface LogReader {

    /** The checkpoint as served. */
    byte[] checkpoint();

    /**
     * A tile of hashes, or a bundle of entries, as served, without transfer encoding.
     *
     * @throws MissingTile when the log has none at this path
     */
    byte[] tile(TilePath path);
}
