package org.preuve.reporting.following;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.products.Gtin;

/** What products are made of, in memory. */
public final class InMemoryCompositionStore implements CompositionStore {

    private final Map<Gtin, Set<RecordId>> records = new HashMap<>();

    @Override
    public synchronized void note(Collection<FollowedRecord> followed) {
        followed.stream()
                .filter(record -> record.content().composition().isPresent())
                .forEach(record -> record.product()
                        .ifPresent(product -> records.computeIfAbsent(product, first -> new LinkedHashSet<>())
                                .add(record.id())));
    }

    @Override
    public synchronized List<RecordId> of(Collection<Gtin> products) {
        return products.stream()
                .distinct()
                .flatMap(product -> records.getOrDefault(product, Set.of()).stream())
                .toList();
    }

    @Override
    public synchronized void clear() {
        records.clear();
    }
}
