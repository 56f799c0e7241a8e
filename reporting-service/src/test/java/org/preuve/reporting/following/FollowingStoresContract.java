package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.following.AuthorKeyStore.AuthorKey;
import org.preuve.reporting.following.FollowedRecord.Licence;
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.FollowedRecord.Validity;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.products.Gtin;

/** What the follower relies on, whichever stores it has. */
public abstract class FollowingStoresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    protected abstract FollowerStores stores();

    @Test
    void beginsBeforeTheFirstEntry() {
        FollowedPosition position = stores().positions().load();

        assertThat(position.size()).isZero();
        assertThat(position.mismatch()).isEmpty();
    }

    @Test
    void keepsThePositionThatWasReplacedLast() {
        PositionStore positions = stores().positions();
        List<Hash> leaves = leaves(5);
        FollowedPosition first = positions.load();
        FollowedPosition second = first.advancedTo(CompactRange.empty().append(leaves), leaves.getLast());
        Mismatch mismatch = new Mismatch(3, Mismatch.Cause.RECORD_CHANGED, NOW);

        assertThat(positions.replace(first, second)).isTrue();
        assertThat(positions.replace(second, second.stoppedBy(mismatch))).isTrue();
        FollowedPosition stored = positions.load();
        assertThat(stored.head()).isEqualTo(second.head());
        assertThat(stored.lastLeaf()).contains(leaves.getLast());
        assertThat(stored.mismatch()).contains(mismatch);
    }

    @Test
    void refusesToMoveFromAPositionThatIsNoLongerStored() {
        PositionStore positions = stores().positions();
        FollowedPosition first = positions.load();
        FollowedPosition moved = first.advancedTo(
                CompactRange.empty().append(leaves(1)), leaves(1).getLast());
        positions.replace(first, moved);

        assertThat(positions.replace(first, first.restarted())).isFalse();
        assertThat(positions.load().size()).isEqualTo(1);
        assertThat(positions.replace(moved, moved.restarted())).isTrue();
        assertThat(positions.replace(moved, moved.cured())).isFalse();
    }

    @Test
    void widensAPageAndTakesNothingAway() {
        LeafStore store = stores().leaves();
        store.widen(7, leaves(3));
        store.widen(7, leaves(5));
        store.widen(7, leaves(2));

        assertThat(store.page(7)).isEqualTo(leaves(5));
        assertThat(store.page(8)).isEmpty();
    }

    @Test
    void overwritesAPageThatBeginsOtherwise() {
        LeafStore store = stores().leaves();
        store.widen(0, leaves(5));
        List<Hash> others = List.of(Hash.sha256(new byte[] {99}));
        store.widen(0, others);

        assertThat(store.page(0)).isEqualTo(others);
    }

    @Test
    void holdsAFullPage() {
        LeafStore store = stores().leaves();
        store.widen(0, leaves(LeafStore.PAGE));

        assertThat(store.page(0)).isEqualTo(leaves(LeafStore.PAGE));
        store.clear();
        assertThat(store.page(0)).isEmpty();
    }

    @Test
    void keepsTheFirstKeyUnderAName() {
        AuthorKeyStore keys = stores().keys();
        Author author = Author.organisation(1);
        AuthorKey key = new AuthorKey(author.method(), author.key().verificationKey());
        assertThat(keys.knows(author.did())).isFalse();

        keys.add(List.of(key));
        keys.add(List.of(new AuthorKey(author.method(), Author.supplier(5).key().verificationKey())));
        assertThat(keys.find(author.method())).contains(key.key());
        assertThat(keys.knows(author.did())).isTrue();
        assertThat(keys.find(Author.organisation(2).method())).isEmpty();
        keys.clear();
        assertThat(keys.knows(author.did())).isFalse();
    }

    @Test
    void findsRecordsAsTheyWerePut() {
        RecordStore records = stores().records();
        FollowedRecord full = record(1, true);
        FollowedRecord bare = record(2, false);
        records.put(List.of(full, bare));
        records.put(List.of(full));

        assertThat(records.findAll(List.of(full.id(), bare.id(), full.id()))).containsExactlyInAnyOrder(full, bare);
        assertThat(records.findAll(List.of(new RecordId(new UUID(9, 9))))).isEmpty();
        assertThat(records.findAll(List.of())).isEmpty();
        records.clear();
        assertThat(records.findAll(List.of(full.id()))).isEmpty();
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.sha256(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    private static FollowedRecord record(long index, boolean full) {
        Instant precise = Instant.parse("2027-01-01T00:00:00.123456Z");
        return new FollowedRecord(
                new RecordId(new UUID(7, index)),
                index,
                full ? RecordKind.ATTESTATION : RecordKind.EVIDENCE,
                RecordDigest.parse(Hash.sha256(new byte[] {(byte) index}).multihash()),
                NOW,
                full ? Author.supplier(2).did() : Author.organisation(1).did(),
                full
                        ? new Validity(Optional.of(NOW), Optional.of(precise))
                        : new Validity(Optional.empty(), Optional.empty()),
                full ? Optional.of(Gtin.parse("09506000134352")) : Optional.empty(),
                full ? Optional.of("E5") : Optional.empty(),
                full ? Optional.of("recycled-cotton-content") : Optional.empty(),
                full
                        ? Optional.of(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30")))
                        : Optional.empty(),
                !full,
                full
                        ? Optional.of(new Licence("EU Ecolabel", Optional.of("FR/1"), Optional.of(precise)))
                        : Optional.empty());
    }
}
