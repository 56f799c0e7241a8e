package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.List;
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
    private final List<ProofRules> proofs;

    private Credential(ObjectNode document, CanonicalObject canonical, RecordRules record, List<ProofRules> proofs) {
        this.document = document;
        this.canonical = canonical;
        this.record = record;
        this.proofs = proofs;
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
        List<ProofRules> proofs = ProofRules.read(root, record);
        ObjectNode object = document.asObject();
        return new Credential(object, CanonicalObject.of(object), record, proofs);
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

    /** The key of the first proof. */
    public VerificationMethod verificationMethod() {
        return proofs.getFirst().statement().verificationMethod();
    }

    /** What each proof says of itself, at least one; more only in key records. Nothing is said of whether they hold. */
    public List<RecordSignature> proofs() {
        return proofs.stream().map(ProofRules::statement).toList();
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

    /** That of the first proof. */
    public Optional<String> challenge() {
        return proofs.getFirst().statement().challenge();
    }

    /** That of the first proof. */
    public Optional<String> domain() {
        return proofs.getFirst().statement().domain();
    }

    /** What was signed by the i-th proof. */
    byte[] signedHash(int i) {
        JsonNode proof = document.get("proof");
        CanonicalObject signedProof = CanonicalObject.of((proof.isArray() ? proof.get(i) : proof).asObject());
        return EddsaJcs2022.hash(signedProof.without("proofValue"), canonical.without("proof"));
    }

    byte[] signature(int i) {
        return proofs.get(i).signature();
    }

    @Override
    public String toString() {
        return kind().word() + " " + id() + " by " + issuer();
    }
}
