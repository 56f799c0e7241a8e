package org.preuve.proofs.credential;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A signed document in the form that it came in: with proofs of its own, or within an {@link Envelope}. */
final class Secured {
    private final JsonNode whole;
    private final @Nullable Envelope envelope;
    private final CanonicalObject canonical;

    private Secured(JsonNode whole, @Nullable Envelope envelope) {
        this.whole = whole;
        this.envelope = envelope;
        this.canonical = CanonicalObject.of(whole.asObject());
    }

    /**
     * Takes over {@code whole}, which nobody else may change afterwards.
     *
     * @throws RefusedCredential when it is no object, or an envelope that cannot be opened
     */
    static Secured of(JsonNode whole) {
        if (!whole.isObject()) {
            throw Located.root(whole).refused(Reason.NOT_AN_OBJECT, "must be a JSON object");
        }
        return new Secured(whole, Envelope.isOne(whole) ? Envelope.read(whole) : null);
    }

    Optional<Envelope> envelope() {
        return Optional.ofNullable(envelope);
    }

    /** The credential itself. */
    JsonNode content() {
        return envelope == null ? whole : envelope.content();
    }

    /** The canonical bytes (RFC 8785) of all of it: what is sealed. */
    byte[] bytes() {
        return canonical.bytes();
    }

    /** What the i-th signature is over. */
    byte[] signed(int i) {
        if (envelope != null) {
            return envelope.signed();
        }
        JsonNode proof = whole.get("proof");
        ObjectNode one = (proof.isArray() ? proof.get(i) : proof).asObject();
        return EddsaJcs2022.hash(CanonicalObject.of(one).without("proofValue"), canonical.without("proof"));
    }
}
