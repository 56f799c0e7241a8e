package org.preuve.reporting.life;

import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.ClaimState.Public;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.RulingText;

/** Why a public claim does not do what was asked. Nothing was changed. */
public abstract sealed class LifeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LifeRefusal(String sentence) {
        super(sentence);
    }

    /** The sentence for whoever asked. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** @throws ClaimRefusal.OutOfOrder when the claim was never public */
    static Published published(Claim claim, String attempt) {
        return claim.shown().map(Public::publication).orElseThrow(() -> claim.outOfOrder(attempt));
    }

    /** It would still not stand. */
    public static final class StillStopped extends LifeRefusal {

        private static final long serialVersionUID = 1L;

        private final transient List<Reason> reasons;
        private final transient RulingText ruling;

        StillStopped(Verdict.Stopped stopped) {
            super("On these records the claim does not stand; each reason says what stops it.");
            this.reasons = stopped.reasons();
            this.ruling = stopped.ruling();
        }

        public List<Reason> reasons() {
            return reasons;
        }

        public RulingText ruling() {
            return ruling;
        }
    }

    /** What is to take a record's place cannot. */
    public static final class NoRenewal extends LifeRefusal {

        private static final long serialVersionUID = 1L;

        NoRenewal(RecordId record, String why) {
            super("Nothing takes the place of " + record.value() + ": " + why);
        }
    }

    /** Nothing is decided on a log that does not check, or was not read lately. */
    public static final class LogNotChecked extends LifeRefusal {

        private static final long serialVersionUID = 1L;

        LogNotChecked() {
            super("The log is not known to check right now, so nothing is decided on it. Try again.");
        }
    }
}
