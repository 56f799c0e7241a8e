package org.preuve.ledger.doors;

import java.util.UUID;

/**
 * The id of the thing that a call creates. With an {@code Idempotency-Key} it follows from caller and key, so repeating
 * the call names the same thing; without one it is random.
 */
public record NewId(UUID uuid) {}
