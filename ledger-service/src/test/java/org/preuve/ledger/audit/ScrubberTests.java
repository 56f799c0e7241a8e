package org.preuve.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.CheckSealed;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.InMemoryChangeStore;
import org.preuve.ledger.evidence.CheckSealedEvidence;
import org.preuve.ledger.evidence.InMemoryAttachmentStore;
import org.preuve.ledger.evidence.InMemoryEvidenceStore;
import org.preuve.ledger.log.InMemoryInventoryStore;
import org.preuve.ledger.log.InMemoryLogStores;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.statements.CheckSealedStatements;
import org.preuve.ledger.statements.InMemoryStatementStore;

/** A scrubber whose process ends in the middle of the log. */
class ScrubberTests {

    /** A page is more than ten seconds' work, which is how often it says where it is. */
    private static final int PER_SECOND = 50;

    private final LogStores stores = InMemoryLogStores.create();
    private final TestLog log = TestLog.over(stores);
    private final AuditStateStore states = new InMemoryAuditStateStore();
    private final SignedRecords author = new SignedRecords();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void goesOnWhereItStopped() {
        log.seal().seal(author.key());
        log.seal()
                .sealAll(IntStream.range(0, 600)
                        .mapToObj(i -> author.attestation())
                        .toList());
        log.seal()
                .sealAll(IntStream.range(0, 600)
                        .mapToObj(i -> author.attestation())
                        .toList());
        long first = scrubFrom(0);
        assertThat(first).isBetween(500L, 1000L);
        assertThat(scrubFrom(first)).isBetween(1000L, 1201L);
    }

    @Test
    void beginsAgainAtTheEnd() {
        log.seal().seal(author.key());
        states.noteScrubbed(1);
        try (Scrubber scrubber = scrubber()) {
            scrubber.start();
            Awaitility.await().until(() -> states.scrubbed() == 0);
            assertThat(scrubber.checked()).isEqualTo(1);
            assertThat(scrubber.mismatches()).isZero();
        }
    }

    /** In a new process, until it has said where it is: sooner than its own pace allows from the beginning. */
    private long scrubFrom(long stopped) {
        try (Scrubber scrubber = scrubber()) {
            scrubber.start();
            Awaitility.await().atMost(Duration.ofSeconds(9)).until(() -> states.scrubbed() > stopped);
            assertThat(scrubber.checked()).isEqualTo(states.scrubbed());
        }
        return states.scrubbed();
    }

    private Scrubber scrubber() {
        AuditLog audit = new AuditLog(
                stores,
                new InMemoryInventoryStore(stores),
                log.read(),
                new AuditLog.Beside(
                        new CheckSealedEvidence(
                                new InMemoryEvidenceStore(),
                                new InMemoryAttachmentStore(),
                                new Pseudonyms(() -> new byte[32]),
                                new CheckSealed(stores.checkpoints(), new FindChanges(new InMemoryChangeStore()))),
                        new CheckSealedStatements(
                                new InMemoryStatementStore(),
                                new Pseudonyms(() -> new byte[32]),
                                new CheckSealed(stores.checkpoints(), new FindChanges(new InMemoryChangeStore())),
                                author.author()),
                        new CheckChanges(new InMemoryChangeStore(), stores, log.seal()),
                        List.of()),
                author.author());
        AuditJob job = new AuditJob(audit, states, log.sequencer(), Clock.systemUTC(), Runnable::run);
        return new Scrubber(audit, job, states, PER_SECOND);
    }
}
