package org.preuve.reporting.following;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;

/** The read model in memory. */
public final class InMemoryRecordStore implements RecordStore {

    private final Map<RecordId, FollowedRecord> records = new LinkedHashMap<>();

    @Override
    public synchronized void put(Collection<FollowedRecord> added) {
        added.forEach(record -> records.putIfAbsent(record.id(), record));
    }

    @Override
    public synchronized void end(FollowedRecord ended) {
        records.put(ended.id(), ended);
    }

    @Override
    public synchronized List<FollowedRecord> findAll(Collection<RecordId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(records.get(id)).stream())
                .toList();
    }

    @Override
    public synchronized void clear() {
        records.clear();
    }
}
