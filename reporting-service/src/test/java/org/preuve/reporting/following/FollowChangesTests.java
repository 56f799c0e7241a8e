package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.following.FollowedRecord.How;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.products.Gtin;

/** What later records make of earlier ones, learned from the log alone. */
class FollowChangesTests {

    private static final String GTIN = "09506000134352";
    private static final String OTHER = "04012345123456";

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final MovingClock clock = new MovingClock();
    private final FollowLog follower = Followers.of(ledger, ledger, stores, clock);
    private final Author organisation = Author.organisation(1);
    private final Author supplier = Author.supplier(2);
    private final Credential attestation = supplier.attestation(GTIN, null);

    @BeforeEach
    void seal() {
        ledger.seal(organisation.keyRecord());
        ledger.seal(attestation);
    }

    @Test
    void aCorrectedRecordSaysByWhatAndTheCorrectionSpeaksInItsPlace() {
        Credential correction = supplier.correction(attestation, ledger.digest(attestation), OTHER);
        ledger.seal(correction);
        assertThat(follower.round()).isEqualTo(new Round.Checked(3));
        assertThat(ended(attestation).how()).isEqualTo(How.CORRECTED);
        assertThat(ended(attestation).by()).isEqualTo(correction.id());
        FollowedRecord next = find(correction);
        assertThat(next.states()).isEqualTo(RecordKind.ATTESTATION);
        assertThat(next.product())
                .hasValueSatisfying(gtin -> assertThat(gtin.digits()).isEqualTo(OTHER));
        assertThat(next.ended()).isEmpty();
    }

    @Test
    void aRecordThatCameAsATokenIsReadAndEndedAsAnyOther() {
        Credential token = supplier.asToken(supplier.attestation(GTIN, null));
        ledger.seal(token);
        assertThat(follower.round()).isEqualTo(new Round.Checked(3));
        assertThat(find(token).subject()).hasValue(new Subject.Product(Gtin.parse(GTIN), Optional.empty()));
        ledger.seal(supplier.withdrawal(token, ledger.digest(token)));
        assertThat(follower.round()).isEqualTo(new Round.Checked(4));
        assertThat(ended(token).how()).isEqualTo(How.WITHDRAWN);
    }

    @Test
    void onlyTheAuthorEndsARecordAndOnlyTheOneThatIsMeant() {
        String digest = ledger.digest(attestation);
        ledger.seal(Author.supplier(3).withdrawal(attestation, digest));
        ledger.seal(organisation.withdrawal(attestation, digest));
        ledger.seal(supplier.withdrawal(attestation, ledger.digest(organisation.keyRecord())));
        ledger.seal(supplier.erasure(attestation, digest));
        follower.round();
        assertThat(find(attestation).ended()).isEmpty();
        ledger.seal(supplier.withdrawal(attestation, digest));
        follower.round();
        assertThat(ended(attestation).how()).isEqualTo(How.WITHDRAWN);
    }

    @Test
    void keepsAmountAccountAndDigestsOfFilesOfEvidenceAndNothingOfPeople() {
        Credential evidence = organisation.record(
                RecordKind.EVIDENCE,
                "{'type':'Evidence','reference':'RSE-001','title':'LED','pillar':'environmental','topic':'E1','site':'Roubaix',"
                        + "'action':'preventive','quantity':{'indicator':'Energy','value':12480.5,'unit':'kW.h'},'quality':'invoiced',"
                        + "'attachments':[{'name':'invoice-of-jane.pdf','digest':'uEiB'},{'name':'no digest'}],'comment':'by Jane',"
                        + "'recordedBy':'uEiJane'}",
                Instant.parse("2026-04-01T00:00:00Z"),
                null);
        ledger.seal(evidence);
        follower.round();
        Content kept = find(evidence).content();
        assertThat(kept.amount()).hasValue(new Amount("Energy", new BigDecimal("12480.5"), "kW.h"));
        assertThat(kept.account())
                .hasValue(new Account(
                        "environmental",
                        Optional.of("Roubaix"),
                        Optional.of("preventive"),
                        "invoiced",
                        "RSE-001",
                        "LED"));
        assertThat(kept.files()).containsExactly("uEiB");
        assertThat(find(evidence).toString()).doesNotContainIgnoringCase("jane");
        ledger.seal(organisation.erasure(evidence, ledger.digest(evidence)));
        follower.round();
        assertThat(find(evidence).content()).isEqualTo(Content.ERASED);
    }

    @Test
    void anErasedRecordIsNotMissedAndNothingOfItIsKept() {
        follower.round();
        assertThat(find(attestation).criterion()).isPresent();
        ledger.seal(organisation.erasure(attestation, ledger.digest(attestation)));
        ledger.erase(1);
        assertThat(follower.round()).isEqualTo(new Round.Checked(3));
        assertThat(ended(attestation).how()).isEqualTo(How.ERASED);
        assertThat(find(attestation).criterion()).isEmpty();
        assertThat(find(attestation).product()).isEmpty();
        assertThat(follower.round()).isEqualTo(new Round.Checked(3));
    }

    @Test
    void aFollowerThatComesLaterFindsTheErasureBehindTheGap() {
        for (int i = 0; i < 300; i++) {
            ledger.seal(supplier.attestation(GTIN, null));
        }
        ledger.seal(organisation.erasure(attestation, ledger.digest(attestation)));
        ledger.erase(1);
        assertThat(follower.round()).isEqualTo(new Round.Checked(303));
        assertThat(ended(attestation).how()).isEqualTo(How.ERASED);
        assertThat(stores.absences().all()).isEmpty();
    }

    @Test
    void aGapWithoutAnErasureOfTheOrganisationIsAMismatchUntilItIsFilled() {
        ledger.seal(supplier.erasure(attestation, ledger.digest(attestation)));
        var sound = ledger.line(1);
        ledger.erase(1);
        requireMissing();
        requireMissing();
        ledger.tamper(1, line -> sound);
        assertThat(follower.round()).isEqualTo(new Round.Checked(3));
        assertThat(stores.positions().load().mismatch()).isEmpty();
    }

    @Test
    void anErasureThatIsSealedAfterTheCheckpointIsWaitedFor() {
        follower.round();
        byte[] older = ledger.note(2);
        ledger.seal(organisation.erasure(attestation, ledger.digest(attestation)));
        ledger.erase(1);
        ledger.serveCheckpoint(Optional.of(older));
        assertThat(follower.round()).isInstanceOf(Round.Unreachable.class);
        ledger.serveCheckpoint(Optional.empty());
        assertThat(follower.round()).isEqualTo(new Round.Checked(3));
    }

    @Test
    void aKeyIsNeverErased() {
        follower.round();
        ledger.seal(organisation.erasure(organisation.keyRecord(), ledger.digest(attestation)));
        ledger.erase(0);
        assertThat(follower.round())
                .isInstanceOfSatisfying(
                        Round.Stopped.class,
                        stopped -> assertThat(stopped.mismatch().cause()).isEqualTo(Cause.RECORD_MISSING));
    }

    private void requireMissing() {
        assertThat(follower.round()).isInstanceOfSatisfying(Round.Stopped.class, stopped -> {
            assertThat(stopped.mismatch().index()).isEqualTo(1);
            assertThat(stopped.mismatch().cause()).isEqualTo(Cause.RECORD_MISSING);
        });
    }

    private FollowedRecord find(Credential record) {
        return stores.records().findAll(List.of(record.id())).getFirst();
    }

    private FollowedRecord.Ended ended(Credential record) {
        return find(record).ended().orElseThrow();
    }
}
