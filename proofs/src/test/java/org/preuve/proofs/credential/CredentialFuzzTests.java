package org.preuve.proofs.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.vectors.Fuzz;
import tools.jackson.databind.node.ObjectNode;

class CredentialFuzzTests {
    private final CredentialVerifier verifier = new CredentialVerifier(KeyResolver.didKeys());

    /** Damage either leaves the canonical bytes as they were, or is refused, or makes the signature invalid. */
    @Test
    void neverTakesADamagedRecordForTheSignedOne() {
        byte[] good = Samples.signed().bytes();
        byte[] indented = Samples.signed().document().toPrettyString().getBytes(UTF_8);
        Fuzz.only(RefusedCredential.class, List.of(good, indented), input -> {
            Credential read = Credential.parse(input);
            boolean same = java.util.Arrays.equals(read.bytes(), good);
            assertThat(verifier.verify(read) instanceof SignatureCheck.Valid).isEqualTo(same);
        });
    }

    @Test
    void checksWhatAnyKeySignsOverAnySubject() {
        Random random = new Random(2022);
        for (int i = 0; i < 300; i++) {
            byte[] seed = new byte[SigningKey.SEED_BYTES];
            random.nextBytes(seed);
            SigningKey key = SigningKey.fromSeed(seed);
            ObjectNode draft = Samples.draft()
                    .put(
                            "issuer",
                            org.preuve.proofs.keys.Did.ofKey(key.verificationKey())
                                    .value());
            draft.get("credentialSubject")
                    .asObject()
                    .put("value", random.nextGaussian())
                    .put("é\ud83d\ude02", i);

            Credential read = Credential.parse(Samples.signer(key).sign(draft).bytes());
            assertThat(verifier.verify(read)).isEqualTo(new SignatureCheck.Valid(key.verificationKey()));
        }
    }
}
