package org.preuve.reporting.following;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import tools.jackson.databind.JsonNode;

/**
 * Whose signature a record says is that of an independent party. Whether that counts depends on who says it.
 *
 * @param keys by which the party signs
 * @param accreditation what an accreditation body says of the party, as far as the record tells
 */
public record Recognition(Did party, List<PartyKey> keys, Optional<Accreditation> accreditation) {

    private static final String TYPE = "Recognition";

    public Recognition {
        keys = List.copyOf(keys);
    }

    /**
     * For what a party is accredited.
     *
     * @param validUntil the end, exclusive
     */
    public record Accreditation(List<String> criteria, Optional<Instant> validUntil) {

        public Accreditation {
            criteria = List.copyOf(criteria);
        }

        private static Optional<Accreditation> read(JsonNode written) {
            return written.isObject()
                    ? Optional.of(new Accreditation(
                            Members.each(written.path("criteria"), Optional::of), Members.end(written, "validUntil")))
                    : Optional.empty();
        }
    }

    /** Whether it names who signed this, and the very key, by whatever name. */
    public boolean isOf(Conformity conformity) {
        return party.equals(conformity.issuer())
                && keys.stream()
                        .anyMatch(key -> key.key().equals(conformity.key().key()));
    }

    public boolean isAccreditedFor(String criterion, Instant at) {
        return accreditation
                .filter(by -> by.criteria().contains(criterion))
                .filter(by -> by.validUntil().filter(end -> !at.isBefore(end)).isEmpty())
                .isPresent();
    }

    static boolean isOne(JsonNode statement) {
        return statement.path("type").asString("").equals(TYPE);
    }

    /** Empty where the statement is none, or names no party. A key of somebody else's is not taken. */
    static Optional<Recognition> read(JsonNode statement) {
        if (!isOne(statement)) {
            return Optional.empty();
        }
        return Members.did(statement.path("party"), "id")
                .map(party -> new Recognition(
                        party,
                        keys(statement.path("keys"), party),
                        Accreditation.read(statement.path("accreditation"))));
    }

    private static List<PartyKey> keys(JsonNode written, Did party) {
        List<PartyKey> keys = new ArrayList<>();
        if (written.isArray()) {
            written.forEach(key -> PartyKey.read(key)
                    .filter(one -> one.method().did().equals(party))
                    .ifPresent(keys::add));
        }
        return keys;
    }
}
