package org.preuve.ledger.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.Approvable;
import org.preuve.ledger.approval.Approval;
import org.preuve.ledger.approval.ApprovalRefusal.NothingCorrected;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealedAs;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;

/**
 * One piece of evidence on its way into the log. It changes only by the methods here and by its approval, each of which
 * refuses what is out of order.
 *
 * @param corrects what it replaces once it is sealed, where it is a correction
 */
public record Evidence(
        EvidenceId id, Approval approval, Facts facts, List<Attachment> attachments, Optional<Correcting> corrects)
        implements Approvable<Evidence> {

    private static final int MOST_ATTACHMENTS = 50;

    public Evidence {
        attachments = List.copyOf(attachments);
    }

    public static Evidence draft(EvidenceId id, Facts facts, Person by, Instant at, Hash firstSent) {
        Approval approval = Approval.draft(Matter.EVIDENCE, by, at, firstSent);
        return new Evidence(id, approval, facts, List.of(), Optional.empty());
    }

    @Override
    public RecordId record() {
        return id.asRecord();
    }

    @Override
    public Evidence with(Approval next) {
        return new Evidence(id, next, facts, attachments, corrects);
    }

    /** A new draft as a correction, with the files to begin with. */
    Evidence correcting(Correcting what, List<Attachment> files) {
        approval.requireDraft();
        return new Evidence(id, approval, facts, files, Optional.of(what));
    }

    /**
     * With other facts.
     *
     * @param reason of a correction, where that is to be another one too
     */
    public Evidence edited(Facts next, Optional<String> reason, Person by) {
        Evidence edited = new Evidence(id, approval.edited(by), next, attachments, corrects);
        return reason.map(edited::because).orElse(edited);
    }

    private Evidence because(String reason) {
        Correcting what = corrects.orElseThrow(() -> new NothingCorrected().refused());
        Correcting another = new Correcting(what.evidence(), reason);
        return new Evidence(id, approval, facts, attachments, Optional.of(another));
    }

    /** The same file again changes nothing but its name. */
    public Evidence attached(Attachment file, Person by) {
        approval.requireDraft();
        List<Attachment> files = new ArrayList<>(attachments);
        files.removeIf(known -> known.digest().equals(file.digest()));
        if (files.size() >= MOST_ATTACHMENTS) {
            throw new EvidenceRefusal.FileRefused(
                            "too many files beside one piece of evidence", "at most " + MOST_ATTACHMENTS)
                    .refused();
        }
        files.add(file);
        return new Evidence(id, approval.edited(by), facts, files, corrects);
    }

    public Evidence detached(FileDigest digest, Person by) {
        approval.requireDraft();
        List<Attachment> files = new ArrayList<>(attachments);
        if (!files.removeIf(known -> known.digest().equals(digest))) {
            throw new EvidenceRefusal.NoSuchFile(digest.hex()).refused();
        }
        return new Evidence(id, approval.edited(by), facts, files, corrects);
    }

    public Evidence submitted(Person by) {
        return with(approval.submitted(by));
    }

    /** Where it is sealed, when nothing corrected or withdrew it: only then may a record do so. */
    SealedAs requireStanding() {
        return approval.requireStanding(record());
    }
}
