package org.preuve.ledger.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.log.CurrentLog.Published;
import org.preuve.ledger.log.RecordStore.Kept;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;

/**
 * Seals a batch of records: the commit path. One thread uses it; other processes may seal into the same store at the
 * same time. A constant number of round trips for a group: records, group, the group read back, full tiles if any,
 * head, checkpoint.
 */
final class SealGroup {

    private final LogStores stores;
    private final PublishCheckpoint checkpoints;
    private final Receipts receipts;
    private final Authors keys;
    private final LearnKeys learn;
    private final Overtaken overtaken;
    private final EdgeLoader loader;
    private final CurrentLog current;
    private final RequireLastCheckpoint signed;
    private final SealedAt sealedAt;
    private final Clock clock;

    /**
     * The log as far as this writer has followed it. Invariant: a beginning of the log in the store. Absent at the
     * start and after every call to the store that did not answer: then the store is read before anything else.
     */
    private @Nullable Edge edge;

    SealGroup(
            LogStores stores,
            PublishCheckpoint checkpoints,
            Receipts receipts,
            Authors keys,
            Erasures erasures,
            CurrentLog current,
            RequireLastCheckpoint signed,
            Clock clock) {
        this.stores = stores;
        this.checkpoints = checkpoints;
        this.receipts = receipts;
        this.keys = keys;
        this.learn = new LearnKeys(stores.records(), receipts.places(), keys);
        this.overtaken = new Overtaken(stores.records(), receipts.places(), erasures);
        this.loader = new EdgeLoader(stores);
        this.current = current;
        this.signed = signed;
        this.sealedAt = new SealedAt(stores.tiles());
        this.clock = clock;
    }

    /**
     * Answers every caller of the batch, or throws and leaves those that it did not answer to the sequencer.
     *
     * @throws StoreFailure when the store did not answer; the next batch begins by recovering
     * @throws BrokenLog when what is stored contradicts itself; nothing may be sealed any more
     */
    void seal(List<Waiting> batch) {
        Pending pending = new Pending(batch);
        Edge at = edge == null ? recover() : edge;
        edge = null;
        while (!pending.isEmpty()) {
            at = sealNext(pending, at);
        }
        edge = at;
    }

    /** Reads the head, checks what lies under it, and takes over a group that was sequenced but not committed. */
    Edge recover() {
        Edge found = signed.in(() -> loader.load(stores.head().read().orElseGet(this::firstHead)));
        if (found.size() > 0) {
            current.publish(new Published(found, checkpoints.standing(found.head(), () -> sealedAt.of(found))));
        }
        learn.all(found.size());
        Edge at = found;
        Optional<EntryGroup> standing = stores.groups().find(at.size());
        while (standing.isPresent()) {
            at = commit(Growth.byStored(standing.get(), at), at).edge();
            standing = stores.groups().find(at.size());
        }
        edge = at;
        return at;
    }

    private StoredHead firstHead() {
        stores.head().create(StoredHead.empty());
        return stores.head().read().orElseThrow(() -> new StoreFailure("the head was created but cannot be read"));
    }

    private Edge sealNext(Pending pending, Edge at) {
        List<KeptRecord> records = keep(entitled(pending, at), pending, at);
        if (records.isEmpty()) {
            return at;
        }
        List<RecordDigest> digests = new ArrayList<>(records.size());
        Growth ours = Growth.by(entries(records, digests, at), at);
        stores.groups().create(ours.group());
        EntryGroup standing = stores.groups()
                .find(at.size())
                .orElseThrow(() -> new StoreFailure("group " + at.size() + " was created but cannot be read"));
        if (!standing.isByteForByte(ours.group())) {
            return commit(Growth.byStored(standing, at), at).edge();
        }
        Published log = commit(ours, at);
        for (int i = 0; i < records.size(); i++) {
            long index = at.size() + i;
            pending.sealed(
                    records.get(i), digests.get(i), index, () -> receipts.inGroup(ours, index, log.checkpoint()));
        }
        return log.edge();
    }

