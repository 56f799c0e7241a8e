package org.preuve.supplier.submissions;

import java.time.Instant;
import org.preuve.supplier.submissions.SubmitRecord.Submitted;

/** What a supplier is told of a record that was taken, as JSON shows it. */
public sealed interface SubmissionAnswer permits SealedSubmission, SubmissionAnswer.Accepted {

    static SubmissionAnswer of(Submitted submitted) {
        return switch (submitted) {
            case Submitted.InLog sealed -> SealedSubmission.of(sealed.seal());
            case Submitted.Accepted accepted -> new Accepted(accepted.id().value(), "accepted", accepted.acceptedAt());
        };
    }

    /** It is kept, and will be sealed when the ledger answers. */
    record Accepted(String id, String state, Instant acceptedAt) implements SubmissionAnswer {

        static Accepted of(Unsealed waiting) {
            return new Accepted(waiting.id().value(), "accepted", waiting.acceptedAt());
        }
    }
}
