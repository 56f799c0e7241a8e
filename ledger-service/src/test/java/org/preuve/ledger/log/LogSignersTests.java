package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.PostQuantumSigner;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.receipt.VerifiedReceipt;

/** A log that signs twice, and one whose key rotates, as their readers see them. */
class LogSignersTests {

    private static final Origin LOG = new Origin("example.com/log");

    private final SignedRecords author = new SignedRecords();
    private final LogStores stores = InMemoryLogStores.create();
    private final NoteSigner first = signer();
    private final NoteSigner second = signer();
    private final PostQuantumSigner postQuantum = new PostQuantumSigner(LOG, MlDsaKey.generate(new SecureRandom()));

    @Test
    void everyCheckpointCarriesAPostQuantumSignatureOfTheTimeOfItsLastEntry() {
        try (TestLog log = TestLog.signedBy(new LogSigners(first, List.of(), List.of(), postQuantum), stores)) {
            for (int i = 0; i < 3; i++) {
                VerifiedReceipt receipt = seal(log, author.attestation()).verify(first.logKey());
                assertThat(postQuantum.postQuantumKey().signed(receipt.checkpoint()))
                        .hasValue(receipt.entry().sealedAt().truncatedTo(ChronoUnit.SECONDS));
            }
            assertThat(log.read().postQuantumKey()).hasValue(postQuantum.postQuantumKey());
            log.fromOutside().check();
        }
    }

    @Test
    void aSizeHasOneNoteForEverWhateverKeysCameSince() {
        Credential record = author.attestation();
        Receipt plain;
        try (TestLog log = TestLog.signedBy(LogSigners.of(first), stores)) {
            plain = seal(log, record);
        }
        try (TestLog log = TestLog.signedBy(new LogSigners(first, List.of(), List.of(), postQuantum), stores)) {
            assertThat(seal(log, record)).isEqualTo(plain);
            assertThat(log.read().checkpoint().signedNote()).isEqualTo(plain.note());
            assertThat(log.read().checkpoint(1).orElseThrow().signedNote()).isEqualTo(plain.note());
            assertThat(log.read().checkpoint(2)).isEmpty();
        }
    }

    @Test
    void whileTheKeyRotatesReadersOfTheOldAndOfTheNewKeyGoOn() {
        try (TestLog log = TestLog.signedBy(new LogSigners(second, List.of(first), List.of(), null), stores)) {
            Receipt receipt = seal(log, author.attestation());
            assertThat(receipt.verify(first.logKey())).isEqualTo(receipt.verify(second.logKey()));
            assertThat(log.read().keys()).containsExactly(second.logKey(), first.logKey());
        }
    }

    @Test
    void oldReceiptsAreTheSameAndCheckAfterTheRotation() {
        Credential record = author.attestation();
        Receipt before;
        try (TestLog log = TestLog.signedBy(LogSigners.of(first), stores)) {
            before = seal(log, record);
        }
        try (TestLog log = TestLog.signedBy(new LogSigners(second, List.of(), List.of(first.logKey()), null), stores)) {
            assertThat(seal(log, record)).isEqualTo(before);
            assertThat(before.verify(first.logKey()).entry().id()).isEqualTo(record.id());
            Receipt after = seal(log, author.attestation());
            after.verify(second.logKey());
            assertThatThrownBy(() -> after.verify(first.logKey())).isInstanceOf(RefusedReceipt.class);
            log.fromOutside().check();
        }
    }

    @Test
    void aCheckpointByAKeyThatWasNeverTheLogsStopsTheWriter() {
        try (TestLog log = TestLog.signedBy(LogSigners.of(first), stores)) {
            seal(log, author.attestation());
        }
        assertThatThrownBy(() -> TestLog.signedBy(LogSigners.of(second), stores))
                .isInstanceOf(BrokenLog.class);
    }

    private static Receipt seal(TestLog log, Credential record) {
        return ((Sealing.Sealed) log.seal().seal(record)).receipt();
    }

    private static NoteSigner signer() {
        return new NoteSigner(LOG, SigningKey.generate(new SecureRandom()));
    }
}
