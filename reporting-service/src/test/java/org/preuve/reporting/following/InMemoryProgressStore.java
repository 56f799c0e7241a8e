package org.preuve.reporting.following;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;

/** Commitments and their progress in memory. */
public final class InMemoryProgressStore implements ProgressStore {

    private final TreeMap<Long, RecordId> commitments = new TreeMap<>();
    private final Map<RecordId, Set<RecordId>> progress = new HashMap<>();

    @Override
    public synchronized void note(Collection<FollowedRecord> records) {
        for (FollowedRecord record : records) {
            if (record.kind() == RecordKind.COMMITMENT) {
                commitments.put(record.index(), record.id());
            }
            if (record.kind() == RecordKind.PROGRESS) {
                record.content()
                        .measure()
                        .ifPresent(
                                measure -> progress.computeIfAbsent(measure.commitment(), id -> new LinkedHashSet<>())
                                        .add(record.id()));
            }
        }
    }

    @Override
    public synchronized Map<RecordId, List<RecordId>> of(Collection<RecordId> wanted) {
        Map<RecordId, List<RecordId>> found = new HashMap<>();
        wanted.forEach(id -> found.put(id, List.copyOf(progress.getOrDefault(id, Set.of()))));
        return found;
    }

    @Override
    public synchronized List<Placed> commitments(long below, int limit) {
        return commitments.headMap(below, false).descendingMap().entrySet().stream()
                .map(placed -> new Placed(placed.getValue(), placed.getKey()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void clear() {
        commitments.clear();
        progress.clear();
    }
}
