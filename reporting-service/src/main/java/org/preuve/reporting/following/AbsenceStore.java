package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.log.Entry;

/** Entries whose records were not served, until an erasure in the log explains it. Nearly always empty. */
public interface AbsenceStore {

    /** Keeps them; one that is known stays as it is. */
    void add(Collection<Absence> absences);

    /** Forgets those of these indexes. */
    void remove(Collection<Long> indexes);

    /** The lowest index first. */
    List<Absence> all();

    /** Forgets every one. */
    void clear();

    /**
     * A record that is gone.
     *
     * @param entry what stands in its place
     * @param below the size of the log that was served with the gap: the erasure that explains it stands below
     */
    record Absence(Entry entry, long below) {

        long index() {
            return entry.index();
        }
    }
}
