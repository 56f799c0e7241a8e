package org.preuve.supplier.submissions;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.fields.FieldProblem;

/**
 * A submission as staff see it, as JSON shows it; the receipt only where one submission is shown. What the log says of it
 * is there once it is sealed, and a refusal where the ledger will not have it.
 *
 * @param record where the ledger shows what was signed, while it exists, to those who may see it
 */
public record ListedSubmission(
        String id,
        String supplier,
        String issuer,
        String state,
        Optional<Long> index,
        Optional<String> digest,
        Optional<Instant> sealedAt,
        Optional<Instant> validUntil,
        Optional<String> record,
        Optional<String> receipt,
        Optional<Instant> acceptedAt,
        Optional<Why> refusal) {

    /** Why the ledger will not have it, as its supplier would have been told. */
    public record Why(URI type, String title, String detail, List<FieldProblem> errors) {

        static Why of(Refusal why) {
            return new Why(why.type().uri(), why.type().title(), why.detail(), why.errors());
        }
    }

    public static ListedSubmission line(Submission submission) {
        return of(submission, Optional.empty());
    }

    public static ListedSubmission whole(Submission submission) {
        return of(submission, Optional.of(submission.seal().receipt()));
    }

    public static ListedSubmission of(Unsealed unsealed) {
        Optional<Why> refusal = unsealed.standing() instanceof Unsealed.Refused refused
                ? Optional.of(Why.of(refused.why()))
                : Optional.empty();
        return new ListedSubmission(
                unsealed.id().value(),
                unsealed.supplier().toString(),
                unsealed.issuer().value(),
                refusal.isPresent() ? "refused" : "accepted",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unsealed.validUntil(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unsealed.acceptedAt()),
                refusal);
    }

    private static ListedSubmission of(Submission submission, Optional<String> receipt) {
        return new ListedSubmission(
                submission.id().value(),
                submission.supplier().toString(),
                submission.issuer().value(),
                "sealed",
                Optional.of(submission.seal().index()),
                Optional.of(submission.seal().digest().value()),
                Optional.of(submission.seal().sealedAt()),
                submission.validUntil(),
                Optional.of("/api/v1/records/" + submission.id().uuid()),
                receipt,
                Optional.empty(),
                Optional.empty());
    }
}
