package org.preuve.ledger.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.ApprovalRefusal.ChangedMeanwhile;
import org.preuve.ledger.approval.ApprovalRefused;
import org.preuve.ledger.approval.MarkChanged;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.approval.Stage;
import org.preuve.ledger.approval.WithdrawSealed;
import org.preuve.ledger.changes.ChangeRefused;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.InMemoryChangeStore;
import org.preuve.ledger.changes.JudgeChange;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.log.TestLog;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.organisation.SealOrganisationKey;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;

class ApproveStatementTests {

    private static final Did ORGANISATION = Did.parse("did:web:example.com");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Person OLGA = new Person("olga");
    private static final Person AMIR = new Person("amir");
    private static final Person ZOE = new Person("zoe");

    private final AtomicBoolean dies = new AtomicBoolean();
    private final StatementStore store = new InMemoryStatementStore() {
        @Override
        public synchronized boolean replace(Statement next) {
            if (next.approval().stage() instanceof Stage.Sealed && dies.getAndSet(false)) {
                throw new IllegalStateException("the process died here");
            }
            return super.replace(next);
        }
    };
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Organisation organisation = new Organisation(ORGANISATION, "Maison Lys", key, CLOCK);
    private final Pseudonyms pseudonyms = new Pseudonyms(() -> new byte[32]);
    private final TestLog log = TestLog.inMemory();
    private final InMemoryChangeStore changeStore = new InMemoryChangeStore();
    private final FindChanges changes = new FindChanges(changeStore);
    private final MakeChange make = new MakeChange(
            changeStore,
            new JudgeChange(log.find(), ORGANISATION),
            log.seal(),
            List.of(new MarkChanged<>(store::find, store), new EraseStatement(store)));
    private final FindStatements find = new FindStatements(store, changes);
    private final FindPledge pledges = new FindPledge(log.find(), changes, ORGANISATION);
    private final DraftStatement drafts = new DraftStatement(store, find, CLOCK);
    private final ApproveStatement approve =
            new ApproveStatement(store, find, pledges, organisation, pseudonyms, new SealApproved(log.seal(), make));
    private final WithdrawSealed withdrawals = new WithdrawSealed(log.find(), changes, make, organisation, pseudonyms);

