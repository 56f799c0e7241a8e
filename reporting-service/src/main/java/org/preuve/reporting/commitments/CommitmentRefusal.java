package org.preuve.reporting.commitments;

/** Why nothing is told of a commitment. */
public abstract sealed class CommitmentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CommitmentRefusal(String says) {
        super(says);
    }

    /** The followed log has no such commitment, not at that time, or its content was erased. */
    public static final class Unknown extends CommitmentRefusal {

        private static final long serialVersionUID = 1L;

        public Unknown(String id) {
            super("The log, as far as it was followed, has no commitment " + id + ".");
        }
    }
}
