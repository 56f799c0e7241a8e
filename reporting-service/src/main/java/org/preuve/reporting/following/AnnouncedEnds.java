package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;

/** The read model, which tells of each withdrawn claim before it keeps the withdrawal: after a crash it is told again. */
record AnnouncedEnds(RecordStore records, EndedClaims claims) implements RecordStore {

    @Override
    public void end(FollowedRecord ended) {
        if (ended.kind() == RecordKind.CLAIM && ended.isWithdrawn()) {
            claims.withdrawn(ended.id());
        }
        records.end(ended);
    }

    @Override
    public void put(Collection<FollowedRecord> followed) {
        records.put(followed);
    }

    @Override
    public List<FollowedRecord> findAll(Collection<RecordId> ids) {
        return records.findAll(ids);
    }

    @Override
    public void clear() {
        records.clear();
    }
}
