package org.preuve.ledger.evidence;

import java.io.InputStream;
import java.util.Optional;

/** Files by the hash of their bytes: the same file is kept once, and what an address names never changes. */
public interface AttachmentStore {

    /** Keeps the file; keeping it again, or again after a crash half way, ends in the same one file. */
    void put(FileDigest digest, FileType type, InputStream content);

    /** The whole file, read as it is consumed. */
    Optional<InputStream> open(FileDigest digest);
}
