package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;

/** Reads the key records of the log for {@link Authors}: all of them when a writer starts, then those of each group. */
final class LearnKeys {

    private final RecordStore records;
    private final Places places;
    private final Authors authors;

    LearnKeys(RecordStore records, Places places, Authors authors) {
        this.records = records;
        this.places = places;
        this.authors = authors;
    }

    /** Those that stand below a size, in their order. Learning them again changes nothing. */
    void all(long size) {
        List<KeptRecord> kept = records.keys();
        Map<RecordKey, Place> sealed = places.find(kept, size);
        List<Placed> standing = new ArrayList<>();
        for (KeptRecord record : kept) {
            Place place = sealed.get(record.key());
            if (place != null) {
                standing.add(new Placed(place.index(), record));
            }
        }
        standing.sort(Comparator.comparingLong(Placed::index));
        standing.forEach(
                key -> authors.learn(key.index(), Credential.parse(key.record().bytes())));
    }

    private record Placed(long index, KeptRecord record) {}

    /** Those of a group that was just committed. */
    void of(EntryGroup group) {
        List<Entry> keys = new ArrayList<>();
        for (byte[] bytes : group.entries()) {
            Entry entry = Entry.parse(bytes);
            if (entry.kind() == RecordKind.KEY) {
                keys.add(entry);
            }
        }
        for (Entry entry : keys) {
            authors.learn(entry.index(), Credential.parse(find(entry).bytes()));
        }
    }

    private KeptRecord find(Entry entry) {
        RecordId id = entry.id();
        return records.find(id)
                .orElseThrow(
                        () -> new BrokenLog("entry " + entry.index(), "the records", id.value(), "no such record"));
    }
}
