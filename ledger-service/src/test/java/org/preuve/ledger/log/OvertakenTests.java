package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.ledger.log.FailingStores.Failure;
import org.preuve.ledger.log.Sealing.Sealed;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;

/** Behind the erasure of a record nothing about it gets into the log, or stays beside it. */
class OvertakenTests {

    private final SignedRecords author = new SignedRecords();
    private final LogStores memory = InMemoryLogStores.create();
    private final Map<RecordId, RecordId> erasures = new HashMap<>();

    @Test
    void theOrderInOneBatchDecides() {
        try (TestLog log = start(memory)) {
            Sealed first = sealed(log, author.attestation());
            Sealed second = sealed(log, author.attestation());
            Credential before = correction(first);
            Credential behind = correction(second);
            List<Sealing> answers =
                    log.seal().sealAll(List.of(before, erasure(first), erasure(second), behind, withdrawal(second)));
            assertThat(answers.subList(0, 3)).allMatch(Sealed.class::isInstance);
            assertThat(answers.subList(3, 5)).allMatch(Sealing.Erased.class::isInstance);
            assertThat(log.fromOutside().check()).hasSize(5);
        }
    }

    @Test
    void whatWasSealedBeforeKeepsItsReceipt() {
        try (TestLog log = start(memory)) {
            Sealed attestation = sealed(log, author.attestation());
            Credential correction = correction(attestation);
            Sealed before = sealed(log, correction);
            sealed(log, erasure(attestation));
            assertThat(sealed(log, correction).receipt().format())
                    .isEqualTo(before.receipt().format());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAFailureLeftBehindGoes(Failure how) {
        FailingStores group = new FailingStores(memory, "GroupStore.create", 1, Failure.STORED_NOTHING);
        FailingStores failing = new FailingStores(group.stores(), "RecordStore.drop", 0, how);
        try (TestLog log = start(failing.stores())) {
            Sealed attestation = sealed(log, author.attestation());
            Credential correction = correction(attestation);
            assertThat(log.seal().seal(correction)).isInstanceOf(Sealing.Unavailable.class);
            assertThat(memory.records().find(correction.id())).isPresent();
            sealed(log, erasure(attestation));
            assertThat(log.seal().seal(correction)).isInstanceOf(Sealing.Unavailable.class);
            for (int again = 0; again < 2; again++) {
                assertThat(log.seal().seal(correction)).isInstanceOf(Sealing.Erased.class);
                assertThat(memory.records().trace(correction.id())).isEmpty();
            }
            assertThat(log.fromOutside().check()).hasSize(2);
        }
    }

    private TestLog start(LogStores stores) {
        return TestLog.over(stores).erasedBy(target -> Optional.ofNullable(erasures.get(target)));
    }

    private Credential correction(Sealed target) {
        return author.correction(target.id(), target.digest().value(), "1");
    }

    private Credential withdrawal(Sealed target) {
        return author.withdrawal(target.id(), target.digest().value());
    }

    /** Noted before it is sealed, as whoever erases does. */
    private Credential erasure(Sealed target) {
        Credential erasure = author.erasure(target.id(), target.digest().value());
        erasures.put(target.id(), erasure.id());
        return erasure;
    }

    private static Sealed sealed(TestLog log, Credential record) {
        return (Sealed) log.seal().seal(record);
    }
}
