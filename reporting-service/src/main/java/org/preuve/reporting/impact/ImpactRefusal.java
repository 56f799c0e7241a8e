package org.preuve.reporting.impact;

/** Why no figures are told. Nothing is cut off in silence instead. */
public abstract sealed class ImpactRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ImpactRefusal(String sentence) {
        super(sentence);
    }

    /** The sentence for whoever asked. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** More than one answer, or one file, holds. */
    public static final class TooManyRecords extends ImpactRefusal {

        private static final long serialVersionUID = 1L;

        public TooManyRecords(int most) {
            super(
                    "There are more than " + most
                            + " records for one answer of this kind. Ask for fewer days, longer reporting periods, or one site, topic or indicator.");
        }
    }

    /** What is read cannot be relied on. */
    public static final class LogDoesNotCheck extends ImpactRefusal {

        private static final long serialVersionUID = 1L;

        public LogDoesNotCheck(long index) {
            super("The log does not check at entry " + index + "; no evidence file is made of it.");
        }
    }

    /** The ledger hands out another record than the one that was checked here. */
    public static final class OtherRecord extends ImpactRefusal {

        private static final long serialVersionUID = 1L;

        public OtherRecord(String id) {
            super("The ledger's file of record " + id
                    + " does not hold what was checked here; no evidence file is made.");
        }
    }
}
