package org.preuve.ledger.approval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.preuve.ledger.approval.ApprovalRefusal.FourEyes;
import org.preuve.ledger.approval.ApprovalRefusal.WrongState;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;

/**
 * The way of one thing into the log, and through whose hands it went. It changes only by the methods here, each of which
 * refuses what is out of order, so no door can skip an approval.
 *
 * @param version counts changes; a store replaces a version only by the next
 * @param hands everybody who wrote, attached or submitted; none of them may approve
 * @param firstSent the hash of what was sent to create it, which tells a repeated call from another one
 */
public record Approval(
        Matter matter,
        long version,
        Stage stage,
        Person recordedBy,
        Set<Person> hands,
        Instant createdAt,
        Hash firstSent) {

    public Approval {
        hands = Set.copyOf(hands);
    }

    /** Of something that was just written. Stores keep milliseconds. */
    public static Approval draft(Matter matter, Person by, Instant at, Hash firstSent) {
        Instant createdAt = at.truncatedTo(ChronoUnit.MILLIS);
        return new Approval(matter, 0, new Stage.Draft(), by, Set.of(by), createdAt, firstSent);
    }

    /** Whether this very call created it. */
    public boolean wasSent(Hash sent, Person by) {
        return firstSent.equals(sent) && recordedBy.equals(by);
    }

    /** Changed by somebody, who has a hand in it from then on. */
    public Approval edited(Person by) {
        requireDraft();
        return next(stage, by);
    }

    public Approval submitted(Person by) {
        requireDraft();
        return next(new Stage.Submitted(by), by);
    }

    public Approval approving(Person by, SignedBytes signed) {
        if (!(stage instanceof Stage.Submitted)) {
            throw not("submitted");
        }
        requireOtherThanItsAuthors(by);
        return at(new Stage.Approving(by, signed));
    }

    public Approval sealed(SealedAs as) {
        if (!(stage instanceof Stage.Approving approving)) {
            throw not("approving");
        }
        return at(new Stage.Sealed(approving.by(), as));
    }

    /** What was corrected or withdrawn says so from then on. */
    public Approval ended(Change by) {
        if (!(stage instanceof Stage.Sealed sealed)) {
            throw not("sealed");
        }
        return at(new Stage.Ended(sealed, by));
    }

    /** Its signed bytes will never be sealed, because what they correct was changed first. */
    public Approval backToDraft() {
        if (!(stage instanceof Stage.Approving)) {
            throw not("approving");
        }
        return at(new Stage.Draft());
    }

    /** Refuses everybody who had a hand in it: four eyes. */
    public void requireOtherThanItsAuthors(Person approver) {
        if (hands.contains(approver)) {
            throw new FourEyes().refused();
        }
    }

    public void requireDraft() {
        if (!(stage instanceof Stage.Draft)) {
            throw not("draft");
        }
    }

    /**
     * Where it is sealed, when nothing corrected or withdrew it: only then may a record do so.
     *
     * @param as the record that it became
     */
    public SealedAs requireStanding(RecordId as) {
        return switch (stage) {
            case Stage.Sealed sealed -> sealed.as();
            case Stage.Ended ended -> throw new AlreadyChanged(as, ended.by()).refused();
            case Stage.Draft draft -> throw not("sealed");
            case Stage.Submitted submitted -> throw not("sealed");
            case Stage.Approving approving -> throw not("sealed");
        };
    }

    /** Its seal, whatever became of the record since. */
    public Optional<Stage.Sealed> seal() {
        return switch (stage) {
            case Stage.Sealed sealed -> Optional.of(sealed);
            case Stage.Ended ended -> Optional.of(ended.sealed());
            case Stage.Draft draft -> Optional.empty();
            case Stage.Submitted submitted -> Optional.empty();
            case Stage.Approving approving -> Optional.empty();
        };
    }

    /** What ended it, if anything did. */
    public Optional<Change> end() {
        return stage instanceof Stage.Ended ended ? Optional.of(ended.by()) : Optional.empty();
    }

    ApprovalRefused not(String wanted) {
        return new WrongState(matter, stage, wanted).refused();
    }

    private Approval next(Stage nextStage, Person by) {
        Set<Person> all = new HashSet<>(hands);
        all.add(by);
        return new Approval(matter, version + 1, nextStage, recordedBy, all, createdAt, firstSent);
    }

    private Approval at(Stage nextStage) {
        return new Approval(matter, version + 1, nextStage, recordedBy, hands, createdAt, firstSent);
    }
}
