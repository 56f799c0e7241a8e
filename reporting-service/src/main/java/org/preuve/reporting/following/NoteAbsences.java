package org.preuve.reporting.following;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Entry;
import org.preuve.reporting.following.AbsenceStore.Absence;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.following.WalkPage.Walk;
import org.preuve.reporting.ledger.LedgerUnavailable;

/**
 * Remembers records that were not served until the log explains it. An erasure is sealed before its record goes, so it stands below the size that the
 * ledger names together with the gap: when the log was read so far and no erasure came, the record is missing.
 */
final class NoteAbsences {

    private final FollowerStores stores;

    NoteAbsences(FollowerStores stores) {
        this.stores = stores;
    }

    /** Takes in the gaps of a page that was read now, and takes back those that were filled again. */
    void note(Walk.Sound page, long size) {
        List<Absence> standing = stores.absences().all();
        if (page.absent().isEmpty() && standing.isEmpty()) {
            return;
        }
        Set<Long> served = new HashSet<>();
        page.records().forEach(record -> served.add(record.index()));
        stores.absences().remove(served);
        Set<RecordId> erased = erased(page.absent());
        stores.absences()
                .add(page.absent().stream()
                        .filter(entry -> !erased.contains(entry.id()))
                        .map(entry -> new Absence(entry, size))
                        .toList());
    }

    private Set<RecordId> erased(List<Entry> absent) {
        Set<RecordId> erased = new HashSet<>();
        stores.records().findAll(absent.stream().map(Entry::id).toList()).stream()
                .filter(FollowedRecord::isErased)
                .forEach(record -> erased.add(record.id()));
        return erased;
    }

    /**
     * Whether every gap is explained by what was read so far.
     *
     * @throws BrokenLog at the first that is not
     * @throws LedgerUnavailable while the log must still be read further to know
     */
    void requireExplained(long read) {
        Optional<Absence> first = stores.absences().all().stream().findFirst();
        if (first.isEmpty()) {
            return;
        }
        if (read < first.get().below()) {
            throw new LedgerUnavailable(
                    "the log must be read up to entry " + first.get().below() + " to know why a record is not served");
        }
        throw new BrokenLog(first.get().index(), Cause.RECORD_MISSING);
    }
}
