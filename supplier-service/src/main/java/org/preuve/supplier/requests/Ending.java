package org.preuve.supplier.requests;

import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.Correction;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.submissions.SealingListener.SealedRecord;

/** That a record stands no more: its author corrected it or withdrew it, or its content was erased. */
public record Ending(RecordId record, How how, RecordId by) {

    /** What became of it, in the words of a record's status. */
    public enum How {
        CORRECTED,
        WITHDRAWN,
        ERASED;

        /** In the words of a record's status. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As a sentence about the record goes on. */
        String words() {
            return "was " + word();
        }
    }

    /** What a sealed record ends; empty for one that changes none. */
    static Optional<Ending> of(SealedRecord sealed) {
        return Change.of(sealed.record())
                .map(change -> new Ending(
                        change.target(),
                        change instanceof Correction ? How.CORRECTED : How.WITHDRAWN,
                        sealed.record().id()));
    }
}
