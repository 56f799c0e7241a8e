package org.preuve.reporting.following;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.audit.LogKeys;
import org.preuve.proofs.note.LogKey;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;

/** Whose signature makes a checkpoint the log's: the key that was configured, and those that followed it by records in the log. */
public final class KnownLogKeys {

    private final LogKey configured;
    private final AuthorKeyStore authors;
    private final PositionStore positions;

    public KnownLogKeys(LogKey configured, AuthorKeyStore authors, PositionStore positions) {
        this.configured = configured;
        this.authors = authors;
        this.positions = positions;
    }

    /** Those that are known as far as the log was followed. */
    public LogKeys now() {
        return below(positions.load().size());
    }

    /** What stands beyond a size may be stored already, and counts for nothing yet. */
    LogKeys below(long size) {
        LogKeys keys = LogKeys.of(List.of(configured));
        List<KeyRecordAt> records = authors.organisation().map(authors::of).orElse(List.of());
        for (KeyRecordAt record : records) {
            Optional<LogKeyChange> change = record.index() < size ? change(record) : Optional.empty();
            if (change.isPresent()) {
                keys = keys.learn(change.get());
            }
        }
        return keys;
    }

    /** What a record says of the log's key, if that is what it is about. */
    static Optional<LogKeyChange> change(KeyRecordAt record) {
        return KeyRecord.of(record.record())
                .filter(LogKeyChange.class::isInstance)
                .map(LogKeyChange.class::cast);
    }
}
