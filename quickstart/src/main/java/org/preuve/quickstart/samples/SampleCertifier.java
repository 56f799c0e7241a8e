package org.preuve.quickstart.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An invented certifier, known by its key alone. It signs what it found in UNTP's form, as a token. */
final class SampleCertifier {

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final SigningKey key;
    private final Clock clock;

    SampleCertifier(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * What an attestation carries: the credential, signed by us for two years, and our key.
     *
     * @param credential without dates, and its issuer with a name only
     */
    ObjectNode conformity(JsonNode credential) {
        VerificationMethod method = VerificationMethod.ofKey(key.verificationKey());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode unsigned = credential.deepCopy().asObject();
        unsigned.put("validFrom", now.toString())
                .put("validUntil", now.plus(TWO_YEARS).toString())
                .path("issuer")
                .asObject()
                .put("id", Did.ofKey(key.verificationKey()).value());
        byte[] signed = new CredentialSigner(key, method, clock)
                .signDocumentAsToken(unsigned)
                .bytes();
        ObjectNode conformity = JsonMapper.shared().createObjectNode();
        conformity.set("credential", JsonMapper.shared().readTree(signed));
        conformity
                .putObject("key")
                .put("verificationMethod", method.value())
                .put("publicKeyMultibase", key.verificationKey().multibase());
        return conformity;
    }
}
