package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;

/** The read model: records that were checked, by their ids. */
public interface RecordStore {

    /** Keeps records; one that is known stays as it is, so that a slow replica takes back nothing that came after it. */
    void put(Collection<FollowedRecord> records);

    /** Replaces a record by what a later one made of it, or keeps it when it is not known. */
    void end(FollowedRecord ended);

    /** Those of these ids that are known, in no particular order. */
    List<FollowedRecord> findAll(Collection<RecordId> ids);

    /** Forgets every record. */
    void clear();
}
