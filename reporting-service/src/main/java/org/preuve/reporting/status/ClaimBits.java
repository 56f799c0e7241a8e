package org.preuve.reporting.status;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.status.StatusPurpose;

/** Says what became of claims, in the words of the lists. */
public interface ClaimBits {

    /** The purposes in whose lists the bit of each of these claims is to be set; one that is no claim has none. */
    Map<RecordId, Set<StatusPurpose>> of(Collection<RecordId> claims);
}
