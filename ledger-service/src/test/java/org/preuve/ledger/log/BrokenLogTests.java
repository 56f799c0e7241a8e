package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;

/** What is stored is changed behind the ledger's back: it does not start, or stops, and says both values. */
class BrokenLogTests {

    private final InMemoryRecordStore records = new InMemoryRecordStore();
    private final LogStores memory = InMemoryLogStores.create();
    private final LogStores stores =
            new LogStores(records, memory.groups(), memory.tiles(), memory.head(), memory.checkpoints());
    private final SignedRecords author = new SignedRecords();
    private final Credential first = author.attestation();

    @BeforeEach
    void sealSome() {
        try (TestLog log = TestLog.over(stores)) {
            SealRecordsContract.answers(log, List.of(first));
            for (int i = 0; i < 3; i++) {
                SealRecordsContract.answers(log, attestations(200));
            }
            assertThat(log.fromOutside().check()).hasSize(601);
        }
    }

    @Test
    void anUntouchedLogStarts() {
        TestLog.over(stores).close();
    }

    @Test
    void aChangedEntryStopsTheStart() {
        requireRefused(with(new ChangedGroups(stores.groups())), "disagree");
    }

    @Test
    void aMissingGroupStopsTheStart() {
        GroupStore none = new ForwardingGroups(stores.groups()) {
            @Override
            public List<EntryGroup> findAll(Collection<Long> starts) {
                return List.of();
            }
        };
        requireRefused(with(none), "the tile of level 0 disagree");
    }

    @Test
    void aMissingTileStopsTheStart() {
        TileStore none = new TileStore() {
            @Override
            public void put(List<FullTile> tiles) {
                throw new AssertionError("nothing is to be written");
            }

            @Override
            public Optional<FullTile> find(TilePath path) {
                return Optional.empty();
            }

            @Override
            public List<Hash> roots(int level, long start, int count) {
                return stores.tiles().roots(level, start, count - 1);
            }
        };
        requireRefused(
                new LogStores(stores.records(), stores.groups(), none, stores.head(), stores.checkpoints()),
                "the full tiles of level 0 disagree: 2 and 1");
    }

    @Test
    void aHeadThatItsRangeDoesNotGiveIsRefused() {
        assertThatThrownBy(
                        () -> new StoredHead(new TreeHead(0, Hash.leaf(new byte[0])), CompactRange.empty(), List.of()))
                .isInstanceOf(BrokenLog.class);
    }

    @Test
    void anotherTreeSignedForThisSizeStopsTheStart() {
        LogStores forked = InMemoryLogStores.create();
        try (TestLog log = TestLog.over(forked)) {
            while (log.read().checkpoint().head().size() < 601) {
                SealRecordsContract.answers(log, attestations(1));
            }
        }
        requireRefused(
                new LogStores(stores.records(), stores.groups(), stores.tiles(), stores.head(), forked.checkpoints()),
                "the checkpoint signed for size 601");
    }

    @Test
    void aChangedRecordStopsTheWriterWhenItIsSentAgain() {
        KeptRecord kept = records.find(first.id()).orElseThrow();
        byte[] changed = kept.bytes().clone();
        changed[20] ^= 1;
        records.tamper(
                new KeptRecord(kept.key(), kept.id(), kept.kind(), kept.issuer(), kept.salt(), changed, kept.groups()));
        try (TestLog log = TestLog.over(stores)) {
            assertThat(log.seal().seal(first)).isInstanceOf(Sealing.Unavailable.class);
            Awaitility.await().until(() -> log.sequencer().broken().isPresent());
            assertThat(log.sequencer().broken().orElseThrow())
                    .contains(first.id().value())
                    .contains(kept.key().toString());
            assertThat(log.seal().seal(author.attestation())).isInstanceOf(Sealing.Unavailable.class);
        }
    }

    private void requireRefused(LogStores broken, String says) {
        assertThatThrownBy(() -> TestLog.over(broken))
                .isInstanceOf(BrokenLog.class)
                .hasMessageContaining(says);
    }

    private LogStores with(GroupStore groups) {
        return new LogStores(stores.records(), groups, stores.tiles(), stores.head(), stores.checkpoints());
    }

    private List<Credential> attestations(int count) {
        List<Credential> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(author.attestation());
        }
        return made;
    }

    private static class ForwardingGroups implements GroupStore {

        private final GroupStore groups;

        ForwardingGroups(GroupStore groups) {
            this.groups = groups;
        }

        @Override
        public void create(EntryGroup group) {
            groups.create(group);
        }

        @Override
        public Optional<EntryGroup> find(long start) {
            return groups.find(start);
        }

        @Override
        public List<EntryGroup> findAll(Collection<Long> starts) {
            return groups.findAll(starts);
        }
    }

    /** One bit of the last entry of each group is another. */
    private static final class ChangedGroups extends ForwardingGroups {

        ChangedGroups(GroupStore groups) {
            super(groups);
        }

        @Override
        public List<EntryGroup> findAll(Collection<Long> starts) {
            return super.findAll(starts).stream().map(ChangedGroups::changed).toList();
        }

        private static EntryGroup changed(EntryGroup group) {
            List<byte[]> entries = new ArrayList<>(group.entries());
            byte[] last = entries.removeLast().clone();
            last[14] ^= 1;
            entries.add(last);
            return new EntryGroup(group.start(), entries, group.after());
        }
    }
}
