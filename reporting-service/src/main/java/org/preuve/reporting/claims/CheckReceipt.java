package org.preuve.reporting.claims;

import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.SealAnswer;

/** Believes a receipt when each part of it holds under a key of the log, and it is of the very record that was sealed. */
public final class CheckReceipt {

    private final KnownLogKeys log;

    public CheckReceipt(KnownLogKeys log) {
        this.log = log;
    }

    /** @throws LedgerUnavailable when the receipt proves nothing of this record */
    public Sealing checked(RecordId record, RecordKind kind, SealAnswer.Sealed answer) {
        try {
            Entry entry =
                    Receipt.parse(answer.receipt()).verify(log.now().keys()).entry();
            boolean ofThisRecord = entry.id().equals(record)
                    && entry.kind() == kind
                    && entry.index() == answer.index()
                    && entry.digest().value().equals(answer.digest());
            if (!ofThisRecord) {
                throw new LedgerUnavailable("the ledger's receipt is of another record");
            }
            return new Sealing(entry.index(), entry.digest(), answer.receipt());
        } catch (RefusedReceipt e) {
            throw new LedgerUnavailable("the ledger's receipt does not hold: " + e.getMessage(), e);
        }
    }
}
