package org.preuve.reporting.following;

import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;

/** Is told what a page of the log changed, when the read model has it and before the position moves over the page. */
public interface TouchedRecords {

    /**
     * May be told again, after a crash or when the log is followed anew.
     *
     * @param records those that something was said of: corrected, withdrawn, erased, or measured
     * @param parties those whose keys, or whose recognition, something was said of
     */
    void touched(Set<RecordId> records, Set<Did> parties);
}
