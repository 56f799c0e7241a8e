package org.preuve.proofs.audit;

import java.util.Optional;
import org.preuve.proofs.log.Entry;

/** Where the key records behind a log are read: those of the organisation that keeps it are public. */
@FunctionalInterface
public interface KeyRecordReader {

    /** What stands behind an entry of kind {@code key}; empty when this reader is not shown it. */
    Optional<LoggedRecord> read(Entry entry);
}
