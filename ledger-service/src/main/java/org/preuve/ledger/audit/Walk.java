package org.preuve.ledger.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.log.EntryGroup;
import org.preuve.ledger.log.FullTile;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.ReplayLog;
import org.preuve.ledger.log.ReplayLog.Replayed;
import org.preuve.ledger.log.StoredHead;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.proofs.audit.LoggedRecord;
import org.preuve.proofs.audit.RecordReader;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.PostQuantumKey;
import org.preuve.proofs.note.RefusedNote;

/**
 * Reads the log group by group for an audit of its contents, and checks on the way what only the store knows: that each
 * group leads to the root stored with it and to the checkpoint signed behind it, and that the tiles under it are its own.
 *
 * <p>Once a group does not lead to what was signed, everything else is left to the audit of the contents, which tells
 * which entry it is.
 */
final class Walk implements RecordReader {

    /** Enough that all cores have something to verify. */
    private static final int PAGE = 512;

    private final LogStores stores;
    private final ReadLog log;
    private final StoredRecords records;
    private final long size;
    private final ReplayLog replay = new ReplayLog();

    private long next;
    private long groups;

    /** Once the log has its second key, no checkpoint is without that key's signature. */
    private boolean signedTwice;

    /** The start of the first group that does not lead to what was signed; negative while there is none. */
    private long suspect = -1;

    /** The last two: one is checked while the other is read. */
    private final Deque<Page> pages = new ArrayDeque<>();

    private record Page(long start, List<LoggedRecord> lines) {

        boolean contains(long index) {
            return index >= start && index < start + lines.size();
        }
    }

    /** @param size up to which everything is under a checkpoint */
    Walk(LogStores stores, ReadLog log, StoredRecords records, long size) {
        this.stores = stores;
        this.log = log;
        this.records = records;
        this.size = size;
    }

    @Override
    public synchronized List<LoggedRecord> page(long from) {
        for (Page page : pages) {
            if (page.contains(from)) {
                return page.lines()
                        .subList((int) (from - page.start()), page.lines().size());
            }
        }
        if (from != next || next >= size) {
            return List.of();
        }
        List<LoggedRecord> read = read();
        pages.add(new Page(from, read));
        if (pages.size() > 2) {
            pages.remove();
        }
        return read;
    }

    /** Nothing beyond a group that does not lead to what was signed, so that it is looked at before what follows. */
    private List<LoggedRecord> read() {
        if (suspect >= 0 && stores.groups().find(next).isEmpty()) {
            return List.of();
        }
        List<LoggedRecord> read = new ArrayList<>(nextGroup());
        while (read.size() < PAGE && next < size && suspect < 0) {
            read.addAll(nextGroup());
        }
        return read;
    }

    /** Goes on to where the stored head is by now, and checks the head itself. */
    synchronized void finish() {
        if (suspect >= 0) {
            boolean tooLong = next > size;
            throw new FoundMismatch(tooLong ? size : suspect, "entries", "the group does not lead to what was signed");
        }
        StoredHead head = stores.head()
                .read()
                .orElseThrow(() -> new FoundMismatch(Mismatch.NO_INDEX, "head", "the head is missing"));
        if (head.size() < next) {
            throw new FoundMismatch(
                    Mismatch.NO_INDEX, "size", "the head is at " + head.size() + ", but " + next + " were signed");
        }
        while (next < head.size()) {
            nextGroup();
        }
        if (!replay.head().head().equals(head.head())) {
            throw new FoundMismatch(Mismatch.NO_INDEX, "root", "the head has another root than the entries lead to");
        }
        if (!replay.head().range().hashes().equals(head.range().hashes())) {
            throw new FoundMismatch(Mismatch.NO_INDEX, "range", "the head has another range than the entries lead to");
        }
        if (!replay.head().groups().equals(head.groups())) {
            throw new FoundMismatch(Mismatch.NO_INDEX, "groups", "the head names other groups than stand");
        }
    }

