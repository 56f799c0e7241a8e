package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.credential.RecordId;

/** Which commitments the log has, and which records say how far they have come: ids only, so that nothing is to be erased. */
public interface ProgressStore {

    /** Notes the commitments and the progress among these records; noting them again changes nothing. */
    void note(Collection<FollowedRecord> records);

    /** The progress noted for each of these commitments, in no order. */
    Map<RecordId, List<RecordId>> of(Collection<RecordId> commitments);

    /** Commitments that are no corrections, the last sealed first; only those with a lower index than {@code below}. */
    List<Placed> commitments(long below, int limit);

    /** Forgets all. */
    void clear();

    /** A commitment and the index of its entry. */
    record Placed(RecordId id, long index) {}
}
