package org.preuve.reporting.claims;

import org.preuve.reporting.following.Mismatch;
import org.preuve.reporting.rules.RuleId;

/** Why a claim does not do what was asked. Nothing was changed unless it says so. */
public abstract sealed class ClaimRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ClaimRefusal(String sentence) {
        super(sentence);
    }

    /** The sentence for whoever asked. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** There is no such claim. */
    public static final class Unknown extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        public Unknown(String id) {
            super("There is no claim " + id + ".");
        }
    }

    /** Its state does not allow it. */
    public static final class OutOfOrder extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        OutOfOrder(ClaimId id, String state, String attempt) {
            super("Claim " + id + " is " + state + " and cannot be " + attempt
                    + ". A claim is drafted, then ruled, then published.");
        }
    }

    /** Somebody else changed it at the same moment. */
    public static final class ChangedMeanwhile extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        ChangedMeanwhile(ClaimId id) {
            super("Claim " + id + " was changed by somebody else at the same moment; read it again.");
        }
    }

    /** The Idempotency-Key named another request before. */
    public static final class KeyReused extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("This Idempotency-Key was used for another request; use a new one.");
        }
    }

    /** The rules stop it. The ruling was kept with the claim. */
    public static final class Blocked extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        private final transient RulingText ruling;

        Blocked(RulingText ruling) {
            super("The rules stop this claim; each finding says what would clear it.");
            this.ruling = ruling;
        }

        public RulingText ruling() {
            return ruling;
        }
    }

    /** The ruling as it stands does not warn of what would be answered. */
    public static final class NoSuchWarning extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        NoSuchWarning(RuleId rule) {
            super("The claim's ruling holds no such warning of the rule " + rule
                    + ". Only a WARN can be answered; words are named as the finding quotes them.");
        }
    }

    /** At the same moment another claim took what this one would use. The claim is as before. */
    public static final class UsedElsewhere extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        UsedElsewhere(ClaimId id) {
            super("Another claim uses a quantity that claim " + id
                    + " would use. Rule it again: the ruling names that claim. Give each claim its share in \"uses\".");
        }
    }

    /** Nothing new rests on a log that does not check. */
    public static final class LogDoesNotCheck extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        LogDoesNotCheck(Mismatch mismatch) {
            super("The log does not check (" + mismatch.cause().word() + " at entry " + mismatch.index()
                    + "); nothing is published until it does.");
        }
    }

    /** Its ruling is from before rulings named their packs by digest. */
    public static final class NotReplayable extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        NotReplayable(ClaimId id) {
            super("The ruling of claim " + id
                    + " does not name its rule packs by digest, so it cannot be decided again.");
        }
    }

    /** The ledger refused the signed record; the claim is as before. */
    public static final class RefusedByLedger extends ClaimRefusal {

        private static final long serialVersionUID = 1L;

        RefusedByLedger(String reason) {
            super("The ledger refused the signed claim: " + reason);
        }
    }
}
