package org.preuve.ledger.doors;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of the thing that a call creates. With an {@code Idempotency-Key} it follows from caller and key, so repeating
 * the call names the same thing; without one it is random.
 */
public record NewId(UUID uuid) {

    /** The id among these things, so that one key that is used at two doors names two things. */
    public NewId among(String things) {
        return new NewId(UUID.nameUUIDFromBytes((things + ":" + uuid).getBytes(StandardCharsets.UTF_8)));
    }
}
