package org.preuve.reporting.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.LogKeys;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;

/**
 * Follows the log: one round reads the checkpoint, then every new page, then one older page again. A mismatch stops it: from then on each round only
 * checks the place of the mismatch again, and goes on when that passes. A fork is never taken back by what is served later; only {@link #restart()} ends
 * it.
 */
public final class FollowLog {

    private final LedgerClient ledger;
    private final KnownLogKeys keys;
    private final FollowerStores stores;
    private final Clock clock;
    private final Duration staleGrace;
    private final Duration sweepEvery;
    private final AdvancePage pages;
    private final SweepPage sweeps;
    private final OwnLeaves own;
    private final NoteAbsences absences;
    private final LookAhead ahead;

    private @Nullable Instant behindSince;
    private long nextSweep;
    private Instant sweepDue = Instant.MIN;
    private volatile @Nullable Instant checkedAt;
    private volatile long checkedSize;
    private volatile @Nullable Long seen;

    /**
     * A follower that has read nothing in this process yet.
     *
     * @param staleGrace how long the log may show an older checkpoint, as caches and lagging replicas do, before that is a loss
     * @param sweepEvery how long after one older page the next one is read again
     */
    public FollowLog(
            LedgerClient ledger,
            KnownLogKeys keys,
            FollowerStores stores,
            Clock clock,
            Duration staleGrace,
            Duration sweepEvery) {
        this.ledger = ledger;
        this.keys = keys;
        this.stores = stores;
        this.clock = clock;
        this.staleGrace = staleGrace;
        this.sweepEvery = sweepEvery;
        this.pages = new AdvancePage(ledger, stores);
        this.sweeps = new SweepPage(ledger, stores);
        this.own = new OwnLeaves(stores.leaves());
        this.absences = new NoteAbsences(stores);
        this.ahead = new LookAhead(ledger, stores.keys());
    }

    /** When this process last finished a whole round without a fault. */
    Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** How many entries the log had when this process last saw a checkpoint of it. */
    Optional<Long> seen() {
        return Optional.ofNullable(seen);
    }

    /** How many entries that round had checked. */
    long checkedSize() {
        return checkedSize;
    }

    public synchronized Round round() {
        if (stores.positions().isOutdated()) {
            forget(); // Before the position is of the newer version: what is known stays as it is, so nothing of the
            // older may be left.
            restart();
        }
        FollowedPosition position = stores.positions().load();
        Optional<Mismatch> standing = position.mismatch();
        if (standing.isPresent() && !standing.get().canBeCured()) {
            return new Round.Stopped(standing.get());
        }
        try {
            return follow(position);
        } catch (BrokenLog broken) {
            return stop(broken);
        } catch (LedgerUnavailable unavailable) {
            return new Round.Unreachable(String.valueOf(unavailable.getMessage()));
        }
    }

    /** Forgets all and begins before the first entry. For operators, who have found out why the log did not check. */
    public synchronized void restart() {
        FollowedPosition position = stores.positions().load();
        while (!stores.positions().replace(position, position.restarted())) {
            position = stores.positions().load();
        }
        forget();
        nextSweep = 0;
        behindSince = null;
        checkedAt = null;
    }

    private void forget() {
        stores.leaves().clear();
        stores.keys().clear();
        stores.records().clear();
        stores.progress().clear();
        stores.certificates().clear();
        stores.compositions().clear();
        stores.recognitions().clear();
        stores.amounts().clear();
        stores.absences().clear();
    }

    private Round follow(FollowedPosition start) {
        TreeHead signed = checkpoint(start);
        seen = signed.size();
        compare(start, signed);
        Optional<Mismatch> standing = start.mismatch();
        if (standing.isPresent() && standing.get().index() < start.size()) {
            sweeps.sweep(standing.get().index() / LeafStore.PAGE, start.head());
        }
        FollowedPosition position = start;
        while (position.size() < signed.size()) {
            if (!pages.advance(position, signed)) {
                return new Round.Overtaken();
            }
            position = stores.positions().load();
        }
        sweepNext(position);
        absences.requireExplained(position.size());
        if (standing.isPresent() && !stores.positions().replace(position, position.cured())) {
            return new Round.Overtaken();
        }
        behindSince = null;
        checkedSize = position.size();
        checkedAt = clock.instant();
        return new Round.Checked(position.size());
    }

    private TreeHead checkpoint(FollowedPosition position) {
        SignedNote note = note();
        LogKeys known = keys.below(position.size());
        try {
            return known.open(note).head();
        } catch (RefusedNote e) {
            if (e.reason() == RefusedNote.Reason.NOT_SIGNED) {
                return ahead.open(note, known, position).head();
            }
            throw new BrokenLog(position.size(), Cause.CHECKPOINT_REFUSED);
        }
    }

    private SignedNote note() {
        byte[] served = ledger.checkpoint();
        try {
            return SignedNote.parse(served);
        } catch (RefusedNote e) {
            throw new LedgerUnavailable("what is served as the checkpoint is no signed note", e);
        }
    }

    /** Holds a checkpoint that adds nothing against what was followed. */
    private void compare(FollowedPosition position, TreeHead signed) {
        if (signed.size() > position.size()) {
            return;
        }
        TreeHead ours = signed.size() == position.size() ? position.head() : own.headAt(signed.size());
        if (!ours.equals(signed)) {
            throw new BrokenLog(pages.firstForked(position.size(), signed).orElse(0), Cause.FORK);
        }
        if (signed.size() < position.size()) {
            stayPatient(signed.size());
        }
    }

    private void stayPatient(long size) {
        Instant now = clock.instant();
        Instant since = behindSince == null ? now : behindSince;
        behindSince = since;
        if (Duration.between(since, now).compareTo(staleGrace) >= 0) {
            throw new BrokenLog(size, Cause.LOG_SHORTER);
        }
        throw new LedgerUnavailable("the log shows an older checkpoint, of " + size + " entries");
    }

    private void sweepNext(FollowedPosition position) {
        Instant now = clock.instant();
        if (position.size() == 0 || now.isBefore(sweepDue)) {
            return;
        }
        long pageCount = (position.size() + LeafStore.PAGE - 1) / LeafStore.PAGE;
        long page = nextSweep % pageCount;
        sweeps.sweep(page, position.head());
        nextSweep = page + 1;
        sweepDue = now.plus(sweepEvery);
    }

    private Round stop(BrokenLog broken) {
        FollowedPosition position = stores.positions().load();
        Mismatch found = position.mismatch()
                .filter(standing -> standing.index() == broken.index() && standing.cause() == broken.brokenBy())
                .orElseGet(() -> new Mismatch(broken.index(), broken.brokenBy(), clock.instant()));
        boolean stopped = position.mismatch().equals(Optional.of(found))
                || stores.positions().replace(position, position.stoppedBy(found));
        return stopped ? new Round.Stopped(found) : new Round.Overtaken();
    }
}
