package org.preuve.supplier.certificates;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.suppliers.SupplierId;

/** Citations, in memory. */
class InMemoryCitationStore implements CitationStore {

    private final Map<RecordId, Optional<Citation>> kept = new HashMap<>();

    @Override
    public synchronized void addAll(Collection<Citation> citations) {
        citations.forEach(one -> kept.putIfAbsent(one.record(), Optional.of(one)));
    }

    @Override
    public synchronized void endAll(Collection<RecordId> records) {
        records.forEach(record -> kept.put(record, Optional.empty()));
    }

    @Override
    public synchronized List<Citation> of(SupplierId supplier) {
        return kept.values().stream()
                .flatMap(Optional::stream)
                .filter(one -> one.supplier().equals(supplier))
                .toList();
    }
}
