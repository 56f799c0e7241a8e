package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.ApprovalRefusal;
import org.preuve.ledger.approval.ApprovalRefused;
import org.preuve.ledger.approval.MarkChanged;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.approval.Stage;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.InMemoryChangeStore;
import org.preuve.ledger.changes.JudgeChange;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.log.TestLog;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.organisation.SealOrganisationKey;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.receipt.Receipt;

class ApproveEvidenceTests {

    private static final Person OLGA = new Person("olga");
    private static final Actor AMIR = new Actor(new Person("amir"), true);
    private static final Actor ZOE = new Actor(new Person("zoe"), true);

    private final EvidenceStore store = new InMemoryEvidenceStore();
    private final Instant now = Instant.parse("2026-11-01T10:00:00Z");
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final TestLog log = TestLog.inMemory();
    private final ApproveEvidence approve = approve(store, Clock.fixed(now, ZoneOffset.UTC));

    @BeforeEach
    void sealKey() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        new SealOrganisationKey(organisation(clock), log.authors(), log.find(), log.seal(), clock).seal();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void sealsWhatAnotherPersonApproves() {
        Evidence sealed = approve.approve(submitted(), AMIR);
        assertThat(sealed.approval().stage()).isInstanceOf(Stage.Sealed.class);
        assertThat(store.find(sealed.id())).hasValue(sealed);
        assertThat(log.fromOutside().check()).hasSize(2);
        assertThat(receipt(sealed).entry().id()).isEqualTo(sealed.id().asRecord());
    }

    @Test
    void aCrashBetweenSealingAndMarkingHealsWithTheSameReceipt() {
        EvidenceId id = submitted();
        AtomicBoolean crash = new AtomicBoolean(true);
        EvidenceStore crashing = new ForwardingEvidenceStore(store) {
            @Override
            public boolean replace(Evidence next) {
                if (next.approval().stage() instanceof Stage.Sealed && crash.getAndSet(false)) {
                    throw new IllegalStateException("the process died here");
                }
                return super.replace(next);
            }
        };
        ApproveEvidence later = approve(crashing, Clock.fixed(now.plus(Duration.ofDays(3)), ZoneOffset.UTC));
        assertThatThrownBy(() -> later.approve(id, AMIR)).hasMessage("the process died here");
        assertThat(store.find(id).orElseThrow().approval().stage()).isInstanceOf(Stage.Approving.class);
        String first = log.find().find(id.asRecord()).orElseThrow().receipt().format();
        // Another approver, on another day, goes on with the same signed bytes.
        Evidence healed = approve.approve(id, ZOE);
        assertThat(receipt(healed).format()).isEqualTo(first);
        assertThat(((Stage.Sealed) healed.approval().stage()).by()).isEqualTo(AMIR.person());
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void whatCannotBeSealedNowStaysApprovedAndSaysSo() {
        EvidenceId id = submitted();
        log.close();
        assertThatThrownBy(() -> approve.approve(id, AMIR))
                .isInstanceOfSatisfying(
                        ApprovalRefused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(ApprovalRefusal.NotSealedYet.class));
        Evidence approving = store.find(id).orElseThrow();
        assertThat(approving.approval().stage()).isInstanceOf(Stage.Approving.class);
    }

    @Test
    void manyCallsAtOnceEndInOneRecordWithOneReceipt() throws ExecutionException, InterruptedException {
        EvidenceId id = submitted();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Evidence>>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(callers.submit(() -> approved(id)));
            }
            for (Future<Optional<Evidence>> answer : answers) {
                answer.get()
                        .ifPresent(evidence ->
                                assertThat(receipt(evidence).entry().index()).isOne());
            }
        }
        assertThat(receipt(approve.approve(id, AMIR)).entry().index()).isOne();
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    /** Empty when another call was first; the caller is told to read again. */
    private Optional<Evidence> approved(EvidenceId id) {
        try {
            return Optional.of(approve.approve(id, AMIR));
        } catch (ApprovalRefused refused) {
            assertThat(refused.refusal()).isInstanceOf(ApprovalRefusal.ChangedMeanwhile.class);
            return Optional.empty();
        }
    }

    private EvidenceId submitted() {
        Evidence draft = SampleEvidence.draft(OLGA);
        store.create(draft);
        store.replace(draft.submitted(OLGA));
        return draft.id();
    }

    private ApproveEvidence approve(EvidenceStore evidence, Clock clock) {
        ChangeStore changes = new InMemoryChangeStore();
        MakeChange make = new MakeChange(
                changes,
                new JudgeChange(log.find(), Did.parse("did:web:example.com")),
                log.seal(),
                List.of(new MarkChanged<Evidence>(record -> evidence.find(new EvidenceId(record.uuid())), evidence)));
        return new ApproveEvidence(
                evidence,
                new FindEvidence(evidence, new FindChanges(changes)),
                organisation(clock),
                new Pseudonyms(() -> new byte[32]),
                new SealApproved(log.seal(), make));
    }

    private Organisation organisation(Clock clock) {
        return new Organisation(Did.parse("did:web:example.com"), "Maison Lys", key, clock);
    }

    private static Receipt receipt(Evidence evidence) {
        return Receipt.parse(((Stage.Sealed) evidence.approval().stage()).as().receipt());
    }
}
