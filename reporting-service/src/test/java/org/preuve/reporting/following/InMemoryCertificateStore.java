package org.preuve.reporting.following;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;

/** Records that state certificates, in memory. */
public final class InMemoryCertificateStore implements CertificateStore {

    private final Set<RecordId> stating = new LinkedHashSet<>();

    @Override
    public synchronized void note(Collection<FollowedRecord> records) {
        records.stream().filter(record -> record.licence().isPresent()).forEach(record -> stating.add(record.id()));
    }

    @Override
    public synchronized List<RecordId> all() {
        return List.copyOf(stating);
    }

    @Override
    public synchronized void clear() {
        stating.clear();
    }
}
