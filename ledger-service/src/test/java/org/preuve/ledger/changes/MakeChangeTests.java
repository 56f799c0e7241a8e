package org.preuve.ledger.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.log.Erasures;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;

/** A record is ended once, by its own author, whatever comes at once or crashes. */
class MakeChangeTests {

    private final SignedRecords supplier = new SignedRecords();
    private final ChangeStore store = new InMemoryChangeStore();
    private final Erasures erasures = target -> store.at(target, Place.ERASURE).map(NotedChange::id);
    private final TestLog log = TestLog.inMemory().erasedBy(erasures);
    private final FindChanges find = new FindChanges(store);
    private final List<NotedChange> followed = new ArrayList<>();
    private final AtomicBoolean crash = new AtomicBoolean();
    private final MakeChange make = maker(store);

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void aCorrectionTakesTheRecordsPlaceOnceAndAnswersTheSameForEver() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        assertThat(find.state(attestation.id()).word()).isEqualTo("standing");
        Credential correction = supplier.correction(attestation.id(), digest(attestation), "98 %");
        Sealing.Sealed first = changed(make.make(correction));
        Sealing.Sealed again = changed(make.make(correction));
        assertThat(again.known()).isTrue();
        assertThat(again.receipt().format()).isEqualTo(first.receipt().format());
        assertThat(find.state(attestation.id()).word()).isEqualTo("corrected");
        assertThat(find.successor(attestation.id())).hasValue(correction.id());
        assertThat(followed).hasSize(1);
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void aCorrectionIsCorrectedItselfAndWhatItCorrectedIsNot() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Sealing.Sealed first = changed(make.make(supplier.correction(attestation.id(), digest(attestation), "1")));
        requireRefused(
                make.make(supplier.correction(attestation.id(), digest(attestation), "2")), AlreadyChanged.class);
        requireRefused(make.make(supplier.withdrawal(attestation.id(), digest(attestation))), AlreadyChanged.class);
        Sealing.Sealed second = changed(make.make(supplier.correction(first.id(), digest(first), "3")));
        changed(make.make(supplier.withdrawal(second.id(), digest(second))));
        assertThat(find.state(second.id()).word()).isEqualTo("withdrawn");
        requireRefused(make.make(supplier.correction(second.id(), digest(second), "4")), AlreadyChanged.class);
        assertThat(log.fromOutside().check()).hasSize(4);
    }

    @Test
    void ofManyWithdrawalsAtOnceOneStands() throws ExecutionException, InterruptedException {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Set<RecordId> changed = new HashSet<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Changing>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Credential withdrawal = supplier.withdrawal(attestation.id(), digest(attestation));
                answers.add(callers.submit(() -> make.make(withdrawal)));
            }
            for (Future<Changing> answer : answers) {
                switch (answer.get()) {
                    case Changing.Changed one -> changed.add(one.sealed().id());
                    case Changing.Refused no ->
                        assertThat(no.refusal())
                                .isInstanceOfAny(AlreadyChanged.class, ChangeRefusal.BeingChanged.class);
                    case Changing.NotSealed not -> throw new AssertionError(not);
                }
            }
        }
        assertThat(changed).hasSize(1);
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void onlyTheAuthorChangesARecordAndOnlyTheOneThatIsMeant() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Sealing.Sealed other = sealed(supplier.attestation());
        SignedRecords stranger = new SignedRecords();
        requireRefused(
                make.make(stranger.withdrawal(attestation.id(), digest(attestation))),
                ChangeRefusal.AnotherAuthor.class);
        requireRefused(
                make.make(supplier.withdrawal(attestation.id(), digest(other))), ChangeRefusal.AnotherDigest.class);
        requireRefused(
                make.make(supplier.withdrawal(new RecordId(UUID.randomUUID()), digest(other))),
                ChangeRefusal.NoSuchRecord.class);
        requireRefused(make.make(supplier.withdrawal(other.id(), "nonsense")), ChangeRefusal.NamesNothing.class);
        Sealing.Sealed key = sealed(supplier.key());
        requireRefused(make.make(supplier.withdrawal(key.id(), digest(key))), ChangeRefusal.NotOfThisKind.class);
        Sealing.Sealed promise =
                sealed(supplier.record(new RecordId(UUID.randomUUID()), RecordKind.COMMITMENT, "less"));
        Sealing.Sealed withdrawn = changed(make.make(supplier.withdrawal(promise.id(), digest(promise))));
        requireRefused(
                make.make(supplier.withdrawal(withdrawn.id(), digest(withdrawn))), ChangeRefusal.NotOfThisKind.class);
        assertThat(store.unfinished()).isEmpty();
        assertThat(find.state(attestation.id()).word()).isEqualTo("standing");
    }

    @Test
    void aForgedChangeTakesNobodysPlace() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential withdrawal = supplier.withdrawal(attestation.id(), digest(attestation));
        Credential forged = Credential.parse(new String(withdrawal.bytes(), StandardCharsets.UTF_8)
                .replace("a reason", "b reason")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(make.make(forged)).isInstanceOf(Changing.NotSealed.class);
        assertThat(store.of(List.of(attestation.id()))).isEmpty();
        changed(make.make(withdrawal));
    }

    @Test
    void whatACrashLeftHeldOrSealedIsFinishedAtTheNextStart() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential withdrawal = supplier.withdrawal(attestation.id(), digest(attestation));
        for (String step : List.of("held", "sealed", "followed")) {
            ChangeStore stopping = new StoppingChangeStore(store, step);
            assertThatThrownBy(() -> maker(stopping).make(withdrawal)).hasMessage("the process died here");
        }
        crash.set(true);
        assertThatThrownBy(() -> make.make(withdrawal)).hasMessage("the process died here");
        assertThat(find.state(attestation.id()).word()).isEqualTo("withdrawn");
        new FinishChanges(store, make).finish();
        assertThat(store.unfinished()).isEmpty();
        assertThat(find.state(attestation.id()).word()).isEqualTo("withdrawn");
        int before = followed.size();
        new FinishChanges(store, make).finish();
        assertThat(followed).hasSize(before);
        assertThat(log.fromOutside().check()).hasSize(2);
    }

    @Test
    void whoComesNextFinishesWhatDiedHeldAndIsToldWhatStands() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential first = supplier.withdrawal(attestation.id(), digest(attestation));
        assertThatThrownBy(() -> maker(new StoppingChangeStore(store, "held")).make(first))
                .hasMessage("the process died here");
        Changing second = make.make(supplier.correction(attestation.id(), digest(attestation), "2"));
        assertThat(((AlreadyChanged) ((Changing.Refused) second).refusal()).by().by())
                .isEqualTo(first.id());
        assertThat(log.find().entry(first.id())).isPresent();
    }

    @Test
    void whatIsHeldWhenItsTargetIsErasedGoesWithIt() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential correction = supplier.correction(attestation.id(), digest(attestation), "1");
        assertThatThrownBy(() -> maker(new StoppingChangeStore(store, "held")).make(correction))
                .hasMessage("the process died here");
        changed(own(store).make(supplier.erasure(attestation.id(), digest(attestation))));
        assertThat(store.of(List.of(attestation.id()))).hasSize(1);
        new FinishChanges(store, own(store)).finish();
        requireRefused(own(store).make(correction), AlreadyChanged.class);
        assertThat(log.find().entry(correction.id())).isEmpty();
    }

    @Test
    void whatWasSealedBeforeItsTargetWasErasedStays() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential correction = supplier.correction(attestation.id(), digest(attestation), "1");
        assertThatThrownBy(() -> maker(new StoppingChangeStore(store, "sealed")).make(correction))
                .hasMessage("the process died here");
        changed(own(store).make(supplier.erasure(attestation.id(), digest(attestation))));
        assertThat(find.successor(attestation.id())).hasValue(correction.id());
        assertThat(store.unfinished()).isEmpty();
    }

    @Test
    void whatIsErasedWhileItsCorrectionIsOnItsWayIsNotCorrectedAnyMore() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential correction = supplier.correction(attestation.id(), digest(attestation), "1");
        Credential erasure = supplier.erasure(attestation.id(), digest(attestation));
        MakeChange slow =
                own(new StoppingChangeStore(store, () -> changed(own(store).make(erasure))));
        assertThat(slow.make(correction)).isInstanceOf(Changing.Refused.class);
        assertThat(log.find().entry(correction.id())).isEmpty();
        assertThat(store.unfinished()).isEmpty();
        assertThat(store.of(List.of(attestation.id())))
                .extracting(NotedChange::id)
                .containsExactly(erasure.id());
        requireRefused(own(store).make(correction), AlreadyChanged.class);
    }

    @Test
    void inTheLogNoCorrectionStandsBehindTheErasureOfItsRecord() throws ExecutionException, InterruptedException {
        for (int round = 0; round < 20; round++) {
            Sealing.Sealed attestation = sealed(supplier.attestation());
            Credential correction = supplier.correction(attestation.id(), digest(attestation), "1");
            Credential erasure = supplier.erasure(attestation.id(), digest(attestation));
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Changing> corrected = callers.submit(() -> own(store).make(correction));
                Future<Changing> erased = callers.submit(() -> own(store).make(erasure));
                long end = changed(erased.get()).index();
                if (corrected.get() instanceof Changing.Changed before) {
                    assertThat(before.sealed().index()).isLessThan(end);
                    assertThat(find.successor(attestation.id())).hasValue(correction.id());
                } else {
                    assertThat(log.find().entry(correction.id())).isEmpty();
                }
            }
            assertThat(store.unfinished()).isEmpty();
        }
    }

    @Test
    void aCallerWhoWasSentAwayDoesNotTakeThePlaceFromOneWhoWasNot() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential withdrawal = supplier.withdrawal(attestation.id(), digest(attestation));
        MakeChange second = own(new StoppingChangeStore(
                store, () -> store.release(store.of(List.of(attestation.id())).getFirst())));
        changed(second.make(withdrawal));
        assertThat(find.state(attestation.id()).word()).isEqualTo("withdrawn");
        assertThat(store.unfinished()).isEmpty();
    }

    @Test
    void aChangeThatWasErasedBeforeItWasWrittenDownIsWrittenDownNow() {
        Sealing.Sealed attestation = sealed(supplier.attestation());
        Credential correction = supplier.correction(attestation.id(), digest(attestation), "1");
        assertThatThrownBy(() -> maker(new StoppingChangeStore(store, "sealed")).make(correction))
                .hasMessage("the process died here");
        log.erase().erase(correction.id());
        new FinishChanges(store, make).finish();
        assertThat(find.successor(attestation.id())).hasValue(correction.id());
        assertThat(store.unfinished()).isEmpty();
    }

    /** Of the log's own organisation, which alone erases. */
    private MakeChange own(ChangeStore changes) {
        return new MakeChange(changes, new JudgeChange(log.find(), supplier.author()), log.seal(), List.of());
    }

    private MakeChange maker(ChangeStore changes) {
        return new MakeChange(
                changes,
                new JudgeChange(log.find(), Did.parse("did:web:example.com")),
                log.seal(),
                List.of((change, in) -> {
                    if (crash.getAndSet(false)) {
                        throw new IllegalStateException("the process died here");
                    }
                    followed.add(change);
                }));
    }

    private Sealing.Sealed sealed(Credential record) {
        return (Sealing.Sealed) log.seal().seal(record);
    }

    private static String digest(Sealing.Sealed sealed) {
        return sealed.digest().value();
    }

    private static Sealing.Sealed changed(Changing changing) {
        assertThat(changing).isInstanceOf(Changing.Changed.class);
        return ((Changing.Changed) changing).sealed();
    }

    private static void requireRefused(Changing changing, Class<? extends ChangeRefusal> refusal) {
        assertThat(changing)
                .isInstanceOfSatisfying(
                        Changing.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }
}
