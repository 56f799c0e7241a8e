package org.preuve.supplier.submissions;

/** What became of a body that a supplier sent. */
sealed interface Acceptance {

    /** It was sealed before. */
    record Known(Submission submission) implements Acceptance {}

    /** It is kept and not lost any more; {@code isNew} is false when it waited before. */
    record Kept(Unsealed record, boolean isNew) implements Acceptance {}

    /** Nothing of it is kept, for this reason, which one {@link SubmissionProblem} tells. */
    record Refused(RuntimeException why) implements Acceptance {}
}
