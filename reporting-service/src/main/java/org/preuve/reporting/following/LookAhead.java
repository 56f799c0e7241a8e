package org.preuve.reporting.following;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.audit.LogKeys;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.following.WalkPage.Walk;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.RecordPage;

/**
 * Reads on beyond what was followed, to find the records by which keys that are not known yet followed one that is. Keeps nothing: what it found is
 * read once more, and held against the checkpoint that could be opened with it.
 */
final class LookAhead {

    private final LedgerClient ledger;
    private final AuthorKeyStore store;

    LookAhead(LedgerClient ledger, AuthorKeyStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * Opens a checkpoint that none of the known keys has signed.
     *
     * @throws BrokenLog when no record in the log makes a key that signed it the log's, naming the one that should have
     */
    Checkpoint open(SignedNote note, LogKeys known, FollowedPosition position) {
        long size = claimedSize(note, known, position);
        AuthorKeys authors = new AuthorKeys(store);
        LogKeys keys = known;
        Optional<Hash> previous = position.lastLeaf();
        long at = position.size();
        List<RecordPage.Line> lines = read(at, size);
        while (!lines.isEmpty()) {
            Walk.Sound sound = sound(new WalkPage(authors).walk(at, previous, lines));
            keys = learned(keys, sound);
            Optional<Checkpoint> opened = open(note, keys);
            if (opened.isPresent()) {
                return opened.get();
            }
            previous = Optional.of(Entry.parse(lines.getLast().entry()).leafHash());
            at += lines.size();
            lines = read(at, size);
        }
        throw refused(authors, keys, position);
    }

    private static long claimedSize(SignedNote note, LogKeys known, FollowedPosition position) {
        try {
            return Checkpoint.claimed(note, known.origin()).size();
        } catch (RefusedNote e) {
            throw new BrokenLog(position.size(), Cause.CHECKPOINT_REFUSED);
        }
    }

    /** Not more than the log serves: how much it claims to hold is nothing to rely on here. */
    private List<RecordPage.Line> read(long from, long size) {
        int count = (int) Math.max(0, Math.min(LeafStore.PAGE, size - from));
        List<RecordPage.Line> lines =
                count == 0 ? List.of() : ledger.records(from, count).lines();
        return lines.subList(0, Math.min(count, lines.size()));
    }

    private static Walk.Sound sound(Walk walk) {
        return switch (walk) {
            case Walk.Sound sound -> sound;
            case Walk.Suspect suspect -> throw new BrokenLog(suspect.index(), suspect.cause());
        };
    }

    private static LogKeys learned(LogKeys known, Walk.Sound sound) {
        LogKeys keys = known;
        for (KeyRecordAt record : sound.keys()) {
            Optional<LogKeyChange> change =
                    KnownLogKeys.change(record).filter(any -> isBy(sound.organisation(), record));
            if (change.isPresent()) {
                keys = keys.learn(change.get());
            }
        }
        return keys;
    }

    private static boolean isBy(Optional<Did> organisation, KeyRecordAt record) {
        return organisation.filter(record.record().issuer()::equals).isPresent();
    }

    private static Optional<Checkpoint> open(SignedNote note, LogKeys keys) {
        try {
            return Optional.of(keys.open(note));
        } catch (RefusedNote e) {
            return Optional.empty();
        }
    }

    private static BrokenLog refused(AuthorKeys authors, LogKeys keys, FollowedPosition position) {
        return authors.learned().stream()
                .filter(record -> KnownLogKeys.change(record)
                        .filter(change -> !keys.keys().contains(change.next()))
                        .isPresent())
                .findFirst()
                .map(record -> new BrokenLog(record.index(), Cause.LOG_KEY_REFUSED))
                .orElseGet(() -> new BrokenLog(position.size(), Cause.CHECKPOINT_REFUSED));
    }
}
