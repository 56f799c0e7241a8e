package org.preuve.reporting.following;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;

/** Who is recognised, in memory. */
public final class InMemoryRecognitionStore implements RecognitionStore {

    private final Map<Did, Set<RecordId>> records = new HashMap<>();

    @Override
    public synchronized void note(Collection<FollowedRecord> followed) {
        followed.forEach(record -> record.content()
                .recognition()
                .ifPresent(recognition -> records.computeIfAbsent(recognition.party(), first -> new LinkedHashSet<>())
                        .add(record.id())));
    }

    @Override
    public synchronized List<RecordId> of(Collection<Did> parties) {
        return parties.stream()
                .distinct()
                .flatMap(party -> records.getOrDefault(party, Set.of()).stream())
                .toList();
    }

    @Override
    public synchronized void clear() {
        records.clear();
    }
}
