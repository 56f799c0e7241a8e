package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.proofs.keys.Did;

/** Key records in memory. */
public final class InMemoryAuthorKeyStore implements AuthorKeyStore {

    private final TreeMap<Long, KeyRecordAt> records = new TreeMap<>();

    @Override
    public synchronized void add(Collection<KeyRecordAt> added) {
        added.forEach(record -> records.putIfAbsent(record.index(), record));
    }

    @Override
    public synchronized List<KeyRecordAt> of(Did author) {
        return records.values().stream()
                .filter(record -> record.record().issuer().equals(author))
                .toList();
    }

    @Override
    public synchronized Optional<Did> organisation() {
        return Optional.ofNullable(records.get(0L)).map(first -> first.record().issuer());
    }

    @Override
    public synchronized void clear() {
        records.clear();
    }
}
