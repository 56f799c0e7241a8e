package org.preuve.reporting.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.certificates.Certificate.Term;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.Round;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** What runs out is learned from the records that stand, and from nothing else. */
class ReadCertificatesTests {

    private static final Instant SIGNED = Instant.parse("2026-07-01T00:00:00Z");

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final FollowLog follower = new FollowLog(
            ledger, Followers.keys(ledger, stores), stores, new MovingClock(), Duration.ofMinutes(1), Duration.ZERO);
    private final ReadCertificates read = new ReadCertificates(stores.certificates(), stores.records());
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
        assertThat(follower.round()).isEqualTo(new Round.Checked(ledger.size()));
        return read.all();
    }
}
