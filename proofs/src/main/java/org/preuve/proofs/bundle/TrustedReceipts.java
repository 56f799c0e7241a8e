package org.preuve.proofs.bundle;

import java.util.List;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.VerifiedReceipt;

/** Opens the receipts that stand beside the record's own: all of one log, and as well cosigned as the policy asks. */
record TrustedReceipts(Attempt<List<LogKey>> log, TrustPolicy policy) {

    Attempt<Entry> entry(Receipt receipt) {
        return log.fold(keys -> entry(receipt, keys), Attempt::refused);
    }

    private Attempt<Entry> entry(Receipt receipt, List<LogKey> keys) {
        return Attempt.of(() -> receipt.verify(keys)).fold(this::entry, Attempt::refused);
    }

    private Attempt<Entry> entry(VerifiedReceipt verified) {
        return policy.isCosigned(verified.checkpoint())
                ? new Attempt<>(verified.entry(), "")
                : Attempt.refused("Its checkpoint is not cosigned as the policy asks.");
    }
}
