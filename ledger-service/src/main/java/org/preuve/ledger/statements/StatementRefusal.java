package org.preuve.ledger.statements;

import org.preuve.proofs.credential.RecordId;

/** Why something is not stated; what holds for all that goes through four eyes is refused there. */
public sealed interface StatementRefusal {

    /** The organisation has no such sealed commitment. */
    record NoSuchPledge(RecordId id) implements StatementRefusal {}

    default StatementRefused refused() {
        return new StatementRefused(this);
    }
}
