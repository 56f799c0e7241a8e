package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.reporting.claims.ClaimState.Draft;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Ruled;
import org.preuve.reporting.claims.ClaimState.Signed;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.SealAnswer;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.Certifier;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SealingLedger;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.status.AllotPlace;
import org.preuve.reporting.status.InMemoryPlaceStore;
import tools.jackson.databind.JsonNode;

/** From ruling to the sealed record, in order and out of order, before ledgers of every kind. */
class PublishClaimTests {

    private static final Author AUTHOR = Author.organisation(1);
    private static final String PLAIN = "Tissu : 60 % de coton recyclé";

    private final MovingClock clock = new MovingClock();
    private final SmallLedger log = new SmallLedger();
    private final SealingLedger ledger = new SealingLedger(log);
    private final FollowerStores stores = Followers.inMemory();
    private final FollowLog follower =
            new FollowLog(log, Followers.keys(log, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final InMemoryClaimStore claims = new InMemoryClaimStore();
    private final DraftClaim drafts = new DraftClaim(claims, clock);
    private final RuleClaim rules = SampleClaims.rules(claims, stores, AUTHOR.did(), clock);
    private final PublishClaim publication = new PublishClaim(
            claims,
            rules,
            new WeighRecords(stores.recognitions(), stores.records(), AUTHOR.did()),
            new ReadLogCheck(follower, stores.positions(), clock, Duration.ofMinutes(5)),
            ledger,
            Followers.keys(log, stores),
            new AllotPlace(new InMemoryPlaceStore(), new Random(1)),
            UntoldClaims.NOBODY,
            new Organisation(
                    AUTHOR.did(), "Maison Lys", AUTHOR.key().verificationKey(), URI.create("http://localhost:8080")),
            new CredentialSigner(AUTHOR.key(), AUTHOR.method(), clock),
            clock);

    private final Credential attestation =
            Author.supplier(2).attestation("09506000134352", Instant.parse("2027-03-31T00:00:00Z"));
    private final Credential evidence = AUTHOR.evidence();

    @BeforeEach
    void seal() {
        log.seal(AUTHOR.keyRecord());
        log.seal(attestation);
        log.seal(evidence);
        follower.round();
    }

    @Test
    void publishesARuledClaimAsASignedAndSealedCredential() {
        Claim claim = ruled(PLAIN, attestation.id(), evidence.id());

        Published published = (Published) publication.publish(claim.id()).state();

        Credential credential = published.credential();
        assertThat(new CredentialVerifier(method -> Optional.of(AUTHOR.key().verificationKey())).verify(credential))
                .isInstanceOf(SignatureCheck.Valid.class);
        assertThat(credential.id()).isEqualTo(claim.id().recordId());
        assertThat(credential.kind()).isEqualTo(RecordKind.CLAIM);
        assertThat(credential.issuer()).isEqualTo(AUTHOR.did());
        assertThat(Receipt.parse(published.sealing().receipt())
                        .verify(log.key())
                        .entry()
                        .id())
                .isEqualTo(credential.id());
        assertThat(follower.round()).as("the follower takes it").hasToString("Checked[size=4]");
    }

    @Test
    void saysOfEachRecordWhatStandsBehindItAndWhatNobodyChecked() {
        JsonNode records = published(attestation.id(), evidence.id()).subject().path("records");

        JsonNode first = records.get(0);
        assertThat(first.path("id").asString()).isEqualTo(attestation.id().value());
        assertThat(first.path("index").asLong()).isEqualTo(1);
        assertThat(first.path("digest").asString()).startsWith("uEi");
        assertThat(first.path("level").asString()).isEqualTo("supplier-signed");
        assertThat(texts(first.path("checked"))).contains("signature", "log-entry", "product");
        assertThat(texts(first.path("notChecked"))).contains("supplier-identity", "third-party", "measurement");
        JsonNode second = records.get(1);
        assertThat(second.path("level").asString()).isEqualTo("self-declared");
        assertThat(texts(second.path("notChecked")))
                .contains("product", "third-party")
                .doesNotContain("supplier-identity");
    }

    @Test
    void namesTheCertifierWhomTheOrganisationRecognisesUntilItDoesNotAnyMore() {
        Certifier certifier = Certifier.of(7);
        Instant end = Instant.parse("2027-02-01T00:00:00Z");
        Credential certified =
                certifier.passedOn(Author.supplier(2), "09506000134352", certifier.credential("09506000134352", end));
        Credential recognition = certifier.recognisedBy(AUTHOR, "");
        log.seal(certified);
        log.seal(recognition);
        follower.round();

        Credential claim = published(certified.id());
        JsonNode record = claim.subject().path("records").get(0);
        assertThat(record.path("level").asString()).isEqualTo("third-party");
        assertThat(record.path("certifier").asString())
                .isEqualTo(certifier.author().did().value());
        assertThat(texts(record.path("checked"))).contains("certifier-signature");
        assertThat(texts(record.path("notChecked")))
                .contains("certifier-status", "supplier-identity")
                .doesNotContain("third-party");
        assertThat(claim.validUntil()).contains(end);

        log.seal(AUTHOR.withdrawal(recognition, log.digest(recognition)));
        follower.round();
        JsonNode later = published(certified.id()).subject().path("records").get(0);
        assertThat(later.path("level").asString()).isEqualTo("supplier-signed");
        assertThat(later.has("certifier")).isFalse();
        assertThat(texts(later.path("notChecked"))).contains("certifier-recognition", "third-party");
    }

    @Test
    void restsNoClaimOnARecognition() {
        Credential recognition = Certifier.of(7).recognisedBy(AUTHOR, "");
        log.seal(recognition);
        follower.round();
        Claim claim = ruled(PLAIN, recognition.id());

        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(ClaimRefusal.Blocked.class);
    }

    @Test
    void putsNothingConfidentialIntoTheCredential() {
        String text = published(attestation.id(), evidence.id()).document().toString();

        assertThat(text).doesNotContain("Secret", "12480", "Roubaix", "RSE-001");
    }

    @Test
    void endsWithTheFirstOfItsRecordsAndAfterAYearAtMost() {
        assertThat(published(attestation.id(), evidence.id()).validUntil())
                .contains(Instant.parse("2027-03-31T00:00:00Z"));
        Credential endless = Author.supplier(2).attestation("09506000134352", null);
        log.seal(endless);
        follower.round();
        assertThat(published(endless.id()).validUntil()).contains(Instant.parse("2027-11-22T10:00:00Z"));
    }

    @Test
    void carriesItsRuling() {
        JsonNode ruling = published(attestation.id()).subject().path("ruling");

        assertThat(ruling.path("outcome").asString()).isEqualTo("no-rule-triggered");
        assertThat(ruling.path("packs").get(0).path("id").asString()).isEqualTo("eu-2024-825");
        assertThat(ruling.path("checked")).isNotEmpty();
        assertThat(ruling.toString()).doesNotContainIgnoringCase("compliant");
    }

    @Test
    void refusesADraftThatWasNotRuled() {
        Claim draft =
                drafts.create(ClaimId.random(), SampleClaims.REQUEST, SampleClaims.content(PLAIN, attestation.id()));

        assertThatThrownBy(() -> publication.publish(draft.id())).isInstanceOf(ClaimRefusal.OutOfOrder.class);
        assertThat(log.size()).isEqualTo(3);
    }

    @Test
    void refusesWhileARuleBlocks() {
        Claim claim = ruled("Un tissu éco-responsable", attestation.id());

        assertThatThrownBy(() -> publication.publish(claim.id()))
                .isInstanceOfSatisfying(
                        ClaimRefusal.Blocked.class,
                        blocked -> assertThat(blocked.ruling()
                                        .tree()
                                        .path("findings")
                                        .get(0)
                                        .path("rule")
                                        .asString())
                                .isEqualTo("generic"));
        assertThat(log.size()).as("nothing was sealed").isEqualTo(3);
        assertThat(state(claim)).isInstanceOf(Ruled.class);
    }

    @Test
    void refusesWithoutRecords() {
        Claim claim = ruled(PLAIN);

        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(ClaimRefusal.Blocked.class);
    }

    @Test
    void rulesOnceMoreAtTheMomentOfPublication() {
        Claim claim = ruled(PLAIN, attestation.id());
        assertThat(((Ruled) claim.state()).ruling().tree().path("outcome").asString())
                .isEqualTo("no-rule-triggered");
        clock.advance(Duration.ofDays(150));

        assertThatThrownBy(() -> publication.publish(claim.id()))
                .isInstanceOfSatisfying(
                        ClaimRefusal.Blocked.class,
                        blocked -> assertThat(blocked.ruling()
                                        .tree()
                                        .path("findings")
                                        .get(0)
                                        .path("rule")
                                        .asString())
                                .isEqualTo("expired-record"));
    }

    @Test
    void goesBackToDraftWithAnyEdit() {
        Claim claim = ruled(PLAIN, attestation.id());
        drafts.edit(claim.id(), SampleClaims.content(PLAIN, attestation.id()));

        assertThat(state(claim)).isInstanceOf(Draft.class);
        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(ClaimRefusal.OutOfOrder.class);
    }

    @Test
    void endsWithTheSameRecordAfterACrashBetweenSigningAndSealing() {
        Claim claim = ruled(PLAIN, attestation.id());
        ledger.answerNothing();
        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(LedgerUnavailable.class);
        byte[] signed = ((Signed) state(claim)).credential().bytes();
        clock.advance(Duration.ofMinutes(5));
        ledger.answer();

        Published published = (Published) publication.publish(claim.id()).state();
        assertThat(published.credential().bytes()).isEqualTo(signed);
        assertThat(log.size()).isEqualTo(4);
    }

    @Test
    void endsWithTheSameRecordWhenTheAnswerWasLostAfterSealing() {
        Claim claim = ruled(PLAIN, attestation.id());
        ledger.sealButLoseTheAnswer();
        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(LedgerUnavailable.class);
        assertThat(log.size()).isEqualTo(4);
        ledger.answer();

        Published published = (Published) publication.publish(claim.id()).state();
        assertThat(published.sealing().index()).isEqualTo(3);
        assertThat(log.size()).as("sealed once").isEqualTo(4);
    }

    @Test
    void givesTheSameRecordWhenPublishedAgain() {
        Claim claim = ruled(PLAIN, attestation.id());
        Published first = (Published) publication.publish(claim.id()).state();
        clock.advance(Duration.ofDays(1));

        assertThat(publication.publish(claim.id()).state()).isEqualTo(first);
        assertThat(log.size()).isEqualTo(4);
    }

    @Test
    void refusesEveryChangeOnceItIsSigned() {
        Claim claim = ruled(PLAIN, attestation.id());
        ledger.answerNothing();
        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(LedgerUnavailable.class);

        assertUnchangeable(claim);
        ledger.answer();
        publication.publish(claim.id());
        assertUnchangeable(claim);
    }

    private void assertUnchangeable(Claim claim) {
        assertThatThrownBy(() -> drafts.edit(claim.id(), SampleClaims.content("Autre", attestation.id())))
                .isInstanceOf(ClaimRefusal.OutOfOrder.class);
        assertThatThrownBy(() -> rules.rule(claim.id())).isInstanceOf(ClaimRefusal.OutOfOrder.class);
    }

    @Test
    void mayBeWorkedOnAgainWhenTheLedgerRefusedForCertain() {
        Claim claim = ruled(PLAIN, attestation.id());
        ledger.refuse("the author's key is not known");

        assertThatThrownBy(() -> publication.publish(claim.id()))
                .isInstanceOf(ClaimRefusal.RefusedByLedger.class)
                .hasMessageContaining("not known");
        assertThat(state(claim)).isInstanceOf(Ruled.class);
    }

    @Test
    void doesNotBelieveAReceiptOfAnotherRecord() {
        Claim claim = ruled(PLAIN, attestation.id());
        ledger.lie((SealAnswer.Sealed) log.seal(attestation));

        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(LedgerUnavailable.class);
        assertThat(state(claim)).as("not published").isInstanceOf(Signed.class);
    }

    @Test
    void doesNotBelieveAReceiptThatTheLogDidNotSign() {
        Claim claim = ruled(PLAIN, attestation.id());
        SealAnswer.Sealed honest = (SealAnswer.Sealed) log.seal(attestation);
        ledger.lie(new SealAnswer.Sealed(
                honest.index(), honest.digest(), honest.receipt().replace("\nindex", "\nindeks")));

        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(LedgerUnavailable.class);
        assertThat(state(claim)).isInstanceOf(Signed.class);
    }

    @Test
    void publishesNothingWhileTheLogDoesNotCheck() {
        Claim claim = ruled(PLAIN, attestation.id());
        log.drop(1);
        follower.round();

        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(ClaimRefusal.LogDoesNotCheck.class);
        assertThat(state(claim)).isInstanceOf(Ruled.class);
    }

    @Test
    void knowsARepeatedDraftAndRefusesAnotherUnderTheSameKey() {
        ClaimId id = ClaimId.of("olivia", "key-1");
        Claim first = drafts.create(id, SampleClaims.REQUEST, SampleClaims.content(PLAIN));

        assertThat(drafts.create(id, SampleClaims.REQUEST, SampleClaims.content(PLAIN)))
                .isEqualTo(first);
        assertThatThrownBy(() -> drafts.create(
                        id, org.preuve.proofs.log.Hash.sha256(new byte[] {2}), SampleClaims.content("Autre")))
                .isInstanceOf(ClaimRefusal.KeyReused.class);
        assertThat(ClaimId.of("olivia", "key-1")).isNotEqualTo(ClaimId.of("oliviak", "ey-1"));
    }

    private Claim ruled(String french, RecordId... records) {
        Claim draft = drafts.create(ClaimId.random(), SampleClaims.REQUEST, SampleClaims.content(french, records));
        return rules.rule(draft.id());
    }

    private Credential published(RecordId... records) {
        return ((Published) publication.publish(ruled(PLAIN, records).id()).state()).credential();
    }

    private ClaimState state(Claim claim) {
        return claims.find(claim.id()).orElseThrow().state();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
