package org.preuve.ledger.approval;

import java.util.List;
import java.util.Locale;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;

/** How far something has come. Each stage knows what the ones after it need, and no stage is ever skipped. */
public sealed interface Stage {

    /** All that {@link #word} may say. */
    List<String> WORDS = List.of("draft", "submitted", "approving", "sealed", "corrected", "withdrawn");

    /** Being written. */
    record Draft() implements Stage {}

    /** Waits for another person; nothing in it changes any more. */
    record Submitted(Person by) implements Stage {}

    /**
     * Approved and signed but not known to be in the log yet. Kept before sealing, so that after a crash the very same
     * bytes are sealed again, which the log answers with the very same receipt.
     */
    record Approving(Person by, SignedBytes signed) implements Stage {}

    /** In the log. */
    record Sealed(Person by, SealedAs as) implements Stage {}

    /** In the log, and corrected or withdrawn by a later record. */
    record Ended(Sealed sealed, Change by) implements Stage {}

    /** The state as doors and lists name it. */
    default String word() {
        return this instanceof Ended ended
                ? ended.by().kind().state()
                : getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
