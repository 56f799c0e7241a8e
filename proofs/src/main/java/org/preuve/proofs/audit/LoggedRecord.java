package org.preuve.proofs.audit;

import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Salt;

/** An entry and what stands behind it, as the ledger hands it to those who may read records. Nothing is checked yet. */
@SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
public record LoggedRecord(byte[] entry, @Nullable Salt salt, byte @Nullable [] record) {}