    /** How many groups there are. */
    synchronized long groups() {
        return groups;
    }

    /** How many entries were read. */
    synchronized long size() {
        return next;
    }

    private List<LoggedRecord> nextGroup() {
        EntryGroup group = read(next);
        Replayed replayed = replay.next(group);
        if (suspect < 0 && !leadsToWhatWasSigned(group, replayed.after())) {
            suspect = group.start();
        }
        groups++;
        next = group.end();
        if (suspect >= 0) {
            return records.asTheyAre(group);
        }
        if (!replayed.after().equals(group.after())) {
            throw new FoundMismatch(group.start(), "root", "the group has another root than its entries lead to");
        }
        replayed.tiles().forEach(this::requireStored);
        return records.checked(group);
    }

    private EntryGroup read(long start) {
        try {
            return stores.groups()
                    .find(start)
                    .filter(group -> !group.entries().isEmpty())
                    .orElseThrow(() -> new FoundMismatch(start, "entries", "no group of entries begins here"));
        } catch (UnreadableDocument unreadable) {
            throw new FoundMismatch(start, unreadable.field(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** A checkpoint that opens was signed by us: then it is the entries that are wrong. */
    private boolean leadsToWhatWasSigned(EntryGroup group, TreeHead after) {
        if (group.start() < size && group.end() > size) {
            return false;
        }
        Optional<String> note = note(group.end());
        if (note.isEmpty()) {
            if (group.end() > size) {
                return true; // Just being committed.
            }
            if (group.end() < size && stores.groups().find(group.end()).isEmpty()) {
                return false; // Nothing goes on here: it is not a group as it was sealed.
            }
            throw checkpoint(group, "is missing");
        }
        TreeHead signed = open(group, note.get());
        if (signed.size() != group.end()) {
            throw checkpoint(group, "is for size " + signed.size());
        }
        return signed.equals(after);
    }

    private Optional<String> note(long end) {
        try {
            return stores.checkpoints().find(end);
        } catch (UnreadableDocument unreadable) {
            throw new FoundMismatch(end - 1, "note", String.valueOf(unreadable.getMessage()));
        }
    }

    private TreeHead open(EntryGroup group, String note) {
        try {
            Checkpoint checkpoint = log.open(note);
            log.postQuantumKey().ifPresent(second -> requireSecond(group, checkpoint, second));
            return checkpoint.head();
        } catch (RefusedNote refused) {
            throw checkpoint(group, "does not open: " + refused.getMessage());
        }
    }

    private void requireSecond(EntryGroup group, Checkpoint checkpoint, PostQuantumKey second) {
        boolean signed = second.signed(checkpoint).isPresent();
        if (signedTwice && !signed) {
            throw checkpoint(group, "has no second signature of the log, as those before it have");
        }
        signedTwice = signed;
    }

    private static FoundMismatch checkpoint(EntryGroup group, String problem) {
        return new FoundMismatch(group.end() - 1, "note", "the checkpoint of size " + group.end() + " " + problem);
    }

    private void requireStored(FullTile derived) {
        FullTile stored = find(derived);
        if (!Arrays.equals(stored.bytes(), derived.bytes())) {
            throw new FoundMismatch(
                    TileDifference.first(derived, stored), "bytes", derived.path() + " is not that of the entries");
        }
        if (!stored.root().equals(derived.root())) {
            throw new FoundMismatch(
                    derived.path().start(), "root", derived.path() + " has another root than its hashes");
        }
    }

    private FullTile find(FullTile derived) {
        long start = derived.path().start();
        try {
            return stores.tiles()
                    .find(derived.path())
                    .orElseThrow(() -> new FoundMismatch(start, "bytes", derived.path() + " is missing"));
        } catch (UnreadableDocument unreadable) {
            throw new FoundMismatch(start, unreadable.field(), String.valueOf(unreadable.getMessage()));
        }
    }
}
