package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.json.CanonicalObject;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed Verifiable Credential 2.0 that is no record of the log, such as a status list: the same rules of the data model
 * and of proofs, of whatever type it says it is. Whether its signature is right is what {@link CredentialVerifier} says.
 */
public final class SignedDocument {
    private final ObjectNode document;
    private final CanonicalObject canonical;
    private final DocumentRules rules;
    private final ProofRules proof;

    private SignedDocument(ObjectNode document, CanonicalObject canonical, DocumentRules rules, ProofRules proof) {
        this.document = document;
        this.canonical = canonical;
        this.rules = rules;
        this.proof = proof;
    }

    /**
     * Reads a signed credential from JSON text.
     *
     * @throws RefusedCredential with the reason and place, when it is not one
     */
    public static SignedDocument parse(byte[] json) {
        return of(Credential.tree(json));
    }

    /** Takes over {@code document}, which nobody else may change afterwards. */
    static SignedDocument of(JsonNode document) {
        Located root = Located.root(document);
        DocumentRules rules = DocumentRules.read(root);
        ProofRules proof = ProofRules.readOnly(root, rules.issuer());
        ObjectNode object = document.asObject();
        return new SignedDocument(object, CanonicalObject.of(object), rules, proof);
    }

    public Did issuer() {
        return rules.issuer();
    }

    /** A copy of the whole document, proof included. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** The canonical bytes (RFC 8785) of the whole document, proof included. */
    public byte[] bytes() {
        return canonical.bytes();
    }

    public Optional<Instant> validFrom() {
        return rules.validity().from();
    }

    public Optional<Instant> validUntil() {
        return rules.validity().until();
    }

    public VerificationMethod verificationMethod() {
        return proof.statement().verificationMethod();
    }

    /** When its proof says that it was made. */
    public Optional<Instant> created() {
        return proof.statement().created();
    }

    byte[] signedHash() {
        CanonicalObject signedProof = CanonicalObject.of(document.get("proof").asObject());
        return EddsaJcs2022.hash(signedProof.without("proofValue"), canonical.without("proof"));
    }

    byte[] signature() {
        return proof.signature();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedDocument signed && document.equals(signed.document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }
}
