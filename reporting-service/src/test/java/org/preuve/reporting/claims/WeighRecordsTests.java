package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.reporting.rules.EvidenceLevel.ACCREDITED;
import static org.preuve.reporting.rules.EvidenceLevel.SELF_DECLARED;
import static org.preuve.reporting.rules.EvidenceLevel.SUPPLIER_SIGNED;
import static org.preuve.reporting.rules.EvidenceLevel.THIRD_PARTY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.Round;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.Certifier;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.rules.EvidenceLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who stands behind a record is told by signatures in the log and by what the organisation recognises today. */
class WeighRecordsTests {

    private static final String SHIRT = "09506000134352";
    private static final Instant TODAY = Instant.parse("2026-11-22T10:00:00Z");

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final FollowLog follower = new FollowLog(
            ledger, Followers.keys(ledger, stores), stores, new MovingClock(), Duration.ofMinutes(1), Duration.ZERO);
    private final Author organisation = Author.organisation(1);
    private final Author mill = Author.supplier(2);
    private final Certifier certifier = Certifier.of(7);
    private final Credential attestation =
            certifier.passedOn(mill, SHIRT, certifier.credential(SHIRT, Instant.parse("2027-06-01T00:00:00Z")));
    private final WeighRecords weights = new WeighRecords(stores.recognitions(), stores.records(), organisation.did());

    @BeforeEach
    void begin() {
        ledger.seal(organisation.keyRecord());
        ledger.seal(attestation);
    }

    @Test
    void aCertifiersCredentialIsTheSuppliersWordUntilItsKeyIsRecognisedAndAgainWhenThatIsWithdrawn() {
        assertThat(level(attestation)).isEqualTo(SUPPLIER_SIGNED);
        Credential recognition = certifier.recognisedBy(organisation, "");
        ledger.seal(recognition);
        assertThat(level(attestation)).isEqualTo(THIRD_PARTY);
        ledger.seal(organisation.withdrawal(recognition, ledger.digest(recognition)));
        assertThat(level(attestation)).isEqualTo(SUPPLIER_SIGNED);
    }

    @Test
    void aTokenInAnEnvelopeCountsAsACredentialWithAProof() {
        Credential token = certifier.passedOn(mill, SHIRT, certifier.token(SHIRT));
        ledger.seal(token);
        ledger.seal(certifier.recognisedBy(organisation, ""));
        assertThat(level(token)).isEqualTo(THIRD_PARTY);
    }

    @Test
    void anErasedRecognitionCountsForNothing() {
        Credential recognition = certifier.recognisedBy(organisation, "");
        ledger.seal(recognition);
        assertThat(level(attestation)).isEqualTo(THIRD_PARTY);
        ledger.seal(organisation.erasure(recognition, ledger.digest(recognition)));
        assertThat(level(attestation)).isEqualTo(SUPPLIER_SIGNED);
    }

    @Test
    void aCorrectedRecognitionCountsAsItWasCorrected() {
        Credential recognition = certifier.recognisedBy(organisation, "");
        ledger.seal(recognition);
        ledger.seal(corrected(recognition, Certifier.of(8).recognition("")));
        assertThat(level(attestation)).isEqualTo(SUPPLIER_SIGNED);
        Credential again = certifier.recognisedBy(organisation, "");
        ledger.seal(again);
        ledger.seal(corrected(again, certifier.recognition(accreditedFor("organic-cotton-content", "2026-12-31"))));
        assertThat(level(attestation)).isEqualTo(ACCREDITED);
    }

    private Credential corrected(Credential recognition, String statement) {
        return organisation.record(
                RecordKind.CORRECTION,
                "{'type':'Correction','corrects':{'id':'%s','digest':'%s'},'reason':'a wrong key','statement':%s}"
                        .formatted(recognition.id().value(), ledger.digest(recognition), statement),
                TODAY,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "organic-cotton-content, 2026-12-31, ACCREDITED",
        "organic-cotton-content, 2026-11-22, ACCREDITED",
        "organic-cotton-content, 2026-11-21, THIRD_PARTY",
        "recycled-cotton-content, 2026-12-31, THIRD_PARTY",
    })
    void anAccreditationCountsForItsCriteriaAndUntilItEnds(String criterion, String lastDay, EvidenceLevel level) {
        ledger.seal(certifier.recognisedBy(organisation, accreditedFor(criterion, lastDay)));
        assertThat(level(attestation)).isEqualTo(level);
    }

    @Test
    void aCertifierThatIsAccreditedForOtherThingsGoesTooFarAndOneThatStatesNothingDoesNot() {
        ledger.seal(certifier.recognisedBy(organisation, accreditedFor("recycled-cotton-content", "2026-12-31")));
        assertThat(weighed(attestation).entitled()).isFalse();
        ledger.seal(certifier.recognisedBy(organisation, ""));
        assertThat(weighed(attestation).entitled()).isTrue();
        ledger.seal(certifier.recognisedBy(organisation, accreditedFor("organic-cotton-content", "2026-12-31")));
        assertThat(weighed(attestation).entitled()).isTrue();
    }

