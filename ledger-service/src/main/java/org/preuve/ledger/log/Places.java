package org.preuve.ledger.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where kept records are in the log, if they are. One read, by key, however many records. */
final class Places {

    private final GroupStore groups;

    Places(GroupStore groups) {
        this.groups = groups;
    }

    /** Only entries below this size count: what is sequenced above it is not sealed. */
    Map<RecordKey, Place> find(List<? extends Trace> records, long size) {
        Set<Long> starts = records.stream()
                .flatMap(record -> record.groups().stream())
                .filter(start -> start < size)
                .collect(Collectors.toSet());
        if (starts.isEmpty()) {
            return Map.of();
        }
        Map<Long, EntryGroup> standing =
                groups.findAll(starts).stream().collect(Collectors.toMap(EntryGroup::start, group -> group));
        Map<RecordKey, Place> places = new HashMap<>();
        for (Trace record : records) {
            for (long start : record.groups()) {
                EntryGroup group = standing.get(start);
                if (group != null) {
                    group.indexOf(record.digest())
                            .ifPresent(index -> places.put(record.key(), new Place(group, index)));
                }
            }
        }
        return places;
    }
}
