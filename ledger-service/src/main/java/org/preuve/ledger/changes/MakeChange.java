package org.preuve.ledger.changes;

import java.util.List;
import java.util.Optional;
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
            case Sealing.Sealed sealed -> {
                settle(held, sealed);
                yield new Changing.Changed(sealed);
            }
            // It may be in the log: the place stays taken, and the same bytes are sealed by whoever comes next.
            case Sealing.Unavailable unavailable -> new Changing.NotSealed(unavailable);
            case Sealing other -> {
                if (held.progress() instanceof Progress.Held) {
                    changes.release(held);
                }
                yield new Changing.NotSealed(other);
            }
        };
    }

    /** Takes a change that is on its way as far as it goes: seals what is held, does what follows from what is sealed. */
    void finish(NotedChange standing) {
        switch (standing.progress()) {
            case Progress.Held held -> {
                if (isOvertaken(standing)) {
                    changes.release(standing);
                } else {
                    seal(standing, Credential.parse(held.bytes().bytes()));
                }
            }
            case Progress.Sealed sealed -> follow(standing, sealed.in());
            case Progress.Done done -> {}
        }
    }

    /** Whether an erasure came first: then nothing more is to be said of the record, and these bytes go as well. */
    private boolean isOvertaken(NotedChange held) {
        return held.kind() != ChangeKind.ERASURE
                && !judge.isInLog(held.id())
                && RecordState.of(changes.of(List.of(held.target()))).isErased();
    }

    private void settle(NotedChange held, Sealing.Sealed sealed) {
        LogPlace in = new LogPlace(sealed.index(), sealed.receipt().entry().sealedAt());
        if (!(held.progress() instanceof Progress.Done)) {
            changes.advance(held.with(new Progress.Sealed(in)));
            follow(held, in);
        }
    }

    private void follow(NotedChange change, LogPlace in) {
        for (Consequence consequence : consequences) {
            consequence.follow(change, in);
        }
        if (change.kind() == ChangeKind.ERASURE) {
            // KNOWN GAP: one that its caller is sealing at this very moment gets in, and must be erased by itself.
            changes.of(List.of(change.target())).stream()
                    .filter(other -> other.kind() != ChangeKind.ERASURE)
                    .forEach(this::finish);
        }
        changes.advance(change.with(new Progress.Done(in)));
    }
}
