package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;

final class InMemoryRecordStore implements RecordStore {

    private final Map<RecordKey, KeptRecord> records = new HashMap<>();
    private final Map<RecordKey, ErasedRecord> erased = new HashMap<>();
    private final Map<RecordId, RecordKey> ids = new HashMap<>();

    @Override
    public synchronized List<Kept> keep(List<KeptRecord> wanted) {
        List<Kept> kept = new ArrayList<>();
        for (KeptRecord record : wanted) {
            kept.add(keep(record));
        }
        return kept;
    }

    private Kept keep(KeptRecord record) {
        if (erased.containsKey(record.key())) {
            return new Kept.Erased();
        }
        KeptRecord known = records.get(record.key());
        if (known != null) {
            for (long group : record.groups()) {
                known = known.meantFor(group);
            }
            records.put(record.key(), known);
            return new Kept.Known(known);
        }
        if (ids.putIfAbsent(record.id(), record.key()) != null) {
            return new Kept.IdTaken();
        }
        records.put(record.key(), record);
        return new Kept.New();
    }

    @Override
    public synchronized Optional<KeptRecord> find(RecordId id) {
        return Optional.ofNullable(ids.get(id)).map(records::get);
    }

    @Override
    public synchronized Optional<Trace> trace(RecordId id) {
        Optional<Trace> gone = Optional.ofNullable(ids.get(id)).map(erased::get);
        return gone.or(() -> find(id));
    }

    @Override
    public synchronized void erase(RecordId id) {
        find(id).ifPresent(record -> {
            records.remove(record.key());
            erased.put(
                    record.key(),
                    new ErasedRecord(
                            record.key(), id, record.kind(), record.issuer(), record.digest(), record.groups()));
        });
    }

    @Override
    public synchronized void drop(RecordKey key) {
        Optional.ofNullable(records.remove(key)).ifPresent(record -> ids.remove(record.id()));
    }

    @Override
    public synchronized List<KeptRecord> findAll(Collection<RecordId> wanted) {
        return wanted.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized Optional<Trace> trace(RecordKey key) {
        Optional<Trace> gone = Optional.ofNullable(erased.get(key));
        return gone.or(() -> Optional.ofNullable(records.get(key)));
    }

    @Override
    public synchronized List<Trace> tracesByDigest(Collection<RecordDigest> digests) {
        return Stream.<Trace>concat(records.values().stream(), erased.values().stream())
                .filter(trace -> digests.contains(trace.digest()))
                .toList();
    }

    @Override
    public synchronized List<KeptRecord> keys() {
        return records.values().stream()
                .filter(record -> record.kind() == RecordKind.KEY)
                .toList();
    }

    @Override
    public synchronized List<KeptRecord> keysOf(Did author) {
        return records.values().stream()
                .filter(record -> record.kind() == RecordKind.KEY)
                .filter(record -> record.issuer().equals(author))
                .toList();
    }

    /** Erased ones too. */
    synchronized List<Trace> all() {
        return Stream.<Trace>concat(records.values().stream(), erased.values().stream())
                .toList();
    }

    /** What a database administrator may do. */
    synchronized void tamper(KeptRecord record) {
        records.put(record.key(), record);
    }
}
