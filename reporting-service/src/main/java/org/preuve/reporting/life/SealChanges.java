package org.preuve.reporting.life;

import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.claims.CheckReceipt;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.SealAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the changes of a claim sealed that no log holds yet, in their order: always the same bytes, so that the log holds each once. */
final class SealChanges {

    private static final Logger log = LoggerFactory.getLogger(SealChanges.class);

    private final ClaimStore claims;
    private final LedgerClient ledger;
    private final CheckReceipt receipts;

    SealChanges(ClaimStore claims, LedgerClient ledger, CheckReceipt receipts) {
        this.claims = claims;
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /**
     * Whether no change is left to be sealed; false when the ledger refused one.
     *
     * @throws LedgerUnavailable when the ledger gave no answer that holds; calling again is safe
     */
    boolean seal(ClaimId id) {
        while (true) {
            List<Claim> unsealed = claims.find(id).stream()
                    .filter(claim -> !claim.unsealed().isEmpty())
                    .toList();
            if (unsealed.isEmpty()) {
                return true;
            }
            Claim claim = unsealed.getFirst();
            ClaimChange change = claim.unsealed().getFirst();
            switch (ledger.seal(change.record())) {
                case SealAnswer.Sealed sealed -> {
                    Credential record = change.record();
                    Sealing sealing = receipts.checked(record.id(), record.kind(), sealed);
                    // Losing the race means that the claim changed meanwhile: its changes are still there, this one
                    // too.
                    claims.replace(claim, claim.sealed(change, sealing));
                }
                case SealAnswer.Refused refused -> {
                    log.error("the ledger refuses what became of claim {}: {}", id, refused.reason());
                    return false;
                }
            }
        }
    }
}
