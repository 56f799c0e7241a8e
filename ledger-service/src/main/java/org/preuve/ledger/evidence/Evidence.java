package org.preuve.ledger.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.ledger.evidence.EvidenceRefusal.FourEyes;
import org.preuve.ledger.evidence.EvidenceRefusal.NothingCorrected;
import org.preuve.ledger.evidence.EvidenceRefusal.WrongState;
import org.preuve.proofs.log.Hash;

/**
 * One piece of evidence on its way into the log. It changes only by the methods here, each of which refuses what is out
 * of order, so no door can skip an approval.
 *
 * @param version counts changes; a store replaces a version only by the next
 * @param hands everybody who wrote, attached or submitted; none of them may approve
 * @param firstSent the hash of what was sent to create it, which tells a repeated call from another one
 * @param corrects what it replaces once it is sealed, where it is a correction
 */
public record Evidence(
        EvidenceId id,
        long version,
        Stage stage,
        Facts facts,
        List<Attachment> attachments,
        Person recordedBy,
        Set<Person> hands,
        Instant createdAt,
        Hash firstSent,
        Optional<Correcting> corrects) {

    private static final int MOST_ATTACHMENTS = 50;

    public Evidence {
        attachments = List.copyOf(attachments);
        hands = Set.copyOf(hands);
    }

    public static Evidence draft(EvidenceId id, Facts facts, Person by, Instant at, Hash firstSent) {
        return new Evidence(
                id, 0, new Stage.Draft(), facts, List.of(), by, Set.of(by), at, firstSent, Optional.empty());
    }

    /** A new draft as a correction, with the files to begin with. */
    Evidence correcting(Correcting what, List<Attachment> files) {
        requireDraft();
        return new Evidence(
                id, version, stage, facts, files, recordedBy, hands, createdAt, firstSent, Optional.of(what));
    }

    /**
     * With other facts.
     *
     * @param reason of a correction, where that is to be another one too
     */
    public Evidence edited(Facts next, Optional<String> reason, Person by) {
        requireDraft();
        Evidence edited = next(stage, next, attachments, by);
        return reason.map(edited::because).orElse(edited);
    }

    private Evidence because(String reason) {
        Correcting what = corrects.orElseThrow(() -> new NothingCorrected().refused());
        return new Evidence(
                id,
                version,
                stage,
                facts,
                attachments,
                recordedBy,
                hands,
                createdAt,
                firstSent,
                Optional.of(new Correcting(what.evidence(), reason)));
    }

    /** The same file again changes nothing but its name. */
    public Evidence attached(Attachment file, Person by) {
        requireDraft();
        List<Attachment> files = new ArrayList<>(attachments);
        files.removeIf(known -> known.digest().equals(file.digest()));
        if (files.size() >= MOST_ATTACHMENTS) {
            throw new EvidenceRefusal.FileRefused(
                            "too many files beside one piece of evidence", "at most " + MOST_ATTACHMENTS)
                    .refused();
        }
        files.add(file);
        return next(stage, facts, files, by);
    }

    public Evidence detached(FileDigest digest, Person by) {
        requireDraft();
        List<Attachment> files = new ArrayList<>(attachments);
        if (!files.removeIf(known -> known.digest().equals(digest))) {
            throw new EvidenceRefusal.NoSuchFile(digest.hex()).refused();
        }
        return next(stage, facts, files, by);
    }

    public Evidence submitted(Person by) {
        requireDraft();
        return next(new Stage.Submitted(by), facts, attachments, by);
    }

    /** Refuses everybody who had a hand in it: four eyes. */
    public void requireOtherThanItsAuthors(Person approver) {
        if (hands.contains(approver)) {
            throw new FourEyes().refused();
        }
    }

    public Evidence approving(Person by, SignedBytes signed) {
        if (!(stage instanceof Stage.Submitted)) {
            throw new WrongState(stage, "submitted").refused();
        }
        requireOtherThanItsAuthors(by);
        return at(new Stage.Approving(by, signed));
    }

    public Evidence sealed(SealedAs as) {
        if (!(stage instanceof Stage.Approving approving)) {
            throw new WrongState(stage, "approving").refused();
        }
        return at(new Stage.Sealed(approving.by(), as));
    }

    /** What was corrected or withdrawn says so from then on. */
    Evidence ended(Change by) {
        if (!(stage instanceof Stage.Sealed sealed)) {
            throw new WrongState(stage, "sealed").refused();
        }
        return at(new Stage.Ended(sealed, by));
    }

    /** Its signed bytes will never be sealed, because what they correct was changed first. */
    Evidence backToDraft() {
        if (!(stage instanceof Stage.Approving)) {
            throw new WrongState(stage, "approving").refused();
        }
        return at(new Stage.Draft());
    }

    public boolean isSealed() {
        return stage instanceof Stage.Sealed || stage instanceof Stage.Ended;
    }

    /** Where it is sealed, when nothing corrected or withdrew it: only then may a record do so. */
    SealedAs requireStanding() {
        return switch (stage) {
            case Stage.Sealed sealed -> sealed.as();
            case Stage.Ended ended -> throw new AlreadyChanged(id.asRecord(), ended.by()).refused();
            case Stage.Draft draft -> throw new WrongState(draft, "sealed").refused();
            case Stage.Submitted submitted -> throw new WrongState(submitted, "sealed").refused();
            case Stage.Approving approving -> throw new WrongState(approving, "sealed").refused();
        };
    }

    void requireDraft() {
        if (!(stage instanceof Stage.Draft)) {
            throw new WrongState(stage, "draft").refused();
        }
    }

    private Evidence next(Stage nextStage, Facts nextFacts, List<Attachment> files, Person by) {
        Set<Person> all = new HashSet<>(hands);
        all.add(by);
        return new Evidence(
                id, version + 1, nextStage, nextFacts, files, recordedBy, all, createdAt, firstSent, corrects);
    }

    private Evidence at(Stage nextStage) {
        return new Evidence(
                id, version + 1, nextStage, facts, attachments, recordedBy, hands, createdAt, firstSent, corrects);
    }
}
