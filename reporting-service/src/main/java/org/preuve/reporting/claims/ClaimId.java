package org.preuve.reporting.claims;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;

/** The name of a claim: of its draft, its page and its sealed record alike. */
public record ClaimId(UUID uuid) {

    private static final int LENGTH = 36;

    public static ClaimId random() {
        return new ClaimId(UUID.randomUUID());
    }

    /** The same for the same caller and key, so that a repeated request finds what the first one made. */
    public static ClaimId of(String caller, String idempotencyKey) {
        String name = caller.length() + ":" + caller + idempotencyKey;
        return new ClaimId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty when the text is no UUID in its one usual spelling. */
    public static Optional<ClaimId> parse(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return text.length() == LENGTH && uuid.toString().equals(text)
                    ? Optional.of(new ClaimId(uuid))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public RecordId recordId() {
        return new RecordId(uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
