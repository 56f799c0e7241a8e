package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;

/** Which records say that a party's signature counts: ids only, so that nothing is to be erased. */
public interface RecognitionStore {

    /** Notes those of these records that say it; noting them again changes nothing. */
    void note(Collection<FollowedRecord> records);

    /** The records noted for any of these parties, whoever signed them, in no order and in one read. */
    List<RecordId> of(Collection<Did> parties);

    /** Forgets all. */
    void clear();
}
