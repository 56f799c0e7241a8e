package org.preuve.supplier.submissions;

import java.time.Instant;
import java.util.Optional;

/**
 * A submission as staff see it, as JSON shows it; the receipt only where one submission is shown.
 *
 * @param record where the ledger shows what was signed, while it exists, to those who may see it
 */
public record ListedSubmission(
        String id,
        String supplier,
        String issuer,
        String state,
        long index,
        String digest,
        Instant sealedAt,
        Optional<Instant> validUntil,
        String record,
        Optional<String> receipt) {

    public static ListedSubmission line(Submission submission) {
        return of(submission, Optional.empty());
    }

    public static ListedSubmission whole(Submission submission) {
        return of(submission, Optional.of(submission.seal().receipt()));
    }

    private static ListedSubmission of(Submission submission, Optional<String> receipt) {
        return new ListedSubmission(
                submission.id().value(),
                submission.supplier().toString(),
                submission.issuer().value(),
                "sealed",
                submission.seal().index(),
                submission.seal().digest().value(),
                submission.seal().sealedAt(),
                submission.validUntil(),
                "/api/v1/records/" + submission.id().uuid(),
                receipt);
    }
}
