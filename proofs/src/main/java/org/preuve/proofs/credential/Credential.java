package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
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
    private final Secured secured;
    private final ObjectNode document;
    private final RecordRules record;
    private final List<ProofRules> proofs;

    private Credential(Secured secured, RecordRules record, List<ProofRules> proofs) {
        this.secured = secured;
        this.document = secured.content().asObject();
        this.record = record;
        this.proofs = proofs;
    }

    /**
     * Reads a signed record from JSON text, one with a Data Integrity proof or an {@link Envelope}.
     *
     * @throws RefusedCredential with the reason and place, when it is not one
     */
    public static Credential parse(byte[] json) {
        return of(tree(json));
    }

    /** Takes over {@code document}, which nobody else may change afterwards. */
    static Credential of(JsonNode document) {
        Secured secured = Secured.of(document);
        Located root = Located.root(secured.content());
        RecordRules record = RecordRules.read(root);
        List<ProofRules> proofs = secured.envelope()
                .map(envelope -> List.of(proof(envelope, root, record)))
                .orElseGet(() -> ProofRules.read(root, record));
        return new Credential(secured, record, proofs);
    }

    /** A key record may need two signatures, and says which challenge it answers: a token can do neither. */
    private static ProofRules proof(Envelope envelope, Located root, RecordRules record) {
        if (record.kind() == RecordKind.KEY) {
            throw root.member("type")
                    .refused(Reason.ENVELOPE, "is of a key record, which needs a Data Integrity proof");
        }
        return envelope.proof(root, record.issuer());
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

    /** A copy of the whole document, proof included; of a record in an envelope what stands inside. */
    public ObjectNode document() {
        return document.deepCopy();
    }

    /** The canonical bytes (RFC 8785) of the whole document, proof or envelope included: what is sealed. */
    public byte[] bytes() {
        return secured.bytes();
    }

    /** The token ({@code application/vc+jwt}) of a record that came in an envelope. */
    public Optional<String> token() {
        return secured.envelope().map(Envelope::token);
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

    /** What the i-th signature is over. */
    byte[] signed(int i) {
        return secured.signed(i);
    }

    byte[] signature(int i) {
        return proofs.get(i).signature();
    }

    @Override
    public String toString() {
        return kind().word() + " " + id() + " by " + issuer();
    }
}
