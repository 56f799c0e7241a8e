package org.preuve.proofs.credential;

import java.time.Clock;
import java.util.Objects;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.CanonicalObject;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs records with one key, under the name that verifiers know it by. Never signs what {@link Credential} would refuse. */
public final class CredentialSigner {
    private final SigningKey key;
    private final VerificationMethod method;
    private final Clock clock;
    private final Did author;

    /** Signs in the name of the DID whose key the method is. */
    public CredentialSigner(SigningKey key, VerificationMethod method, Clock clock) {
        this(key, method, clock, method.did());
    }

    /** Signs in the name of another DID, a did:key that has taken this one in by a key record. */
    public CredentialSigner(SigningKey key, VerificationMethod method, Clock clock, Did author) {
        this.key = key;
        this.method = method;
        this.clock = clock;
        this.author = author;
    }

    /** In whose name this signs. */
    public Did author() {
        return author;
    }

    /** The key that it signs with, by name. */
    public VerificationMethod verificationMethod() {
        return method;
    }

    /**
     * Signs a copy of {@code unsigned}.
     *
     * @throws RefusedCredential when it breaks a rule, is signed already, or is another issuer's
     */
    public Credential sign(ObjectNode unsigned) {
        return sign(unsigned, ProofOptions.NONE);
    }

    /**
     * Signs a copy of {@code unsigned}, challenge and domain included.
     *
     * @throws RefusedCredential when it breaks a rule, is signed already, or is another issuer's
     */
    public Credential sign(ObjectNode unsigned, ProofOptions options) {
        Located root = unsigned(unsigned);
        return Credential.of(signed(root, RecordRules.read(root).issuer(), options));
    }

    /**
     * Signs a copy of a credential that is no record.
     *
     * @throws RefusedCredential when it breaks a rule, is signed already, or is another issuer's
     */
    public SignedDocument signDocument(ObjectNode unsigned) {
        Located root = unsigned(unsigned);
        return SignedDocument.of(signed(root, DocumentRules.read(root).issuer(), ProofOptions.NONE));
    }

    /**
     * Signs a copy of {@code unsigned} as a token in an {@link Envelope} instead of with a proof.
     *
     * @throws RefusedCredential when it breaks a rule, is signed already, is another issuer's, or is a key record
     */
    public Credential signAsToken(ObjectNode unsigned) {
        Located root = unsigned(unsigned);
        return Credential.of(token(root, RecordRules.read(root).issuer()));
    }

    /**
     * Signs a copy of a credential that is no record as a token in an {@link Envelope}.
     *
     * @throws RefusedCredential when it breaks a rule, is signed already, or is another issuer's
     */
    public SignedDocument signDocumentAsToken(ObjectNode unsigned) {
        Located root = unsigned(unsigned);
        return SignedDocument.of(token(root, DocumentRules.read(root).issuer()));
    }

    private ObjectNode token(Located root, Did issuer) {
        if (!issuer.equals(author)) {
            throw notTheIssuers(root, issuer);
        }
        return Envelope.seal(Objects.requireNonNull(root.node()).asObject(), key, method);
    }

    private static Located unsigned(ObjectNode unsigned) {
        Located root = Located.root(copy(unsigned));
        if (!root.member("proof").isAbsent()) {
            throw root.member("proof").refused(Reason.ALREADY_SIGNED, "is there already");
        }
        return root;
    }

    private ObjectNode signed(Located root, Did issuer, ProofOptions options) {
        if (!issuer.equals(author)) {
            throw notTheIssuers(root, issuer);
        }
        ObjectNode signed = Objects.requireNonNull(root.node()).asObject();
        signed.set("proof", proof(signed, options));
        return signed;
    }

    /**
     * A key record with one more proof, by this key, beside those that it has (Data Integrity 1.0 §2.1.1): each is over the
     * same document, so their order does not matter.
     *
     * @throws RefusedCredential when it is no key record, another issuer's, has this key's proof already, or has four
     */
    public Credential alsoSign(Credential signed) {
        ObjectNode document = signed.document();
        Located root = Located.root(document);
        RecordRules record = RecordRules.read(root);
        if (!ProofRules.mayName(method, record.issuer(), record.kind() == RecordKind.KEY)) {
            throw notTheIssuers(root, record.issuer());
        }
        JsonNode before = document.remove("proof");
        ArrayNode proofs = document.arrayNode();
        if (before.isArray()) {
            before.forEach(proofs::add);
        } else {
            proofs.add(before);
        }
        proofs.add(proof(document, ProofOptions.NONE));
        document.set("proof", proofs);
        return Credential.of(document);
    }

    private RefusedCredential notTheIssuers(Located root, Did issuer) {
        return root.member("issuer")
                .refused(Reason.NOT_THE_ISSUERS_KEY, "is " + issuer + ", but the key is " + method.did() + "'s");
    }

    /** A proof over a document that has none. */
    private ObjectNode proof(ObjectNode unsigned, ProofOptions options) {
        ObjectNode proof = EddsaJcs2022.proofConfiguration(unsigned.get("@context"), clock.instant(), method, options);
        byte[] hash = EddsaJcs2022.hash(
                CanonicalObject.of(proof).bytes(), CanonicalObject.of(unsigned).bytes());
        return proof.put("proofValue", Multibase.encodeBase58btc(key.sign(hash)));
    }

    /** A copy as it would be read back, so that signing and parsing see the same numbers. */
    private static JsonNode copy(ObjectNode unsigned) {
        try {
            return Credential.tree(CanonicalJson.write(unsigned));
        } catch (MalformedJson e) {
            throw new RefusedCredential(Reason.MALFORMED_JSON, "", "This cannot be written as JSON: " + e.getMessage());
        }
    }
}