    @BeforeEach
    void sealKey() {
        new SealOrganisationKey(organisation, log.authors(), log.find(), log.seal(), CLOCK).seal();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void whatIsSealedSaysAllOfItAndPeopleByPseudonym() {
        Statement sealed = approve.approve(submitted(SampleStatements.RECOGNITION), AMIR);
        assertThat(store.find(sealed.record())).hasValue(sealed);
        Credential record = record(sealed.record());
        assertThat(record.kind()).isEqualTo(RecordKind.ATTESTATION);
        assertThat(record.issuer()).isEqualTo(ORGANISATION);
        assertThat(record.validUntil()).isEqualTo(SampleStatements.RECOGNITION.validUntil());
        assertThat(record.subject().get("type").stringValue()).isEqualTo("Recognition");
        assertThat(record.subject().get("recordedBy").stringValue()).isEqualTo(pseudonyms.of("olga"));
        assertThat(record.subject().get("approvedBy").stringValue()).isEqualTo(pseudonyms.of("amir"));
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void aCrashBetweenSealingAndMarkingHealsWithTheSameReceipt() {
        RecordId id = submitted(SampleStatements.COMMITMENT);
        dies.set(true);
        assertThatThrownBy(() -> approve.approve(id, AMIR)).hasMessage("the process died here");
        assertThat(find.one(id).approval().stage()).isInstanceOf(Stage.Approving.class);
        String first = log.find().find(id).orElseThrow().receipt().format();
        Statement healed = approve.approve(id, ZOE);
        assertThat(healed.approval().seal().orElseThrow().as().receipt()).isEqualTo(first);
        assertThat(healed.approval().seal().orElseThrow().by()).isEqualTo(AMIR);
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void manyApprovalsAtOnceEndInOneRecordWithOneReceipt() throws ExecutionException, InterruptedException {
        RecordId id = submitted(SampleStatements.COMMITMENT);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(callers.submit(() -> approveOrBeTooLate(id)));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        }
        assertThat(find.one(id).approval().seal().orElseThrow().as().index()).isOne();
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    private void approveOrBeTooLate(RecordId id) {
        try {
            approve.approve(id, AMIR);
        } catch (ApprovalRefused refused) {
            assertThat(refused.refusal()).isInstanceOf(ChangedMeanwhile.class);
        }
    }

    @Test
    void progressIsMeasuredOnWhatTheOrganisationStillPromises() {
        assertThat(pledges.one(new RecordId(UUID.randomUUID()))).isEmpty();
        Statement recognition = approve.approve(submitted(SampleStatements.RECOGNITION), AMIR);
        assertThat(pledges.one(recognition.record())).isEmpty();
        Statement commitment = approve.approve(submitted(SampleStatements.COMMITMENT), AMIR);
        assertThat(pledges.one(commitment.record()).orElseThrow().unit()).isEqualTo("MW.h");

        RecordId early = submitted(progress(commitment));
        RecordId late = submitted(progress(commitment));
        assertThat(record(approve.approve(early, AMIR).record()).kind()).isEqualTo(RecordKind.PROGRESS);
        withdrawals.withdraw(commitment, new RecordId(UUID.randomUUID()), "given up", OLGA);
        assertThat(find.one(commitment.record()).approval().stage().word()).isEqualTo("withdrawn");
        assertThatThrownBy(() -> pledges.one(commitment.record())).isInstanceOf(ChangeRefused.class);
        assertThatThrownBy(() -> approve.approve(late, AMIR)).isInstanceOf(ChangeRefused.class);
        assertThat(find.one(late).approval().stage().word()).isEqualTo("submitted");
    }

    @Test
    void aCorrectionIsADraftAndTheCorrectedCommitmentCountsFromThen() {
        Statement wrong = approve.approve(submitted(SampleStatements.COMMITMENT), AMIR);
        Content right = new Content(
                StatementKind.COMMITMENT,
                SampleStatements.COMMITMENT
                        .subject()
                        .set(
                                "baseline",
                                SampleStatements.COMMITMENT
                                        .subject()
                                        .get("baseline")
                                        .asObject()
                                        .put("unit", "GW.h")),
                wrong.content().validUntil());
        Correcting what = new Correcting(wrong.record(), "wrong unit");
        RecordId id = new RecordId(UUID.randomUUID());
        Statement draft = drafts.correct(id, what, right, wrong.approval().firstSent(), OLGA);
        assertThat(drafts.correct(id, what, right, wrong.approval().firstSent(), OLGA))
                .isEqualTo(draft);
        drafts.submit(id, OLGA);
        approve.approve(id, ZOE);
        assertThat(record(id).kind()).isEqualTo(RecordKind.CORRECTION);
        assertThat(find.one(wrong.record()).approval().stage().word()).isEqualTo("corrected");
        assertThat(pledges.one(wrong.record()).orElseThrow().unit()).isEqualTo("GW.h");
        assertThatThrownBy(() -> drafts.correct(
                        new RecordId(UUID.randomUUID()),
                        what,
                        right,
                        wrong.approval().firstSent(),
                        OLGA))
                .isInstanceOf(ChangeRefused.class);
    }

    private Content progress(Statement commitment) {
        return SampleStatements.progress(
                commitment.record().value(),
                commitment.approval().seal().orElseThrow().as().digest().value());
    }

    private Credential record(RecordId id) {
        return Credential.parse(log.find().find(id).orElseThrow().bytes());
    }

    private RecordId submitted(Content content) {
        Statement draft = SampleStatements.draft(content, OLGA);
        store.create(draft);
        return drafts.submit(draft.record(), OLGA).record();
    }
}
