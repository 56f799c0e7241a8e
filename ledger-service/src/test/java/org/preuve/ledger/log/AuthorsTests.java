package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.SigningKey;

/** A key may sign from the entry after the one that takes it in, to the one that revokes it. */
class AuthorsTests {

    private final LogStores stores = InMemoryLogStores.create();
    private final SignedRecords supplier = new SignedRecords();
    private final SigningKey another = SigningKey.generate(new SecureRandom());
    private TestLog log = TestLog.over(stores);

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void anotherKeySignsOnlyAfterTheFirstTookItIn() {
        requireRefused(supplier.attestationBy(another), "unknown-key");
        sealed(supplier.keyOf(another));
        sealed(supplier.attestationBy(another));
        sealed(supplier.attestation());
        restart();
        sealed(supplier.attestationBy(another));
        assertThat(log.fromOutside().check()).hasSize(4);
    }

    @Test
    void aRevokedKeyIsRefusedWithItsReasonAndWhatItSignedBeforeKeepsItsReceipt() {
        sealed(supplier.keyOf(another));
        Credential before = supplier.attestationBy(another);
        String receipt = sealed(before).receipt().format();
        sealed(supplier.revocation(another));
        for (int start = 0; start < 2; start++) {
            Sealing.Refused refused = requireRefused(supplier.attestationBy(another), "key-revoked");
            assertThat(refused.detail()).contains("entry 2", "compromised");
            assertThat(sealed(before).receipt().format()).isEqualTo(receipt);
            requireRefused(supplier.keyOf(another), "signature-invalid");
            sealed(supplier.attestation());
            restart();
        }
    }

    @Test
    void aDidKeysOwnKeyIsRevokedToo() {
        sealed(supplier.keyOf(another));
        sealed(supplier.revocation(supplier.signingKey()));
        requireRefused(supplier.attestation(), "key-revoked");
        sealed(supplier.attestationBy(another));
        SignedRecords stranger = new SignedRecords();
        sealed(stranger.attestation());
    }

    @Test
    void whatComesBehindARevocationInTheSameBatchIsRefused() {
        sealed(supplier.keyOf(another));
        List<Sealing> answers = log.seal()
                .sealAll(List.of(
                        supplier.attestationBy(another),
                        supplier.revocation(another),
                        supplier.attestationBy(another)));
        assertThat(answers.get(0)).isInstanceOf(Sealing.Sealed.class);
        assertThat(answers.get(1)).isInstanceOf(Sealing.Sealed.class);
        assertThat(((Sealing.Refused) answers.get(2)).reason()).isEqualTo("key-revoked");
        assertThat(log.fromOutside().check()).hasSize(3);
    }

    @Test
    void aWriterThatDidNotSeeTheRevocationYetSealsNothingBehindIt() {
        sealed(supplier.keyOf(another));
        try (TestLog slow = TestLog.over(stores)) {
            Credential late = supplier.attestationBy(another);
            assertThat(slow.seal().check(late)).isEmpty();
            sealed(supplier.revocation(another));
            assertThat(slow.seal().check(late))
                    .as("its doors know nothing of it")
                    .isEmpty();
            assertThat(((Sealing.Refused) slow.seal().seal(late)).reason()).isEqualTo("key-revoked");
        }
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void nobodyTakesAKeyIntoAnothersName() {
        SignedRecords stranger = new SignedRecords();
        requireRefused(stranger.record(supplier.key().id(), RecordKind.KEY, "x"), "signature-invalid");
        requireRefused(stranger.attestationBy(supplier.signingKey()), "unknown-key");
    }

    private Sealing.Sealed sealed(Credential record) {
        Sealing sealing = log.seal().seal(record);
        assertThat(sealing).isInstanceOf(Sealing.Sealed.class);
        return (Sealing.Sealed) sealing;
    }

    private Sealing.Refused requireRefused(Credential record, String reason) {
        int before = log.fromOutside().check().size();
        Sealing sealing = log.seal().seal(record);
        assertThat(sealing).isInstanceOf(Sealing.Refused.class);
        assertThat(((Sealing.Refused) sealing).reason()).isEqualTo(reason);
        assertThat(log.fromOutside().check()).hasSize(before);
        return (Sealing.Refused) sealing;
    }

    private void restart() {
        log.close();
        log = TestLog.over(stores);
    }
}
