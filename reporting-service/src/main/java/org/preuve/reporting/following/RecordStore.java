package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;

/** The read model: records that were checked, by their ids. */
public interface RecordStore {

    /** Keeps records; the same record again changes nothing. */
    void put(Collection<FollowedRecord> records);

    /** Those of these ids that are known, in no particular order. */
    List<FollowedRecord> findAll(Collection<RecordId> ids);

    /** Forgets every record. */
    void clear();
}
