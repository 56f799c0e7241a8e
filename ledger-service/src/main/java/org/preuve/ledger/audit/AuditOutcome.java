package org.preuve.ledger.audit;

import org.preuve.proofs.log.TreeHead;

/** What an audit of the store came to. */
public sealed interface AuditOutcome {

    /**
     * Everything that is stored is as it was signed.
     *
     * @param unsealed records that are kept but in no group: what was on its way when a writer died. Each is whole
     */
    record Sound(TreeHead head, long unsealed) implements AuditOutcome {}

    /** The first thing that is not. */
    record Broken(Mismatch mismatch) implements AuditOutcome {}
}
