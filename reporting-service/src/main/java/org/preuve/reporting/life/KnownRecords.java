package org.preuve.reporting.life;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.following.FollowedRecord;

/** What was read at once, to judge some claims by. */
record KnownRecords(Map<RecordId, FollowedRecord> records, Map<Did, List<KeyRecordAt>> keys) {

    static KnownRecords of(Collection<FollowedRecord> records, Map<Did, List<KeyRecordAt>> keys) {
        return new KnownRecords(
                records.stream().collect(Collectors.toMap(FollowedRecord::id, Function.identity())), keys);
    }

    Optional<FollowedRecord> of(RecordId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** What an author says of its keys, in log order. */
    List<KeyRecordAt> keysOf(Did author) {
        return keys.getOrDefault(author, List.of());
    }
}
