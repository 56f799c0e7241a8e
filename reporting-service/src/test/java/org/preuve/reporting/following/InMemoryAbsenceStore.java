package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Gaps in memory. */
public final class InMemoryAbsenceStore implements AbsenceStore {

    private final TreeMap<Long, Absence> absences = new TreeMap<>();

    @Override
    public synchronized void add(Collection<Absence> added) {
        added.forEach(absence -> absences.putIfAbsent(absence.index(), absence));
    }

    @Override
    public synchronized void remove(Collection<Long> indexes) {
        indexes.forEach(absences::remove);
    }

    @Override
    public synchronized List<Absence> all() {
        return List.copyOf(absences.values());
    }

    @Override
    public synchronized void clear() {
        absences.clear();
    }
}
