package org.preuve.supplier.submissions;

import org.preuve.supplier.sealing.Seal;

/** What a supplier gets for a record, as JSON shows it. */
public record SealedSubmission(String id, long index, String digest, String receipt, String state)
        implements SubmissionAnswer {

    public static SealedSubmission of(Seal seal) {
        return new SealedSubmission(
                seal.id().value(), seal.index(), seal.digest().value(), seal.receipt(), "sealed");
    }
}
