package org.preuve.ledger.evidence;

/**
 * What a draft is to replace once it is approved.
 *
 * @param evidence the sealed evidence that was wrong; it may be a correction itself
 * @param reason why, in plain words; it will stand in the record
 */
public record Correcting(EvidenceId evidence, String reason) {}
