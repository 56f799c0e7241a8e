package org.preuve.proofs.bundle;

import java.util.Optional;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.audit.RecordContent;
import org.preuve.proofs.audit.RecordContent.Absent;
import org.preuve.proofs.audit.RecordContent.Read;
import org.preuve.proofs.audit.RecordContent.Wrong;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.Correction;
import org.preuve.proofs.change.Erasure;
import org.preuve.proofs.change.Erasure.Kept;
import org.preuve.proofs.change.RefusedChange;
import org.preuve.proofs.change.Withdrawal;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.log.Entry;

/**
 * The step about what became of the record: a correction or withdrawal that travels along and holds fails it, and says
 * what it is; one that does not hold fails it too. That none travels along says nothing of what the log has since.
 */
final class ChangeSteps {

    private final TrustedReceipts receipts;
    private final KeyHistory history;

    /** {@code history} has learned the key records of the bundle. */
    ChangeSteps(TrustedReceipts receipts, KeyHistory history) {
        this.receipts = receipts;
        this.history = history;
    }

    Step status(Bundle bundle) {
        if (bundle.changes().isEmpty()) {
            return Step.notChecked(
                    StepName.STATUS, "No correction or withdrawal travels along; the log may have one since.");
        }
        Attempt<Credential> record =
                Attempt.of(() -> Credential.parse(bundle.sealed().record()));
        Attempt<Entry> entry = receipts.entry(bundle.sealed().receipt());
        return record.fold(
                changed -> entry.fold(place -> status(bundle, changed, place), ChangeSteps::unknown),
                ChangeSteps::unknown);
    }

    private static Step unknown(String problem) {
        return Step.notChecked(StepName.STATUS, "There is no sealed record that could have been changed.");
    }

    private Step status(Bundle bundle, Credential changed, Entry place) {
        String said = "";
        for (SealedRecord change : bundle.changes()) {
            Attempt<String> one = receipts.entry(change.receipt())
                    .fold(entry -> read(change, entry, changed, place), Attempt::refused);
            String detail = one.value();
            if (detail == null) {
                return Step.failed(
                        StepName.STATUS, "Change " + change.receipt().proof().index() + ": " + one.problem() + ".");
            }
            said = detail;
        }
        return Step.failed(StepName.STATUS, said);
    }

    private Attempt<String> read(SealedRecord change, Entry entry, Credential changed, Entry place) {
        return switch (RecordContent.of(entry, change.salt(), change.record())) {
            case Absent absent -> Attempt.refused("its record is missing");
            case Wrong wrong -> Attempt.refused(wrong.cause());
            case Read read -> check(entry, read.record(), changed, place);
        };
    }

    private Attempt<String> check(Entry entry, Credential record, Credential changed, Entry place) {
        if (!(history.check(entry.index(), record) instanceof Valid)) {
            return Attempt.refused("it is not signed with a key that was entitled to");
        }
        if (entry.index() <= place.index()) {
            return Attempt.refused("it does not stand behind the record");
        }
        try {
            Change change = Change.read(record);
            if (change instanceof Erasure erasure) {
                return erased(erasure, entry, place);
            }
            Optional<String> objection = change.objection(place, changed, changed.issuer());
            return objection.isPresent() ? Attempt.refused(objection.get()) : said(change, entry);
        } catch (RefusedChange e) {
            return Attempt.refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Of a correction or withdrawal whose own content is gone, the record that erased it still says what it changed. It is
     * signed by who keeps the ledger, whoever the author of the record is, so it is said whose word that is.
     */
    private static Attempt<String> erased(Erasure erasure, Entry entry, Entry place) {
        Optional<Kept> kept = erasure.keeps()
                .filter(change -> change.target().equals(place.id()))
                .filter(change -> change.targetDigest().equals(place.digest()));
        return kept.map(change -> new Attempt<>(
                        (change.kind() == RecordKind.CORRECTION ? "Corrected" : "Withdrawn")
                                + " by a record that was erased since, says entry " + entry.index() + " of "
                                + erasure.issuer() + ", sealed " + entry.sealedAt() + ".",
                        ""))
                .orElseGet(() -> Attempt.refused("it is of no correction or withdrawal of this record"));
    }

    /** Without the full stop that it may end in. */
    private static String sentence(String reason) {
        String stripped = reason.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static Attempt<String> said(Change change, Entry entry) {
        String when = " by entry " + entry.index() + ", sealed " + entry.sealedAt() + ", because: "
                + sentence(change.reason());
        return switch (change) {
            case Correction correction -> new Attempt<>("Corrected" + when + ".", "");
            case Withdrawal withdrawal -> new Attempt<>("Withdrawn" + when + ".", "");
            case Erasure erasure -> Attempt.refused("what was erased has no bundle");
        };
    }
}
