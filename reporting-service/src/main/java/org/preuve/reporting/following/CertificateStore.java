package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;

/** Which records state a certificate: ids only, so that nothing is to be erased. */
public interface CertificateStore {

    /** Notes those of these records that state one; noting them again changes nothing. */
    void note(Collection<FollowedRecord> records);

    /** The records noted, in no order. */
    List<RecordId> all();

    /** Forgets all. */
    void clear();
}
