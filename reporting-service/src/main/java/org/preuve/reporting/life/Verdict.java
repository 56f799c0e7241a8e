package org.preuve.reporting.life;

import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.RulingText;

/** What is to be said of a public claim at a time. */
sealed interface Verdict {

    /** Nothing stops it. */
    record Stands(RulingText ruling) implements Verdict {}

    /** Something under it does not hold. */
    record Stopped(List<Reason> reasons, RulingText ruling) implements Verdict {

        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }

    /** Its own time is over. */
    record Over() implements Verdict {}

    /** The followed log says that it was withdrawn, by this record at this index. */
    record TakenBack(RecordId by, long index) implements Verdict {}

    /** The read model does not have this record, which it had once: the log is being followed anew, and nothing is known of it. */
    record NotKnown(RecordId record) implements Verdict {}
}
