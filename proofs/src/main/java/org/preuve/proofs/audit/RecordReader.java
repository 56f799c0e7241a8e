package org.preuve.proofs.audit;

import java.util.List;

/** Where the records behind a log are read by someone who may see them. Two threads may ask at once. */
@FunctionalInterface
public interface RecordReader {

    /** Some records from an index on, in order and without gaps; none when the log ends there. */
    List<LoggedRecord> page(long from);
}
