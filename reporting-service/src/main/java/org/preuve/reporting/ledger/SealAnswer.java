package org.preuve.reporting.ledger;

/** What the ledger says to a record. */
public sealed interface SealAnswer {

    /**
     * It stands in the log; the receipt proves it.
     *
     * @param digest as the ledger says, {@code uEiC…}
     * @param receipt tlog-proof text, not yet checked
     */
    record Sealed(long index, String digest, String receipt) implements SealAnswer {}

    /** It was refused and is not in the log. */
    record Refused(String reason) implements SealAnswer {}
}
