package org.preuve.proofs.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.ObjectNode;

/** A supplier with a did:key, and what it signs. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SigningKey KEY = key(1);
    static final RecordId ID = new RecordId(UUID.fromString("58172aac-d8ba-41ed-83dd-0b3aef56cc33"));

    private Samples() {}

    static SigningKey key(int number) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        seed[0] = (byte) number;
        return SigningKey.fromSeed(seed);
    }

    static CredentialSigner signer(SigningKey key) {
        return new CredentialSigner(key, VerificationMethod.ofKey(key.verificationKey()), CLOCK);
    }

    static ObjectNode draft() {
        return CredentialDraft.of(
                ID,
                RecordKind.ATTESTATION,
                Did.ofKey(KEY.verificationKey()),
                NOW,
                Instant.parse("2027-11-01T08:00:00Z"),
                object("""
                        {"type": "Attestation", "subject": {"type": "Product", "gtin": "09506000134352"},
                         "topic": "E5", "criterion": "organic-cotton-content", "statement": "95 % coton biologique",
                         "quantity": {"indicator": "Organic cotton", "value": 95.0, "unit": "%"}, "conforms": true}
                        """));
    }

    static Credential signed() {
        return signer(KEY).sign(draft());
    }

    static ObjectNode object(String json) {
        return CanonicalJson.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .asObject();
    }
}
