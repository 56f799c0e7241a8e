package org.preuve.reporting.passports;

import org.preuve.reporting.following.Mismatch;

/** Why there is no passport. */
public abstract sealed class PassportRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PassportRefusal(String sentence) {
        super(sentence);
    }

    /** Nobody makes a live claim about the product, so there is nothing to say of it. */
    public static final class NothingToSay extends PassportRefusal {

        private static final long serialVersionUID = 1L;

        NothingToSay() {
            super("No claim about this product is live here, so it has no passport.");
        }
    }

    /** The log contradicts itself: nothing more is signed before somebody has looked. */
    public static final class LogDoesNotCheck extends PassportRefusal {

        private static final long serialVersionUID = 1L;

        LogDoesNotCheck(Mismatch mismatch) {
            super("The log does not check at entry " + mismatch.index() + " ("
                    + mismatch.cause().word() + "); no passport is signed on it.");
        }
    }
}
