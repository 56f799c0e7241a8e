package org.preuve.reporting.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the log with the records behind it.
 *
 * @param size how many entries are in the tree, as the ledger says
 */
public record RecordPage(List<Line> lines, long size) {

    public RecordPage {
        lines = List.copyOf(lines);
    }

    /**
     * One entry, and its record with its salt while they exist: both are absent once the content was erased.
     *
     * @param index as the ledger says; the entry's own bytes must agree
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
    public record Line(long index, byte[] entry, Optional<byte[]> salt, Optional<byte[]> record) {}
}
