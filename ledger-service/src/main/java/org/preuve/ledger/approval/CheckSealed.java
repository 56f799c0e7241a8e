package org.preuve.ledger.approval;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.log.CheckpointStore;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.receipt.VerifiedReceipt;

/** Holds the way that something took against the record that it became. Changes nothing. */
public final class CheckSealed {

    private final CheckpointStore checkpoints;
    private final FindChanges changes;

    public CheckSealed(CheckpointStore checkpoints, FindChanges changes) {
        this.checkpoints = checkpoints;
        this.changes = changes;
    }

    /** What differs; says nothing of any value. */
    public record Difference(String field, String cause) {

        public static Optional<Difference> of(String field, String cause) {
            return Optional.of(new Difference(field, cause));
        }
    }

    /** What a check comes to, where whatever is kept may be unreadable. */
    public static Optional<Difference> reading(Matter matter, Supplier<Optional<Difference>> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | DateTimeException
                | MalformedJson
                | NoSuchElementException unreadable) {
            return Difference.of(matter.word(), "the " + matter.word() + " cannot be read");
        }
    }

    /** Whether a record was ended, and all that follows from that is done: asked before anything else is read of it. */
    public boolean isEnded(RecordId record) {
        try {
            return changes.at(record, Place.SUCCESSOR)
                    .filter(change -> change.progress() instanceof Progress.Done)
                    .isPresent();
        } catch (UnreadableDocument unreadable) {
            return false; // Told where the change itself is looked at.
        }
    }

    /**
     * The first difference between a sealed record and how it is kept that it was signed, sealed and ended, if any.
     *
     * @param wasEnded what {@link #isEnded} said before the approval was read
     * @param log its keys, past ones too
     */
    public Optional<Difference> difference(
            Approval approval, boolean wasEnded, Credential record, Entry entry, List<LogKey> log) {
        Matter matter = approval.matter();
        return switch (approval.stage()) {
            case Stage.Approving approving ->
                Arrays.equals(approving.signed().bytes(), record.bytes())
                        ? Optional.empty()
                        : Difference.of("signed", "what was signed is not what was sealed");
            case Stage.Sealed sealed ->
                wasEnded
                        ? Difference.of("state", "the " + matter.word() + " stands, which was ended")
                        : ofPlace(matter, sealed.as(), entry, log);
            case Stage.Ended ended ->
                ofPlace(matter, ended.sealed().as(), entry, log).or(() -> ofEnd(matter, ended.by(), record.id()));
            case Stage.Draft draft -> Difference.of("state", "sealed " + matter.word() + " is a draft");
            case Stage.Submitted submitted -> Difference.of("state", "sealed " + matter.word() + " is not approved");
        };
    }

    private Optional<Difference> ofEnd(Matter matter, Change end, RecordId record) {
        try {
            boolean isNoted = changes.at(record, Place.SUCCESSOR)
                    .filter(change -> change.id().equals(end.by()) && change.kind() == end.kind())
                    .isPresent();
            return isNoted
                    ? Optional.empty()
                    : Difference.of("ended", "the " + matter.word() + " was ended by no such change");
        } catch (UnreadableDocument unreadable) {
            return Optional.empty(); // Told where the change itself is looked at.
        }
    }

    private Optional<Difference> ofPlace(Matter matter, SealedAs as, Entry entry, List<LogKey> log) {
        if (as.index() != entry.index()) {
            return Difference.of("sealed.index", "the " + matter.word() + " says another index");
        }
        if (!as.digest().equals(entry.digest())) {
            return Difference.of("sealed.digest", "the " + matter.word() + " says another digest");
        }
        try {
            Receipt receipt = Receipt.parse(as.receipt());
            VerifiedReceipt verified = receipt.verify(log);
            if (!verified.entry().equals(entry)) {
                return Difference.of("sealed.receipt", "the receipt is for another entry");
            }
            // All signatures on it, those too that no key of this log opens.
            return checkpoints
                            .find(verified.checkpoint().head().size())
                            .filter(receipt.note().toString()::equals)
                            .isPresent()
                    ? Optional.empty()
                    : Difference.of("sealed.receipt", "the receipt has another checkpoint than was signed");
        } catch (RefusedReceipt refused) {
            return Difference.of("sealed.receipt", "the receipt does not check: " + refused.reason());
        }
    }
}