    private WeighRecords.Weighed weighed(Credential record) {
        return weights.weigh(List.of(followed(record)), TODAY).getFirst();
    }

    private static String accreditedFor(String criterion, String lastDay) {
        return ",'accreditation':{'body':'COFRAC','number':'5-0001','criteria':['%s'],'validUntil':'%s'}"
                .formatted(criterion, lastDay);
    }

    @Test
    void onlyTheOrganisationsRecognitionOfThatVeryKeyCounts() {
        Certifier signed = onWeb(7);
        Credential passedOn = signed.passedOn(mill, SHIRT, signed.credential(SHIRT, null));
        ledger.seal(passedOn);
        ledger.seal(signed.recognisedBy(mill, ""));
        ledger.seal(onWeb(8).recognisedBy(organisation, ""));
        assertThat(level(passedOn)).isEqualTo(SUPPLIER_SIGNED);
        ledger.seal(signed.recognisedBy(organisation, ""));
        assertThat(level(passedOn)).isEqualTo(THIRD_PARTY);
    }

    private static Certifier onWeb(int seed) {
        SigningKey key = Author.supplier(seed).key();
        Did did = Did.parse("did:web:certify.example");
        return new Certifier(new Author(key, did, VerificationMethod.of(did, key.verificationKey())));
    }

    @Test
    void theSuppliersOwnKeyUnderAnotherNameIsNoThirdParty() {
        Certifier self = onWeb(2);
        Credential passedOn = self.passedOn(mill, SHIRT, self.credential(SHIRT, null));
        ledger.seal(passedOn);
        ledger.seal(self.recognisedBy(organisation, ""));
        assertThat(level(passedOn)).isEqualTo(SUPPLIER_SIGNED);
    }

    @Test
    void aRecognitionCountsWhileItHolds() {
        ledger.seal(organisation.record(
                RecordKind.ATTESTATION,
                certifier.recognition(""),
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z")));
        assertThat(level(attestation)).isEqualTo(THIRD_PARTY);
        assertThat(level(attestation, Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(SUPPLIER_SIGNED);
        assertThat(level(attestation, Instant.parse("2026-06-30T00:00:00Z"))).isEqualTo(SUPPLIER_SIGNED);
    }

    @Test
    void aCertifiersCredentialCountsWhileItHolds() {
        ledger.seal(certifier.recognisedBy(organisation, ""));
        assertThat(level(attestation, Instant.parse("2027-05-31T00:00:00Z"))).isEqualTo(THIRD_PARTY);
        assertThat(level(attestation, Instant.parse("2027-06-01T00:00:00Z"))).isEqualTo(SUPPLIER_SIGNED);
    }

    @Test
    void whatWasChangedAfterTheCertifierSignedItCountsForNothing() {
        ledger.seal(certifier.recognisedBy(organisation, ""));
        JsonNode tampered = certifier.credential(SHIRT, null);
        ((ObjectNode) tampered.path("issuer")).put("name", "Certify more");
        Credential passedOn = certifier.passedOn(mill, SHIRT, tampered);
        ledger.seal(passedOn);
        assertThat(level(passedOn)).isEqualTo(SUPPLIER_SIGNED);
        assertThat(followed(passedOn).content().conformity()).isEmpty();
    }

    @Test
    void whatTheSupplierSignedItselfInACertifiersNameOrItsOwnCountsForNothing() {
        ledger.seal(certifier.recognisedBy(organisation, ""));
        ledger.seal(new Certifier(mill).recognisedBy(organisation, ""));
        Certifier forged = new Certifier(new Author(
                mill.key(), certifier.author().did(), certifier.author().method()));
        for (Certifier self : List.of(forged, new Certifier(mill))) {
            Credential passedOn = self.passedOn(mill, SHIRT, self.credential(SHIRT, null));
            ledger.seal(passedOn);
            assertThat(level(passedOn)).isEqualTo(SUPPLIER_SIGNED);
            assertThat(followed(passedOn).content().conformity()).isEmpty();
        }
    }

    @Test
    void whatTheOrganisationSignsIsItsOwnWordWhateverItCarries() {
        ledger.seal(certifier.recognisedBy(organisation, ""));
        Credential own = certifier.passedOn(organisation, SHIRT, certifier.credential(SHIRT, null));
        ledger.seal(own);
        assertThat(level(own)).isEqualTo(SELF_DECLARED);
    }

    @Test
    void aRecognitionIsNoAttestationThatAClaimCanRestOn() {
        Credential recognition = certifier.recognisedBy(organisation, "");
        ledger.seal(recognition);
        assertThat(followed(recognition).states()).isEqualTo(RecordKind.KEY);
        assertThat(followed(attestation).states()).isEqualTo(RecordKind.ATTESTATION);
    }

    private EvidenceLevel level(Credential record) {
        return level(record, TODAY);
    }

    private EvidenceLevel level(Credential record, Instant at) {
        return weights.weigh(List.of(followed(record)), at).getFirst().level();
    }

    private FollowedRecord followed(Credential record) {
        assertThat(follower.round()).isEqualTo(new Round.Checked(ledger.size()));
        return stores.records().findAll(List.of(record.id())).getFirst();
    }
}
