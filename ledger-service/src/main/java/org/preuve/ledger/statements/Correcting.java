package org.preuve.ledger.statements;

import org.preuve.proofs.credential.RecordId;

/**
 * What a draft is to replace once it is approved.
 *
 * @param statement the sealed one that was wrong; it may be a correction itself
 * @param reason why, in plain words; it will stand in the record
 */
public record Correcting(RecordId statement, String reason) {}
