package org.preuve.ledger.approval;

import java.util.Optional;
import org.preuve.ledger.approval.ApprovalRefusal.KeyReused;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.Changing;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Withdraws what was approved and sealed by a record of its own, which says why. */
public final class WithdrawSealed {

    private final FindRecords records;
    private final FindChanges changes;
    private final MakeChange make;
    private final Organisation organisation;
    private final Pseudonyms pseudonyms;

    public WithdrawSealed(
            FindRecords records,
            FindChanges changes,
            MakeChange make,
            Organisation organisation,
            Pseudonyms pseudonyms) {
        this.records = records;
        this.changes = changes;
        this.make = make;
        this.organisation = organisation;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Withdraws, or finds that this very withdrawal was made. Of two at once one stands, and the other is told so.
     *
     * @param withdrawal the id of the record that withdraws
     */
    public Sealing.Sealed withdraw(Approvable<?> what, RecordId withdrawal, String reason, Person by) {
        Optional<Credential> before = signedBefore(what, withdrawal);
        before.ifPresent(record -> requireSameReason(record, reason));
        Credential record = before.orElseGet(() -> sign(what, withdrawal, reason, by));
        return switch (make.make(record)) {
            case Changing.Changed changed -> changed.sealed();
            case Changing.Refused refused -> throw refused.refusal().refused();
            case Changing.NotSealed not ->
                throw NotTaken.because(not.sealing(), what).refused();
        };
    }

    /** The very bytes, when this call was made before. */
    private Optional<Credential> signedBefore(Approvable<?> what, RecordId withdrawal) {
        return changes.at(what.record(), ChangeKind.Place.SUCCESSOR)
                .filter(change -> change.id().equals(withdrawal))
                .flatMap(this::bytes)
                .map(Credential::parse);
    }

    private Optional<byte[]> bytes(NotedChange change) {
        return change.progress() instanceof Progress.Held held
                ? Optional.of(held.bytes().bytes())
                : records.kept(change.id());
    }

    private static void requireSameReason(Credential record, String reason) {
        if (!record.subject().path("reason").asString("").equals(reason)) {
            throw new KeyReused().refused();
        }
    }

    private Credential sign(Approvable<?> what, RecordId withdrawal, String reason, Person by) {
        SealedAs as = what.approval().requireStanding(what.record());
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", "Withdrawal");
        subject.putObject("withdraws")
                .put("id", what.record().value())
                .put("digest", as.digest().value());
        subject.put("reason", reason).put("recordedBy", pseudonyms.of(by.subject()));
        return organisation.sign(withdrawal, RecordKind.WITHDRAWAL, subject);
    }
}
