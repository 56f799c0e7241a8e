package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimState.Sealing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a published claim at a time. It is signed before it is stored and stored before it is sealed, so that the public is told at once and the
 * log holds these very bytes, once.
 *
 * @param record a withdrawal, or an attestation by the organisation of type {@code ClaimStatus}
 * @param sealing absent while the ledger has not answered
 */
public record ClaimChange(PublicState state, Instant at, Credential record, Optional<Sealing> sealing) {

    /** The type of the statements by which the organisation says what became of a claim. */
    public static final String TYPE = "ClaimStatus";

    ClaimChange sealed(Sealing sealed) {
        return new ClaimChange(state, at, record, Optional.of(sealed));
    }

    /** Why, in the order in which it was found. */
    public List<Reason> reasons() {
        return each("reasons").map(Reason::of).toList();
    }

    /** The records that stand in the place of others from then on. */
    public List<Replacement> replacements() {
        return each("replacements").map(Replacement::of).toList();
    }

    /** The claim that took its place. */
    public Optional<ClaimId> successor() {
        return text(record.subject(), "successor").map(RecordId::parse).map(id -> new ClaimId(id.uuid()));
    }

    /** What an officer gave as a reason. */
    public Optional<String> answer() {
        return text(record.subject(), state == PublicState.WITHDRAWN ? "reason" : "answer");
    }

    /** What the rules said then. */
    public Optional<ObjectNode> ruling() {
        return record.subject().path("ruling") instanceof ObjectNode ruling ? Optional.of(ruling) : Optional.empty();
    }

    private Stream<JsonNode> each(String name) {
        return record.subject().path(name).valueStream();
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() ? Optional.of(found.asString()) : Optional.empty();
    }

    /**
     * Something that does not hold.
     *
     * @param rule the rule that says so, as rulings name it, or one of the life's own words
     * @param record the record that it is about
     * @param by the later record that made it so
     */
    public record Reason(String rule, Optional<RecordId> record, Optional<RecordId> by, Optional<String> article) {

        static Reason of(JsonNode json) {
            return new Reason(
                    json.path("rule").asString(""),
                    text(json, "record").map(RecordId::parse),
                    text(json, "by").map(RecordId::parse),
                    text(json, "article"));
        }
    }

    /** A record under a claim, and the one that stands in its place. */
    public record Replacement(RecordId record, RecordId by) {

        static Replacement of(JsonNode json) {
            return new Replacement(
                    RecordId.parse(json.path("record").asString("")),
                    RecordId.parse(json.path("by").asString("")));
        }
    }
}
