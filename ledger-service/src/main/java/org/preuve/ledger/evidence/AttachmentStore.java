package org.preuve.ledger.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Files by the hash of their bytes: the same file is kept once, and what an address names never changes. */
public interface AttachmentStore {

    /**
     * Keeps the file; keeping it again, or again after a crash half way, ends in the same one file. What breaks off half
     * way is not there for {@link #open}, but {@link #keptBefore} names it.
     *
     * @return no, and nothing was kept, while the same file is being removed: to be asked again
     */
    boolean put(FileDigest digest, FileType type, InputStream content);

    /**
     * Removes the file unless it is needed, which is asked after it was marked: from then on it cannot be kept anew until
     * it is gone, so whoever has named it in time is seen, and whoever names it later keeps it again. Doing it again, also
     * after a crash half way, ends the same.
     */
    void remove(FileDigest digest, BooleanSupplier needed);

    /** The whole file, read as it is consumed. */
    Optional<InputStream> open(FileDigest digest);

    /** Everything of which anything is kept, whole or not, unless it came since that time; in no order, some again. */
    void keptBefore(Instant time, Consumer<FileDigest> file);
}