    /** Stores what is new, and answers who needs no new entry: records that are sealed, ids that are taken. What is left. */
    private List<KeptRecord> keep(List<KeptRecord> wanted, Pending pending, Edge at) {
        List<KeptRecord> meant = wanted.stream().map(r -> r.meantFor(at.size())).toList();
        List<Kept> kept = stores.records().keep(meant);
        List<KeptRecord> known = new ArrayList<>();
        List<KeptRecord> standing = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            switch (kept.get(i)) {
                case Kept.New fresh -> standing.add(meant.get(i));
                case Kept.Erased erased -> pending.erased(meant.get(i));
                case Kept.IdTaken taken -> pending.idTaken(meant.get(i));
                case Kept.Known was -> {
                    requireSame(meant.get(i), was.standing());
                    pending.stands(was.standing());
                    known.add(was.standing());
                    standing.add(was.standing());
                }
            }
        }
        answerSealed(known, pending, at).forEach(standing::remove);
        return standing;
    }

    /** Answers those of these that are in the log, and says which they are. */
    private List<KeptRecord> answerSealed(List<KeptRecord> known, Pending pending, Edge at) {
        Map<RecordKey, Place> places = receipts.places().find(known, at.size());
        List<KeptRecord> sealed = new ArrayList<>();
        for (KeptRecord record : known) {
            Place place = places.get(record.key());
            if (place != null) {
                pending.alreadySealed(record, place.index(), () -> receipts.standing(place));
                sealed.add(record);
            }
        }
        return sealed;
    }

    /**
     * The next group without what may not stand at this place: since the door looked, a key may have been revoked, or what
     * a record changes erased. What is in the log already gets its receipt, whatever became of it.
     */
    private List<KeptRecord> entitled(Pending pending, Edge at) {
        List<KeptRecord> entitled = new ArrayList<>();
        for (KeptRecord record : pending.nextGroup()) {
            boolean late = overtaken.isBehind(at.size(), record);
            Optional<Sealing.Refused> refusal = keys.refusalAt(at.size(), record, pending.signers(record));
            if (!late && refusal.isEmpty()) {
                entitled.add(record);
            } else if (answerSealed(kept(record), pending, at).isEmpty()) {
                if (late) {
                    stores.records().drop(record.key());
                    pending.erased(record);
                } else {
                    refusal.ifPresent(why -> pending.refused(record, why));
                }
            }
        }
        return entitled;
    }

    /** The same record as it is in the store, if it is. */
    private List<KeptRecord> kept(KeptRecord record) {
        return stores.records().find(record.id()).stream()
                .filter(standing -> standing.key().equals(record.key()))
                .toList();
    }

    private static void requireSame(KeptRecord sent, KeptRecord standing) {
        RecordKey read = RecordKey.of(standing.bytes());
        if (!read.equals(sent.key())) {
            throw new BrokenLog("the bytes stored for record " + sent.id().value(), "its key", read, sent.key());
        }
    }

    private List<byte[]> entries(List<KeptRecord> records, List<RecordDigest> digests, Edge at) {
        Instant sealedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<byte[]> entries = new ArrayList<>(records.size());
        Hash previous = at.last();
        for (KeptRecord record : records) {
            RecordDigest digest = record.digest();
            long index = at.size() + entries.size();
            byte[] entry = new Entry(digest, record.id(), index, record.kind(), previous, sealedAt).bytes();
            digests.add(digest);
            entries.add(entry);
            previous = Hash.leaf(entry);
        }
        return entries;
    }

    /** The same for a group of our own, of another writer, and of one that died: the tiles, the head, the checkpoint. */
    private Published commit(Growth growth, Edge at) {
        Edge after = growth.after();
        if (!growth.fullTiles().isEmpty()) {
            stores.tiles().put(growth.fullTiles());
        }
        // THE COMMIT POINT: before this line nothing of the group is in the log, after it all of it is.
        boolean moved = stores.head().replace(at.stored(), after.stored());
        if (!moved) {
            requireMovedByAnother(after);
        }
        Published log = new Published(
                after, checkpoints.publish(after.head(), growth.group().sealedAt()));
        learn.of(growth.group());
        current.publish(log);
        return log;
    }

    /** Groups are stored once, so another writer can only have moved the head over this same group. */
    private void requireMovedByAnother(Edge after) {
        StoredHead standing = stores.head().read().orElseGet(StoredHead::empty);
        boolean consistent =
                standing.size() == after.size() ? standing.head().equals(after.head()) : standing.size() > after.size();
        if (!consistent) {
            throw new BrokenLog("the head in the store", "the head that follows", standing.head(), after.head());
        }
    }
}
