package org.preuve.ledger.witnessing;

import java.util.List;
import org.preuve.proofs.note.LogKey;

/** The logs that are watched, by the keys that sign for them; a log whose key rotates has several for a while. */
public record WitnessedLogs(List<LogKey> keys) {

    public WitnessedLogs {
        keys = List.copyOf(keys);
    }

    /** The keys that sign for a log; none when it is not watched. */
    public List<LogKey> of(String origin) {
        return keys.stream().filter(key -> key.name().equals(origin)).toList();
    }
}
