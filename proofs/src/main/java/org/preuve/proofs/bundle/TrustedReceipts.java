package org.preuve.proofs.bundle;

import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.VerifiedReceipt;

/** Opens the receipts that stand beside the record's own: all of one log, and as well cosigned as the policy asks. */
record TrustedReceipts(Attempt<LogKey> log, TrustPolicy policy) {

    Attempt<Entry> entry(Receipt receipt) {
        return log.fold(key -> entry(receipt, key), Attempt::refused);
    }

    private Attempt<Entry> entry(Receipt receipt, LogKey key) {
        return Attempt.of(() -> receipt.verify(key)).fold(this::entry, Attempt::refused);
    }

    private Attempt<Entry> entry(VerifiedReceipt verified) {
        return policy.isCosigned(verified.checkpoint())
                ? new Attempt<>(verified.entry(), "")
                : Attempt.refused("Its checkpoint is not cosigned as the policy asks.");
    }
}
