package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** There is only so much of a quantity, by whichever record it comes, and a claim has it for as long as it lives. */
class QuantityUsesTests {

    private final MovingClock clock = new MovingClock();
    private final SmallLedger log = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final FollowLog follower =
            new FollowLog(log, Followers.keys(log, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final Author organisation = Author.organisation(1);
    private final InMemoryClaimStore claims = new InMemoryClaimStore();
    private final QuantityUses uses = SampleClaims.uses(claims, clock);
    private int number;

    @BeforeEach
    void seal() {
        log.seal(organisation.keyRecord());
    }

    @Test
    void oneClaimHasItAndAnotherFindsThatItIsGone() {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");
        Claim first = ruled("1", kilos);
        Claim second = ruled("1", kilos);

        assertThat(uses.take(first, List.of(kilos))).isTrue();
        assertThat(uses.take(first, List.of(kilos)))
                .as("taking again changes nothing")
                .isTrue();
        assertThat(uses.take(second, List.of(kilos))).isFalse();
        assertThat(others(second, kilos)).containsOnly(first.id());
        assertThat(others(first, kilos)).isEmpty();
    }

    @Test
    void sharesThatAreNoMoreThanTheWholeGoTogether() {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");

        assertThat(uses.take(ruled("0.6", kilos), List.of(kilos))).isTrue();
        assertThat(uses.take(ruled("0.41", kilos), List.of(kilos))).isFalse();
        assertThat(uses.take(ruled("0.4", kilos), List.of(kilos))).isTrue();
        assertThat(uses.take(ruled("0.000000001", kilos), List.of(kilos))).isFalse();
    }

    @Test
    void ratiosAreNotUsedUp() {
        FollowedRecord percent = evidence("Roubaix", "Cotton", "%", "2026-01-01", "2026-03-31", "");

        assertThat(uses.take(ruled("1", percent), List.of(percent))).isTrue();
        assertThat(uses.take(ruled("1", percent), List.of(percent))).isTrue();
    }

    @Test
    void oneFileUnderTwoRecordsIsOneQuantity() {
        String invoice = "{'name':'i.pdf','digest':'uEiInvoice'}";
        FollowedRecord one = evidence("Roubaix", "Cotton", "%", "2026-01-01", "2026-03-31", invoice);
        FollowedRecord same = evidence("Lille", "Wool", "%", "2026-04-01", "2026-06-30", invoice);

        assertThat(uses.take(ruled("1", one), List.of(one))).isTrue();
        assertThat(uses.take(ruled("1", same), List.of(same))).isFalse();
    }

    @Test
    void oneMeterOnOneDayIsOneQuantityHoweverItIsWritten() {
        FollowedRecord first = evidence("Atelier de coupe", "Électricité", "kW.h", "2026-01-01", "2026-03-31", "");
        FollowedRecord lastDay = evidence("atelier  DE coupe", "electricite", "kW.h", "2026-03-31", "2026-06-30", "");
        FollowedRecord later = evidence("Atelier de coupe", "Électricité", "kW.h", "2026-04-01", "2026-06-30", "");
        FollowedRecord elsewhere = evidence("Magasin", "Électricité", "kW.h", "2026-01-01", "2026-03-31", "");

        assertThat(uses.take(ruled("1", first), List.of(first))).isTrue();
        assertThat(uses.take(ruled("1", lastDay), List.of(lastDay))).isFalse();
        assertThat(uses.take(ruled("1", later), List.of(later))).isTrue();
        assertThat(uses.take(ruled("1", elsewhere), List.of(elsewhere))).isTrue();
    }

    @Test
    void takesAllOrNothing() {
        FollowedRecord cotton = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");
        FollowedRecord wool = evidence("Roubaix", "Wool", "kg", "2026-01-01", "2026-03-31", "");
        uses.take(ruled("1", wool), List.of(wool));

        assertThat(uses.take(ruled("1", cotton, wool), List.of(cotton, wool))).isFalse();
        assertThat(uses.take(ruled("1", cotton), List.of(cotton))).isTrue();
    }

    @Test
    void whatIsGivenBackIsThereForOthers() {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");
        Claim first = ruled("1", kilos);
        uses.take(first, List.of(kilos));
        uses.release(first.id());
        uses.release(first.id());

        assertThat(uses.take(ruled("1", kilos), List.of(kilos))).isTrue();
    }

    @Test
    void aClaimThatIsOnItsWayOrPublicKeepsIt() {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");
        Claim first = ruled("1", kilos);
        uses.take(first, List.of(kilos));
        claims.replace(first, first.signed(new RulingText("{}"), organisation.evidence(), clock.instant()));
        clock.advance(QuantityUses.LEASE.multipliedBy(100));

        assertThat(uses.take(ruled("1", kilos), List.of(kilos))).isFalse();
    }

    @Test
    void aSuccessorHasWhatTheOneBeforeItHas() {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");
        Claim before = ruled("1", kilos);
        uses.take(before, List.of(kilos));
        claims.replace(before, before.signed(new RulingText("{}"), organisation.evidence(), clock.instant()));
        ClaimContent succeeding = before.content().succeeding(before.id(), List.of(kilos.id()));
        Claim successor = Claim.drafted(ClaimId.random(), SampleClaims.REQUEST, succeeding, clock.instant());

        assertThat(uses.take(successor, List.of(kilos))).isTrue();
        assertThat(uses.take(ruled("1", kilos), List.of(kilos))).isFalse();
    }

    @Test
    void aPublicationThatStoppedHalfWayBlocksNobodyForLongAndFindsOut() {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "");
        Claim slow = ruled("1", kilos);
        uses.take(slow, List.of(kilos));
        Claim next = ruled("1", kilos);
        clock.advance(QuantityUses.LEASE.minusSeconds(1));
        assertThat(uses.take(next, List.of(kilos))).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(others(next, kilos)).isEmpty();
        assertThat(uses.take(next, List.of(kilos))).isTrue();

        Claim signed = slow.signed(new RulingText("{}"), organisation.evidence(), clock.instant());
        assertThat(claims.replace(slow, signed)).as("it was moved on").isFalse();
        assertThat(uses.take(claims.find(slow.id()).orElseThrow(), List.of(kilos)))
                .isFalse();
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        FollowedRecord kilos = evidence("Roubaix", "Cotton", "kg", "2026-01-01", "2026-03-31", "{'digest':'uEiF'}");
        List<Claim> many =
                IntStream.range(0, 8).mapToObj(one -> ruled("1", kilos)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> taken = many.stream()
                    .map(claim -> threads.submit(() -> uses.take(claim, List.of(kilos))))
                    .toList();
            int winners = 0;
            for (Future<Boolean> one : taken) {
                winners += one.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        Claim last = ruled("1", kilos);
        assertThat(others(last, kilos)).hasSize(1);
    }

    private Set<ClaimId> others(Claim own, FollowedRecord record) {
        return uses.byOthers(Set.of(own.id()), List.of(record)).values().stream()
                .flatMap(List::stream)
                .flatMap(quantity -> quantity.uses().stream())
                .map(use -> new ClaimId(use.claim()))
                .collect(Collectors.toSet());
    }

    private Claim ruled(String share, FollowedRecord... records) {
        RecordId[] ids = List.of(records).stream().map(FollowedRecord::id).toArray(RecordId[]::new);
        Map<RecordId, BigDecimal> parts = Map.of(ids[0], new BigDecimal(share));
        Stated stated = new Stated(List.of(), Optional.empty(), parts, List.of());
        Claim draft = Claim.drafted(
                ClaimId.random(), SampleClaims.REQUEST, SampleClaims.stating(stated, ids), clock.instant());
        claims.create(draft);
        Claim ruled = draft.ruled(new RulingText("{}"), clock.instant());
        claims.replace(draft, ruled);
        return ruled;
    }

    private FollowedRecord evidence(
            String site, String indicator, String unit, String start, String end, String files) {
        Credential sealed = organisation.record(
                RecordKind.EVIDENCE,
                ("{'type':'Evidence','reference':'R-%d','title':'t','pillar':'environmental','topic':'E5','site':'%s',"
                                + "'period':{'start':'%s','end':'%s'},'quantity':{'indicator':'%s','value':100,'unit':'%s'},"
                                + "'quality':'invoiced','attachments':[%s]}")
                        .formatted(number++, site, start, end, indicator, unit, files),
                Instant.parse("2026-07-01T00:00:00Z"),
                null);
        log.seal(sealed);
        follower.round();
        return stores.records().findAll(List.of(sealed.id())).getFirst();
    }
}
