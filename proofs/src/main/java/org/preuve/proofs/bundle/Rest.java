package org.preuve.proofs.bundle;

import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.receipt.Receipt;

/** A record that a claim rests on: not the record, which may be confidential, but the log's receipt for it. */
public record Rest(RecordId id, @Nullable EvidenceLevel level, Receipt receipt) {}
