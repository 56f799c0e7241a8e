package org.preuve.ledger.evidence;

import org.preuve.proofs.log.RecordDigest;

/** Where the log keeps the record that the evidence became, with the receipt that was given for it. */
public record SealedAs(long index, RecordDigest digest, String receipt) {}
