package org.preuve.proofs.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;

/**
 * The keys that one log signs with, begun with those that a reader trusts and continued by the {@code LogKey} records in
 * the log, each of which the key before it has signed. Where a key was followed by another, it may sign only trees that
 * are smaller than the one from which the next signs. Immutable: learning gives a new one.
 */
public final class LogKeys {

    /** Smaller trees than this the key may sign alone. */
    private record Reach(LogKey key, long below) {}

    private final List<Reach> reaches;

    private LogKeys(List<Reach> reaches) {
        this.reaches = List.copyOf(reaches);
    }

    /**
     * Trusts these, each for trees of any size.
     *
     * @throws IllegalArgumentException when there is none, or they are of several logs
     */
    public static LogKeys of(List<LogKey> trusted) {
        if (trusted.stream().map(LogKey::origin).distinct().count() != 1) {
            throw new IllegalArgumentException("the keys of one log are wanted: " + trusted);
        }
        return new LogKeys(
                trusted.stream().map(key -> new Reach(key, Long.MAX_VALUE)).toList());
    }

    /** All that were learned, the first trusted one first. */
    public List<LogKey> keys() {
        return reaches.stream().map(Reach::key).toList();
    }

    /** Which log they are of. */
    public Origin origin() {
        return reaches.getFirst().key().origin();
    }

    /** The one that was learned last, which signs now. */
    public LogKey newest() {
        return reaches.getLast().key();
    }

    /** Why a change makes no key trusted that was not; empty where it does, and where its key is trusted anyway. */
    public Optional<String> objection(LogKeyChange change) {
        if (!change.next().origin().equals(origin())) {
            return Optional.of("it is of a key of " + change.next().origin() + ", which is another log");
        }
        boolean follows = change.previous().filter(keys()::contains).isPresent();
        return follows || keys().contains(change.next())
                ? Optional.empty()
                : Optional.of("the key that it brings follows none that is trusted");
    }

    /**
     * Takes in a change that {@link KeyHistory#check} found valid. One that does not follow a key of this log, or brings no
     * new one, changes nothing.
     */
    public LogKeys learn(LogKeyChange change) {
        List<LogKey> known = keys();
        if (change.previous().filter(known::contains).isEmpty() || known.contains(change.next())) {
            return this;
        }
        List<Reach> next = new ArrayList<>();
        for (Reach reach : reaches) {
            boolean ends = change.previous().filter(reach.key()::equals).isPresent();
            next.add(ends ? new Reach(reach.key(), Math.min(reach.below(), change.fromSize())) : reach);
        }
        next.add(new Reach(change.next(), Long.MAX_VALUE));
        return new LogKeys(next);
    }

    /**
     * Opens a checkpoint that one of the keys has signed which may sign a tree of its size.
     *
     * @throws RefusedNote when it is no checkpoint of this log, signed by no such key, or a signature claims to be one of
     *     theirs and is not
     */
    public Checkpoint open(SignedNote note) {
        Checkpoint signed = Checkpoint.open(note, keys());
        long size = signed.head().size();
        return Checkpoint.open(
                note,
                reaches.stream()
                        .filter(reach -> size < reach.below())
                        .map(Reach::key)
                        .toList());
    }
}
