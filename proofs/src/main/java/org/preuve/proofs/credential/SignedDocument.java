package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed Verifiable Credential 2.0 that is no record of the log, such as a status list: the same rules of the data model
 * and of proofs, of whatever type it says it is. Whether its signature is right is what {@link CredentialVerifier} says.
 */
public final class SignedDocument {
    private final Secured secured;
    private final ObjectNode document;
    private final DocumentRules rules;
    private final ProofRules proof;

    private SignedDocument(Secured secured, DocumentRules rules, ProofRules proof) {
        this.secured = secured;
        this.document = secured.content().asObject();
        this.rules = rules;
        this.proof = proof;
    }

    /**
     * Reads a signed credential from JSON text, one with a Data Integrity proof or an {@link Envelope}.
     *
     * @throws RefusedCredential with the reason and place, when it is not one
     */
    public static SignedDocument parse(byte[] json) {
        return of(Credential.tree(json));
    }

    /** Takes over {@code document}, which nobody else may change afterwards. */
    static SignedDocument of(JsonNode document) {
        Secured secured = Secured.of(document);
        Located root = Located.root(secured.content());
        DocumentRules rules = DocumentRules.read(root);
        ProofRules proof = secured.envelope()
                .map(envelope -> envelope.proof(root, rules.issuer()))
                .orElseGet(() -> ProofRules.readOnly(root, rules.issuer()));
        return new SignedDocument(secured, rules, proof);
    }

    public Did issuer() {
        return rules.issuer();
    }

    /** A copy of the whole document, proof included; of one in an envelope what stands inside. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** The canonical bytes (RFC 8785) of the whole document, proof or envelope included. */
    public byte[] bytes() {
        return secured.bytes();
    }

    /** The token alone, of a credential in an {@link Envelope}. */
    public Optional<String> token() {
        return secured.envelope().map(Envelope::token);
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

    byte[] signed() {
        return secured.signed(0);
    }

    byte[] signature() {
        return proof.signature();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedDocument signed && Arrays.equals(bytes(), signed.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }
}
