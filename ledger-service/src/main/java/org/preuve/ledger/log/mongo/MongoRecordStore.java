package org.preuve.ledger.log.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.log.ErasedRecord;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.RecordKey;
import org.preuve.ledger.log.RecordStore;
import org.preuve.ledger.log.Trace;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;

/**
 * Records by the hash of their bytes, with a unique index on their id; authors' key records by author. New records cost
 * one insert of all of them; only those that were known cost an update and a read more.
 */
final class MongoRecordStore implements RecordStore {

    static final String KEYS = "keys";

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> records;

    /** {@code {_id: author, ids: [record ids]}}: a note of which records to look for, no more. */
    private final MongoCollection<Document> keys;

    MongoRecordStore(MongoDatabase database) {
        this.records = database.getCollection(RecordDocument.COLLECTION);
        this.keys = database.getCollection(KEYS);
        MongoCalls.call(() -> records.createIndex(Indexes.ascending("id"), new IndexOptions().unique(true)));
        MongoCalls.call(() -> DigestIndex.over(records));
    }

    @Override
    public List<Kept> keep(List<KeptRecord> wanted) {
        Set<Integer> taken =
                BulkInsert.into(records, wanted.stream().map(RecordDocument::of).toList());
        Map<RecordKey, Trace> known = taken.isEmpty()
                ? Map.of()
                : addGroups(taken.stream().map(wanted::get).toList());
        List<Kept> kept = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            kept.add(taken.contains(i) ? standing(known.get(wanted.get(i).key())) : new Kept.New());
        }
        noteKeys(wanted, kept);
        return kept;
    }

    private static Kept standing(@Nullable Trace known) {
        return switch (known) {
            case KeptRecord record -> new Kept.Known(record);
            case ErasedRecord erased -> new Kept.Erased();
            case null -> new Kept.IdTaken();
        };
    }

    @Override
    public Optional<Trace> trace(RecordId id) {
        return traces(eq("id", id.uuid().toString())).stream().findFirst();
    }

    @Override
    public void erase(RecordId id) {
        find(id).ifPresent(record ->
                MongoCalls.call(() -> records.updateOne(eq(record.key().hex()), RecordDocument.erasing(record))));
    }

    @Override
    public void drop(RecordKey key) {
        MongoCalls.call(() -> records.deleteOne(eq(key.hex())));
    }

    @Override
    public Optional<KeptRecord> find(RecordId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<KeptRecord> findAll(Collection<RecordId> ids) {
        List<String> names = ids.stream().map(id -> id.uuid().toString()).toList();
        return read(in("id", names));
    }

    @Override
    public Optional<Trace> trace(RecordKey key) {
        return traces(eq(key.hex())).stream().findFirst();
    }

    /** One that is kept under a digest which is not its own is not what was asked for. */
    @Override
    public List<Trace> tracesByDigest(Collection<RecordDigest> digests) {
        List<String> names = digests.stream().map(RecordDigest::value).toList();
        return MongoCalls.call(() -> {
            List<Trace> found = new ArrayList<>();
            for (Document document : records.find(in(RecordDocument.DIGEST, names))) {
                Trace trace = RecordDocument.trace(document);
                if (trace.digest().value().equals(document.getString(RecordDocument.DIGEST))) {
                    found.add(trace);
                }
            }
            return found;
        });
    }

    @Override
    public List<KeptRecord> keysOf(Did author) {
        Document noted = MongoCalls.call(() -> keys.find(eq(author.value())).first());
        return noted == null ? List.of() : read(in("id", new StoredDocument(KEYS, noted).texts("ids", id -> id)));
    }

    @Override
    public List<KeptRecord> keys() {
        List<KeptRecord> found = new ArrayList<>();
        MongoCalls.call(() -> {
            for (Document noted : keys.find()) {
                found.addAll(read(in("id", noted.getList("ids", String.class))));
            }
            return found;
        });
        return found;
    }

    /**
     * The groups are added before the read: what is read then is what every later reader finds. Those of one batch are all
     * meant for the same group, so this is one statement.
     */
    private Map<RecordKey, Trace> addGroups(List<KeptRecord> refused) {
        refused.stream()
                .collect(groupingBy(KeptRecord::groups))
                .forEach((groups, same) -> MongoCalls.call(
                        () -> records.updateMany(in("_id", keys(same)), Updates.addEachToSet("groups", groups))));
        Map<RecordKey, Trace> known = new HashMap<>();
        traces(in("_id", keys(refused))).forEach(record -> known.put(record.key(), record));
        return known;
    }

    private static List<String> keys(List<KeptRecord> records) {
        return records.stream().map(record -> record.key().hex()).toList();
    }

    /** After the records and before the group: a key record that is sealed is noted, and what is noted is kept. */
    private void noteKeys(List<KeptRecord> wanted, List<Kept> kept) {
        List<UpdateOneModel<Document>> notes = IntStream.range(0, wanted.size())
                .filter(i -> wanted.get(i).kind() == RecordKind.KEY && !(kept.get(i) instanceof Kept.IdTaken))
                .mapToObj(wanted::get)
                .map(record -> new UpdateOneModel<Document>(
                        eq(record.issuer().value()),
                        Updates.addToSet("ids", record.id().uuid().toString()),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!notes.isEmpty()) {
            MongoCalls.call(() -> keys.bulkWrite(notes, IN_ANY_ORDER));
        }
    }

    /** Without those that were erased. */
    private List<KeptRecord> read(Bson filter) {
        return traces(filter).stream()
                .filter(KeptRecord.class::isInstance)
                .map(KeptRecord.class::cast)
                .toList();
    }

    private List<Trace> traces(Bson filter) {
        return MongoCalls.call(() -> {
            List<Trace> found = new ArrayList<>();
            for (Document document : records.find(filter)) {
                found.add(RecordDocument.trace(document));
            }
            return found;
        });
    }
}
