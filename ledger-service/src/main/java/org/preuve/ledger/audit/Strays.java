package org.preuve.ledger.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.preuve.ledger.log.EntryGroup;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.InventoryStore.NotedKeys;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.StoredHead;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.MalformedTilePath;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.RefusedNote;

/**
 * Looks for what is stored but should not be there. Everything that should was found by the walk before, so where there
 * is no more than that, nothing needs to be looked at twice. What came while the walk went on lies behind it.
 */
final class Strays {

    private final LogStores stores;
    private final InventoryStore inventory;
    private final ReadLog log;
    private final long groups;
    private final RecordTally tally;

    /** @param groups how many the walk has found */
    Strays(LogStores stores, InventoryStore inventory, ReadLog log, long groups, RecordTally tally) {
        this.stores = stores;
        this.inventory = inventory;
        this.log = log;
        this.groups = groups;
        this.tally = tally;
    }

    /** How many records are whole but not sealed, of those that were meant for the first {@code walked} entries. */
    long look(long walked) {
        inventory.heads(name -> require(name.equals("head"), Mismatch.NO_INDEX, "_id", "a second head: " + name));
        Reach reach = new Reach();
        lookAtGroups(walked, reach);
        lookAtCheckpoints(walked, reach);
        lookAtTiles(walked, reach);
        inventory.keys(this::lookAtKeys);
        long unsealed = new UnsealedRecords(stores, inventory, tally).count(walked, reach);
        reach.requireBelow(sequenced());
        return unsealed;
    }

    /** The end of the log by now, with the group that is just being committed. */
    private long sequenced() {
        long head = stores.head().read().map(StoredHead::size).orElse(0L);
        return stores.groups().find(head).map(EntryGroup::end).orElse(head);
    }

    private void lookAtGroups(long walked, Reach reach) {
        AtomicLong below = new AtomicLong();
        inventory.groups(start -> {
            if (start < walked) {
                below.incrementAndGet();
            }
            reach.to(start + 1, start, "group " + start);
        });
        if (below.get() != groups) {
            inventory.groups(start -> require(
                    start >= walked || start == 0 || isSigned(start), start, "_id", "a group that is not in the log"));
            throw new FoundMismatch(Mismatch.NO_INDEX, "_id", "there are " + below + " groups instead of " + groups);
        }
    }

    /** Checkpoints are signed between groups and nowhere else, and nobody but us can sign one. */
    private boolean isSigned(long size) {
        return stores.checkpoints()
                .find(size)
                .filter(note -> open(note, size).isPresent())
                .isPresent();
    }

    private Optional<TreeHead> open(String note, long size) {
        try {
            return Optional.of(log.open(note).head()).filter(head -> head.size() == size);
        } catch (RefusedNote refused) {
            return Optional.empty();
        }
    }

    private void lookAtCheckpoints(long walked, Reach reach) {
        AtomicLong below = new AtomicLong();
        inventory.checkpoints(size -> {
            if (size > 0 && size <= walked) {
                below.incrementAndGet();
            }
            if (size <= 0 || size > walked) {
                lookAtCheckpoint(size);
            }
            reach.to(size, size - 1, "the checkpoint of size " + size);
        });
        if (below.get() > groups) {
            inventory.checkpoints(size -> require(
                    size <= 0 || size >= walked || stores.groups().find(size).isPresent(),
                    size - 1,
                    "_id",
                    "a checkpoint of size " + size + ", where no group ends"));
        }
    }

    private void lookAtCheckpoint(long size) {
        Optional<TreeHead> signed = stores.checkpoints().find(size).flatMap(note -> open(note, size));
        require(
                signed.isPresent() && (size > 0 || signed.get().equals(TreeHead.empty())),
                Math.max(size - 1, Mismatch.NO_INDEX),
                "note",
                "the checkpoint of size " + size + " does not open");
    }

    private void lookAtTiles(long walked, Reach reach) {
        inventory.tiles(name -> {
            TilePath path = path(name);
            require(!path.isPartial(), path.start(), "_id", name + " is not a full tile");
            int level = Math.max(path.level(), 0);
            if (TilePath.widthAt(level, path.n(), walked) < TilePath.FULL_WIDTH) {
                reach.to((path.n() + 1) << (8 * (level + 1)), path.start(), name);
            }
        });
    }

    private static TilePath path(String name) {
        try {
            return TilePath.parse(name);
        } catch (MalformedTilePath malformed) {
            throw new FoundMismatch(Mismatch.NO_INDEX, "_id", name + " is no tile");
        }
    }

    /** An author's keys are noted after they are kept, so each is there. */
    private void lookAtKeys(NotedKeys noted) {
        List<KeptRecord> keys = stores.records().findAll(noted.ids());
        boolean own = keys.stream()
                .allMatch(kept -> kept.kind() == RecordKind.KEY && kept.issuer().equals(noted.author()));
        require(
                own
                        && !keys.isEmpty()
                        && new HashSet<>(noted.ids()).size() == noted.ids().size()
                        && keys.size() == noted.ids().size(),
                Mismatch.NO_INDEX,
                "ids",
                "what is noted for " + noted.author().value() + " are not that author's keys");
    }

    static void require(boolean holds, long index, String field, String cause) {
        if (!holds) {
            throw new FoundMismatch(index, field, cause);
        }
    }
}
