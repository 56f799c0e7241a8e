package org.preuve.ledger.changes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.Credential;

/**
 * Changes a record by another one: the only way a correction, a withdrawal or an erasure gets into the log. The change
 * first takes its place at its target, so that of two at once one goes on; then it is sealed; then what follows from it
 * is done. Each step is found done when it is done again, so a crash anywhere is healed by the same call, by the next
 * caller who wants the place, or at the next start.
 */
public final class MakeChange {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final ChangeStore changes;
    private final JudgeChange judge;
    private final SealRecords records;
    private final List<Consequence> consequences;

    public MakeChange(ChangeStore changes, JudgeChange judge, SealRecords records, List<Consequence> consequences) {
        this.changes = changes;
        this.judge = judge;
        this.records = records;
        this.consequences = List.copyOf(consequences);
    }

    /** Whether a record is one of those that change another. */
    public static boolean isChange(Credential record) {
        return ChangeKind.of(record.kind()).isPresent();
    }

    /** Takes a signed correction, withdrawal or erasure to its receipt. Taking it again gives the same receipt. */
    public Changing make(Credential change) {
        Optional<Sealing.Refused> unsigned = records.check(change);
        if (unsigned.isPresent()) {
            return new Changing.NotSealed(unsigned.get());
        }
        return switch (judge.judge(change)) {
            case JudgeChange.Verdict.Refused no -> new Changing.Refused(no.why());
            case JudgeChange.Verdict.Fits fits -> take(fits.change(), change);
        };
    }

    private Changing take(Change what, Credential change) {
        NotedChange wanted = new NotedChange(
                what.target(),
                ChangeKind.of(change.kind()).orElseThrow(),
                change.id(),
                new Progress.Held(new SignedBytes(change.bytes())));
        Optional<ChangeRefusal> taken = takenBefore(wanted);
        if (taken.isPresent()) {
            return new Changing.Refused(taken.get());
        }
        NotedChange standing = changes.hold(wanted);
        if (!isSame(standing, wanted)) {
            finish(standing);
            return new Changing.Refused(takenBefore(wanted).orElse(new ChangeRefusal.BeingChanged(what.target())));
        }
        return seal(standing, change);
    }

    /** What is in the log already and leaves no room; nothing where only this very change is. */
    private Optional<ChangeRefusal> takenBefore(NotedChange wanted) {
        List<NotedChange> all = changes.of(List.of(wanted.target()));
        return RecordState.of(all)
                .change()
                .filter(standing -> !standing.by().equals(wanted.id()))
                .filter(standing ->
                        standing.kind().place() == wanted.kind().place() || standing.kind() == ChangeKind.ERASURE)
                .filter(standing -> all.stream().noneMatch(one -> isSame(one, wanted)))
                .map(standing -> new ChangeRefusal.AlreadyChanged(wanted.target(), standing));
    }

    private static boolean isSame(NotedChange one, NotedChange other) {
        return one.kind() == other.kind() && one.id().equals(other.id());
    }

    private Changing seal(NotedChange held, Credential change) {
        return switch (records.seal(change)) {
            case Sealing.Sealed sealed ->
                settle(
                                held,
                                new LogPlace(
                                        sealed.index(), sealed.receipt().entry().sealedAt()))
                        ? new Changing.Changed(sealed)
                        : new Changing.NotSealed(new Sealing.Unavailable(TRY_AGAIN));
            // It may be in the log: the place stays taken, and the same bytes are sealed by whoever comes next.
            case Sealing.Unavailable unavailable -> new Changing.NotSealed(unavailable);
            case Sealing.Erased erased -> erased(held, erased);
            case Sealing other -> {
                giveBack(held);
                yield new Changing.NotSealed(other);
            }
        };
    }

    /** Either this change was erased itself, when it stood in the log, or what it was to change: then it never will. */
    private Changing erased(NotedChange held, Sealing.Erased erased) {
        Optional<LogPlace> stood = judge.placeOf(held.id());
        if (stood.isPresent()) {
            settle(held, stood.get());
            return new Changing.NotSealed(erased);
        }
        giveBack(held);
        return new Changing.Refused(takenBefore(held).orElse(new ChangeRefusal.BeingChanged(held.target())));
    }

    private void giveBack(NotedChange held) {
        if (held.progress() instanceof Progress.Held) {
            changes.release(held);
        }
    }

    /** Takes a change that is on its way as far as it goes: seals what is held, does what follows from what is sealed. */
    void finish(NotedChange standing) {
        switch (standing.progress()) {
            case Progress.Held held ->
                seal(standing, Credential.parse(held.bytes().bytes()));
            case Progress.Sealed sealed -> follow(standing, sealed.in());
            case Progress.Done done -> {}
        }
    }

    /** Writes down that a change is in the log and does what follows; whether all of that is done. */
    private boolean settle(NotedChange held, LogPlace in) {
        if (held.progress() instanceof Progress.Done) {
            return true;
        }
        NotedChange sealed = held.with(new Progress.Sealed(in));
        // Taken again first: another caller with this same change may have been sent away, and have given its place
        // back.
        changes.hold(sealed);
        changes.advance(sealed);
        return follow(held, in);
    }

    private boolean follow(NotedChange change, LogPlace in) {
        for (Consequence consequence : consequences) {
            consequence.follow(change, in);
        }
        if (change.kind() == ChangeKind.ERASURE && !isLast(change)) {
            return false;
        }
        changes.advance(change.with(new Progress.Done(in)));
        return true;
    }

    /**
     * Whether nothing about an erased record is on its way any more. What was held for it is no longer sealed, so this
     * only gives its bytes back; the log decides that, which alone knows what came first.
     */
    private boolean isLast(NotedChange erasure) {
        changes.at(erasure.target(), Place.SUCCESSOR).ifPresent(this::finish);
        return changes.at(erasure.target(), Place.SUCCESSOR)
                .filter(other -> other.progress() instanceof Progress.Held)
                .isEmpty();
    }
}
