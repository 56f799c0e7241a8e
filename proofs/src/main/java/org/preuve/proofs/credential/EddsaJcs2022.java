package org.preuve.proofs.credential;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The cryptosuite eddsa-jcs-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0 §3.3): what exactly is signed. */
final class EddsaJcs2022 {
    static final String PROOF_TYPE = "DataIntegrityProof";
    static final String CRYPTOSUITE = "eddsa-jcs-2022";
    static final String PROOF_PURPOSE = "assertionMethod";
    private static final int HASH_BYTES = 32;

    private EddsaJcs2022() {}

    /** The proof without its value (§3.3.1, §3.3.5); it repeats the document's {@code @context} when there is one. */
    static ObjectNode proofConfiguration(
            @Nullable JsonNode context, Instant created, VerificationMethod method, ProofOptions options) {
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        if (context != null) {
            proof.set("@context", context);
        }
        proof.put("type", PROOF_TYPE)
                .put("cryptosuite", CRYPTOSUITE)
                .put("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", method.value())
                .put("proofPurpose", PROOF_PURPOSE);
        options.challenge().ifPresent(challenge -> proof.put("challenge", challenge));
        options.domain().ifPresent(domain -> proof.put("domain", domain));
        return proof;
    }

    /** The 64 bytes that are signed (§3.3.4): the hash of the proof configuration first, then the document's. */
    static byte[] hash(byte[] canonicalConfiguration, byte[] canonicalDocument) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hashes = new byte[2 * HASH_BYTES];
            sha256.update(canonicalConfiguration);
            sha256.digest(hashes, 0, HASH_BYTES);
            sha256.update(canonicalDocument);
            sha256.digest(hashes, HASH_BYTES, HASH_BYTES);
            return hashes;
        } catch (NoSuchAlgorithmException | DigestException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
