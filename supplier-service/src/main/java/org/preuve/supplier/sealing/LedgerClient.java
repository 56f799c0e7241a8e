package org.preuve.supplier.sealing;

import org.preuve.proofs.credential.Credential;

/** The ledger, the only writer of the log. */
public interface LedgerClient {

    /**
     * Has a record sealed. The ledger knows a record by its bytes, so sending one again gives the same seal; that is
     * what makes it safe to repeat a call whose answer was lost.
     *
     * @throws NotSealed when there is no seal that checks
     */
    Sealed seal(Credential record);

    /** The ledger's answer. {@code isNew} is false for a record that had been sealed before. */
    record Sealed(Seal seal, boolean isNew) {}
}
