package org.preuve.proofs.credential;

import java.time.Clock;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.CanonicalObject;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs records with one key, under the name that verifiers know it by. Never signs what {@link Credential} would refuse. */
public final class CredentialSigner {
    private final SigningKey key;
    private final VerificationMethod method;
    private final Clock clock;

    public CredentialSigner(SigningKey key, VerificationMethod method, Clock clock) {
        this.key = key;
        this.method = method;
        this.clock = clock;
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
        JsonNode document = copy(unsigned);
        Located root = Located.root(document);
        if (!root.member("proof").isAbsent()) {
            throw root.member("proof").refused(Reason.ALREADY_SIGNED, "is there already");
        }
        RecordRules record = RecordRules.read(root);
        if (!record.issuer().equals(method.did())) {
            throw root.member("issuer")
                    .refused(
                            Reason.NOT_THE_ISSUERS_KEY,
                            "is " + record.issuer() + ", but the key is " + method.did() + "'s");
        }
        ObjectNode signed = document.asObject();
        ObjectNode proof = EddsaJcs2022.proofConfiguration(signed.get("@context"), clock.instant(), method, options);
        byte[] hash = EddsaJcs2022.hash(
                CanonicalObject.of(proof).bytes(), CanonicalObject.of(signed).bytes());
        signed.set("proof", proof.put("proofValue", Multibase.encodeBase58btc(key.sign(hash))));
        return Credential.of(signed);
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
