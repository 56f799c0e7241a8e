package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.CanonicalObject;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed record: a Verifiable Credential 2.0 that keeps every rule but one, for whether its signature is right is
 * what {@link CredentialVerifier} says. Immutable; its bytes are canonical, whatever the text that it was read from.
 */
public final class Credential {
    private final ObjectNode document;
    private final CanonicalObject canonical;
    private final RecordRules record;
    private final ProofRules proof;

    private Credential(ObjectNode document, CanonicalObject canonical, RecordRules record, ProofRules proof) {
        this.document = document;
        this.canonical = canonical;
        this.record = record;
        this.proof = proof;
    }

    /**
     * Reads a signed record from JSON text.
     *
     * @throws RefusedCredential with the reason and place, when it is not one
     */
    public static Credential parse(byte[] json) {
        return of(tree(json));
    }

    /** Takes over {@code document}, which nobody else may change afterwards. */
    static Credential of(JsonNode document) {
        Located root = Located.root(document);
        RecordRules record = RecordRules.read(root);
        ProofRules proof = ProofRules.read(root, record.issuer());
        ObjectNode object = document.asObject();
        return new Credential(object, CanonicalObject.of(object), record, proof);
    }

    static JsonNode tree(byte[] json) {
        try {
            return CanonicalJson.parse(json);
        } catch (MalformedJson e) {
            throw new RefusedCredential(Reason.MALFORMED_JSON, "", "This is not readable JSON: " + e.getMessage());
        }
    }

    public RecordId id() {
        return record.id();
    }

    public RecordKind kind() {
        return record.kind();
    }

    public Did issuer() {
        return record.issuer();
    }

    public VerificationMethod verificationMethod() {
        return proof.method();
    }

    /** A copy of the {@code credentialSubject}. */
    public ObjectNode subject() {
        return document.get("credentialSubject").asObject().deepCopy();
    }

    /** A copy of the whole document, proof included. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** The canonical bytes (RFC 8785) of the whole document, proof included: what is sealed. */
    public byte[] bytes() {
        return canonical.bytes();
    }

    public Optional<Instant> validFrom() {
        return record.validity().from();
    }

    public Optional<Instant> validUntil() {
        return record.validity().until();
    }

    public Optional<String> challenge() {
        return proof.challenge();
    }

    public Optional<String> domain() {
        return proof.domain();
    }

    /** What the author signed. */
    byte[] signedHash() {
        CanonicalObject signedProof = CanonicalObject.of(document.get("proof").asObject());
        return EddsaJcs2022.hash(signedProof.without("proofValue"), canonical.without("proof"));
    }

    byte[] signature() {
        return proof.signature();
    }

    @Override
    public String toString() {
        return kind().word() + " " + id() + " by " + issuer();
    }
}
