package org.preuve.ledger.changes;

import org.preuve.ledger.log.Sealing;

/** What came of a change. */
public sealed interface Changing {

    /** It is in the log, and what follows from it is done. */
    record Changed(Sealing.Sealed sealed) implements Changing {}

    /** It was not taken, and changed nothing. */
    record Refused(ChangeRefusal refusal) implements Changing {}

    /** The log did not take it, or not yet. */
    record NotSealed(Sealing sealing) implements Changing {}
}
