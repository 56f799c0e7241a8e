package org.preuve.reporting.following;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preuve.reporting.following.ProgressStore.Placed;

/** Which records state which certificate, in memory. */
public final class InMemoryCertificateStore implements CertificateStore {

    private final Map<CertificateKey, TreeMap<Long, TreeSet<Placed>>> stating = new HashMap<>();
    private final TreeMap<LocalDate, Set<CertificateKey>> ending = new TreeMap<>();

    @Override
    public synchronized void note(Collection<FollowedRecord> records) {
        records.forEach(record -> record.licence().ifPresent(licence -> note(record, licence)));
    }

    private void note(FollowedRecord record, Licence licence) {
        CertificateKey key = CertificateKey.of(licence);
        ending.computeIfAbsent(CertificateStore.endDay(licence), day -> new HashSet<>())
                .add(key);
        stating.computeIfAbsent(key, first -> new TreeMap<>())
                .computeIfAbsent(
                        record.index() / STRETCH,
                        stretch -> new TreeSet<>(
                                Comparator.comparingLong(Placed::index).reversed()))
                .add(new Placed(record.id(), record.index()));
    }

    @Override
    public synchronized NavigableSet<LocalDate> days() {
        return new TreeSet<>(ending.keySet());
    }

    @Override
    public synchronized Set<CertificateKey> ending(Collection<LocalDate> days) {
        Set<CertificateKey> found = new HashSet<>();
        days.forEach(day -> found.addAll(ending.getOrDefault(day, Set.of())));
        return found;
    }

    @Override
    public synchronized Map<CertificateKey, List<Placed>> stating(Collection<CertificateKey> certificates, int back) {
        Map<CertificateKey, List<Placed>> found = new HashMap<>();
        for (CertificateKey certificate : certificates) {
            stating.getOrDefault(certificate, new TreeMap<>()).descendingMap().values().stream()
                    .skip(back)
                    .findFirst()
                    .ifPresent(records -> found.put(certificate, List.copyOf(records)));
        }
        return found;
    }

    @Override
    public synchronized void clear() {
        stating.clear();
        ending.clear();
    }
}
