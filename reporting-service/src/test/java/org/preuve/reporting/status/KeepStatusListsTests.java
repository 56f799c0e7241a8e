package org.preuve.reporting.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.organisation.Organisation;

/** When a list is signed anew, what it then says, and what becomes of one that somebody touched. */
class KeepStatusListsTests {

    private static final Author AUTHOR = Author.organisation(1);
    private static final ListName REVOCATION = new ListName(StatusPurpose.REVOCATION, 1);
    private static final ListName SUSPENSION = new ListName(StatusPurpose.SUSPENSION, 1);

    private final MovingClock clock = new MovingClock();
    private final SmallLedger log = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final FollowLog follower =
            new FollowLog(log, Followers.keys(log, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final InMemoryStatusListStore lists = new InMemoryStatusListStore();
    private final InMemoryPlaceStore places = new InMemoryPlaceStore();
    private final AllotPlace allot = new AllotPlace(places, new Random(7));
    private final Map<RecordId, Set<StatusPurpose>> told = new HashMap<>();
    private final ClaimBits bits = claims -> Map.copyOf(told);
    private final KeepStatusLists keep = keeping(AUTHOR);
    private final Credential claim =
            AUTHOR.record(RecordKind.CLAIM, "{'type':'Claim'}", Instant.parse("2026-07-01T00:00:00Z"), null);

    private KeepStatusLists keeping(Author author) {
        var organisation = new Organisation(
                author.did(), "Maison Lys", author.key().verificationKey(), URI.create("http://localhost:8080"));
        var signer = new CredentialSigner(author.key(), author.method(), clock);
        return new KeepStatusLists(lists, places, stores.records(), bits, organisation, signer, clock);
    }

    @BeforeEach
    void seal() {
        log.seal(AUTHOR.keyRecord());
        log.seal(claim);
        follower.round();
    }

    @Test
    void theFirstListsAreThereBeforeAnyClaimAndNoOthers() {
        for (ListName name : new ListName[] {REVOCATION, SUSPENSION}) {
            StatusListCredential list = keep.current(name);
            assertThat(list.list().id()).hasToString("http://localhost:8080/status/" + name);
            assertThat(list.list().bits()).isEqualTo(Bitstring.empty());
            assertThat(list.list().isFor(name.purpose())).isTrue();
            assertThat(new CredentialVerifier(method -> Optional.of(AUTHOR.key().verificationKey()))
                            .verify(list.signed()))
                    .isInstanceOf(Valid.class);
        }
        assertThatExceptionOfType(StatusRefusal.NoSuchList.class)
                .isThrownBy(() -> keep.current(new ListName(StatusPurpose.REVOCATION, 2)));
        assertThat(ListName.parse("revocation-1")).contains(REVOCATION);
        assertThat(ListName.parse("revocation-0")).isEmpty();
        assertThat(ListName.parse("message-1")).isEmpty();
        assertThat(ListName.parse("revocation")).isEmpty();
    }

    @Test
    void isSignedOnceUntilHalfOfItsTimeIsOver() {
        StatusListCredential first = keep.current(REVOCATION);
        clock.advance(KeepStatusLists.VALID.dividedBy(2).minusSeconds(1));
        assertThat(keep.current(REVOCATION)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        StatusListCredential second = keep.current(REVOCATION);
        assertThat(second.validFrom()).isEqualTo(clock.instant());
        assertThat(second.validUntil()).isEqualTo(second.validFrom().plus(KeepStatusLists.VALID));
        assertThat(second.list()).isEqualTo(first.list());
    }

    @Test
    void aWithdrawalSetsTheClaimsBitAndNoOther() {
        StatusPlace place = allot.of(claim.id());
        assertThat(keep.current(REVOCATION).list().bits().count()).isZero();
        keep.withdrawn(claim.id());
        keep.withdrawn(claim.id());
        assertThat(keep.current(REVOCATION).list().bits())
                .isEqualTo(Bitstring.empty().with(place.index()));
        assertThat(keep.current(SUSPENSION).list().bits().count()).isZero();
        assertThat(lists.find(REVOCATION).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aSuspensionIsSetAndClearedAsTheStateSaysAndARevocationStays() {
        StatusPlace place = allot.of(claim.id());
        told.put(claim.id(), Set.of(StatusPurpose.SUSPENSION));
        keep.changed(claim.id());
        keep.changed(claim.id());
        assertThat(keep.current(SUSPENSION).list().bits())
                .isEqualTo(Bitstring.empty().with(place.index()));
        assertThat(lists.find(SUSPENSION).orElseThrow().version())
                .as("signed once")
                .isZero();

        lists.remove(SUSPENSION);
        assertThat(keep.current(SUSPENSION).list().bits().count())
                .as("made again from the states")
                .isEqualTo(1);
        told.put(claim.id(), Set.of());
        keep.changed(claim.id());
        assertThat(keep.current(SUSPENSION).list().bits().count()).isZero();

        told.put(claim.id(), Set.of(StatusPurpose.REVOCATION));
        keep.changed(claim.id());
        told.put(claim.id(), Set.of());
        keep.changed(claim.id());
        assertThat(keep.current(REVOCATION).list().bits().isSet(place.index())).isTrue();
    }

    @Test
    void aClaimWithoutAPlaceChangesNothing() {
        keep.withdrawn(claim.id());
        assertThat(lists.find(REVOCATION)).isEmpty();
    }

    @Test
    void aListThatIsGoneOrByAnEarlierKeyIsMadeAgainFromTheLog() {
        StatusPlace place = allot.of(claim.id());
        keep.current(REVOCATION);
        log.seal(AUTHOR.withdrawal(claim, log.digest(claim)));
        follower.round();
        lists.remove(REVOCATION);
        Bitstring revoked = Bitstring.empty().with(place.index());
        assertThat(keep.current(REVOCATION).list().bits()).isEqualTo(revoked);
        Author next = new Author(
                Author.organisation(9).key(),
                AUTHOR.did(),
                Author.organisation(9).method());
        StatusListCredential renewed = keeping(next).current(REVOCATION);
        assertThat(renewed.signed().verificationMethod()).isEqualTo(next.method());
        assertThat(renewed.list().bits()).isEqualTo(revoked);
    }

    @Test
    void aListThatSomebodyTouchedIsNotServedAndNotRepaired() {
        keep.current(REVOCATION);
        var stored = lists.find(REVOCATION).orElseThrow();
        allot.of(claim.id());
        String text = new String(stored.credential(), StandardCharsets.UTF_8);
        for (String part : new String[] {"encodedList", "proofValue", "validUntil", "issuer", "ttl"}) {
            byte[] damaged = stored.credential().clone();
            damaged[text.indexOf(part) + part.length() + 7] ^= 1;
            lists.replace(REVOCATION, lists.find(REVOCATION).orElseThrow(), damaged);
            assertThatExceptionOfType(StatusRefusal.DoesNotCheck.class)
                    .as(part)
                    .isThrownBy(() -> keep.current(REVOCATION))
                    .withMessageContaining("revocation-1");
            keep.withdrawn(claim.id());
            assertThat(lists.find(REVOCATION).orElseThrow().credential()).isEqualTo(damaged);
        }
        lists.remove(REVOCATION);
        lists.create(REVOCATION, keep.current(SUSPENSION).bytes());
        assertThatExceptionOfType(StatusRefusal.DoesNotCheck.class).isThrownBy(() -> keep.current(REVOCATION));
    }
}
