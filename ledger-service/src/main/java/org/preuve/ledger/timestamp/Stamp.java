package org.preuve.ledger.timestamp;

import java.time.Instant;

/**
 * An authority's reply about the checkpoint of a size.
 *
 * @param reply as it came (RFC 3161), after it was checked
 * @param at the time that it states
 */
@SuppressWarnings("ArrayRecordComponent") // Written out once, compared never.
public record Stamp(long size, byte[] reply, Instant at) {}
