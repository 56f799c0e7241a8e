package org.preuve.ledger.approval;

import org.preuve.proofs.log.RecordDigest;

/** Where the log keeps the record that something became, with the receipt that was given for it. */
public record SealedAs(long index, RecordDigest digest, String receipt) {}
