package org.preuve.reporting.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.certificates.Certificate.Place;
import org.preuve.reporting.certificates.Certificate.Term;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Round;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.EvidenceLevel;

/** What runs out is learned from the records that stand, and from nothing else. */
class ReadCertificatesTests {

    private static final Instant SIGNED = Instant.parse("2026-07-01T00:00:00Z");

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final MovingClock clock = new MovingClock();
    private final FollowLog follower =
            new FollowLog(ledger, Followers.keys(ledger, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final ReadCertificates read = new ReadCertificates(
            stores.certificates(),
            stores.records(),
            new WeighRecords(
                    stores.recognitions(),
                    stores.records(),
                    Author.organisation(1).did()),
            clock);
    private final Author mill = Author.supplier(2);

    @BeforeEach
    void begin() {
        ledger.seal(Author.organisation(1).keyRecord());
    }

    @Test
    void hasNoneWhereNoneIsStated() {
        ledger.seal(mill.attestation("09506000134352", null));
        assertThat(certificates()).isEmpty();
    }

    @Test
    void recordsOfOneNumberStateOneCertificateAndTheLastSealedSaysUntilWhen() {
        Credential first = stating("GOTS", "CU 1-234", "2026-12-31", "09506000134352");
        Credential renewed = stating("gots", "CU1234", "2027-12-31", "04012345123456");
        ledger.seal(first);
        ledger.seal(stating("RCS", "77", "2026-11-25", "09506000134352"));
        ledger.seal(renewed);
        List<Certificate> all = certificates();
        assertThat(all).extracting(Certificate::scheme).containsExactly("RCS", "gots");
        Certificate gots = all.getLast();
        assertThat(gots.validUntil()).hasValue(Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(gots.issuer()).hasValue("Control Union");
        assertThat(gots.records()).extracting(Certificate.Stating::id).containsExactly(renewed.id(), first.id());
        assertThat(gots.records()).extracting(Certificate.Stating::level).containsOnly(EvidenceLevel.SUPPLIER_SIGNED);
    }

    @Test
    void whatWasWithdrawnStatesNothingAnyMore() {
        Credential wrong = stating("GOTS", "1", "2026-12-31", "09506000134352");
        ledger.seal(wrong);
        ledger.seal(mill.withdrawal(wrong, ledger.digest(wrong)));
        assertThat(certificates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, OVER",
        "2026-11-22, WITHIN_7_DAYS",
        "2026-11-28, WITHIN_7_DAYS",
        "2026-11-29, WITHIN_30_DAYS",
        "2026-12-21, WITHIN_30_DAYS",
        "2026-12-22, WITHIN_90_DAYS",
        "2027-02-19, WITHIN_90_DAYS",
        "2027-02-20, LATER",
    })
    void itsLastDayCountsToItsEnd(String lastDay, Term term) {
        ledger.seal(stating("GOTS", "1", lastDay, "09506000134352"));
        assertThat(certificates().getFirst().term(Instant.parse("2026-11-22T00:00:00Z")))
                .isEqualTo(term);
    }

    @Test
    void listsThoseThatEndByAGivenTimeAndGoesOnBehindAPlaceThatStaysWhatever() {
        ledger.seal(stating("GOTS", "1", "2026-12-31", "09506000134352"));
        ledger.seal(stating("GOTS", "2", "2026-12-31", "09506000134352"));
        ledger.seal(stating("GOTS", "3", "2026-11-30", "09506000134352"));
        ledger.seal(endless("4"));
        assertThat(certificates()).extracting(Certificate::number).containsExactly("3", "1", "2", "4");
        assertThat(page(Optional.of(Instant.parse("2026-12-01T00:00:00Z")), Optional.empty()))
                .containsExactly("3");
        Place second = certificates().get(1).place();
        assertThat(page(Optional.empty(), Optional.of(second))).containsExactly("2", "4");
        ledger.seal(stating("GOTS", "3", "2027-11-30", "09506000134352"));
        ledger.seal(stating("GOTS", "0", "2026-11-29", "09506000134352"));
        follow();
        assertThat(page(Optional.empty(), Optional.of(second))).containsExactly("2", "3", "4");
        assertThat(page(Optional.of(Instant.parse("2026-12-01T00:00:00Z")), Optional.empty()))
                .containsExactly("0");
    }

    @Test
    void aRenewalThatIsWithdrawnLeavesTheEndThatWasStatedBefore() {
        ledger.seal(stating("GOTS", "1", "2026-12-31", "09506000134352"));
        Credential renewed = stating("GOTS", "1", "2027-12-31", "09506000134352");
        ledger.seal(renewed);
        assertThat(certificates().getFirst().validUntil()).hasValue(Instant.parse("2028-01-01T00:00:00Z"));
        ledger.seal(mill.withdrawal(renewed, ledger.digest(renewed)));
        assertThat(certificates().getFirst().validUntil()).hasValue(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void saysHowFarItReachesAndWhatItIsStatedFor() {
        ledger.seal(
                certified(
                        "{'type':'Site','gln':'4012345000009'}",
                        "'validUntil':'2026-12-31','scope':{'products':['09506000134352','nonsense'],'sites':['4012345000009'],'criteria':['organic-cotton']}"));
        ledger.seal(certified("{'type':'Batch','gtin':'09506000134352','lot':'A7'}", "'validUntil':'2026-12-31'"));
        Certificate certificate = certificates().getFirst();
        assertThat(certificate.scope())
                .isEqualTo(new Scope(
                        List.of(Gtin.parse("09506000134352")),
                        List.of(new Gln("4012345000009")),
                        List.of("organic-cotton")));
        assertThat(certificate.records())
                .extracting(Certificate.Stating::subject)
                .containsExactly(
                        Optional.of(new Subject.Batch(Gtin.parse("09506000134352"), "A7")),
                        Optional.of(new Subject.Site(new Gln("4012345000009"))));
    }

    @Test
    void ofOneThatStandsBehindAnyNumberOfRecordsTheLastAreReadAndShown() {
        ledger.seal(stating("GOTS", "1", "2026-12-31", "04012345123456"));
        for (int record = 0; record <= Certificate.MOST_SHOWN; record++) {
            ledger.seal(stating("GOTS", "1", "2027-12-31", "09506000134352"));
        }
        Certificate certificate = certificates().getFirst();
        assertThat(certificate.records()).hasSize(Certificate.MOST_SHOWN);
        assertThat(certificate.records().getFirst().index()).isEqualTo(ledger.size() - 1L);
        assertThat(certificate.hasMore()).isTrue();
    }

    private Credential endless(String number) {
        return certified(
                "{'type':'Product','gtin':'09506000134352'}",
                "'number':'%s','issuer':'Control Union'".formatted(number));
    }

    private Credential certified(String subject, String more) {
        return mill.record(
                RecordKind.ATTESTATION,
                "{'type':'Attestation','subject':%s,'topic':'E5','criterion':'organic-cotton','conforms':true,'certificate':{'scheme':'GOTS',%s}}"
                        .formatted(subject, more),
                SIGNED,
                null);
    }

    private List<String> page(Optional<Instant> endsBy, Optional<Place> after) {
        return read.page(endsBy, after, 50).stream().map(Certificate::number).toList();
    }

    private Credential stating(String scheme, String number, String until, String gtin) {
        return mill.record(
                RecordKind.ATTESTATION,
                ("{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','criterion':'organic-cotton','conforms':true,"
                                + "'certificate':{'scheme':'%s','number':'%s','issuer':'Control Union','validUntil':'%s'}}")
                        .formatted(gtin, scheme, number, until),
                SIGNED,
                null);
    }

    private List<Certificate> certificates() {
        follow();
        return read.page(Optional.empty(), Optional.empty(), 50);
    }

    private void follow() {
        assertThat(follower.round()).isEqualTo(new Round.Checked(ledger.size()));
    }
}
