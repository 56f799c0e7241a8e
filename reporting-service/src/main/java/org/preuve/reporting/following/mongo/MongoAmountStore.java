package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.AmountStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.ProgressStore.Placed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * One document a month with the stretches of the log in which records state amounts of it, and one for each of those with the records. All are read by
 * their ids; a page of the log is noted in one write to each collection.
 */
@Repository
class MongoAmountStore implements AmountStore {

    private static final int STRETCHES_AT_ONCE = 50;

    private final MongoOperations mongo;

    MongoAmountStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        Map<String, Set<Object>> stretches = new TreeMap<>();
        Map<String, Set<Object>> stating = new TreeMap<>();
        for (FollowedRecord record : records) {
            long stretch = record.index() / STRETCH;
            for (String name : AmountStore.names(record)) {
                put(stretches, name, stretch);
                put(
                        stating,
                        stretchId(name, stretch),
                        new StatingDocument(record.id().value(), record.index()));
            }
        }
        if (!stating.isEmpty()) {
            write(mongo.bulkOps(BulkMode.UNORDERED, StretchDocument.class), "records", stating);
            write(mongo.bulkOps(BulkMode.UNORDERED, MonthDocument.class), "stretches", stretches);
        }
    }

    private static void put(Map<String, Set<Object>> documents, String id, Object member) {
        documents.computeIfAbsent(id, first -> new LinkedHashSet<>()).add(member);
    }

    private static void write(BulkOperations bulk, String set, Map<String, Set<Object>> documents) {
        documents.forEach((id, members) -> bulk.upsert(
                query(where("_id").is(id)), new Update().addToSet(set).each(members.toArray())));
        bulk.execute();
    }

    @Override
    public List<Placed> of(Collection<YearMonth> months, int most) {
        List<String> names = Stream.concat(months.stream().map(YearMonth::toString), Stream.of(LONG))
                .toList();
        List<String> stretches = byIds(names, MonthDocument.class).stream()
                .flatMap(month -> month.stretches().stream().map(stretch -> stretchId(month.id(), stretch)))
                .sorted()
                .toList();
        Set<Placed> found = new TreeSet<>(Comparator.comparingLong(Placed::index));
        for (int from = 0; from < stretches.size() && found.size() <= most; from += STRETCHES_AT_ONCE) {
            List<String> some = stretches.subList(from, Math.min(stretches.size(), from + STRETCHES_AT_ONCE));
            byIds(some, StretchDocument.class).forEach(stretch -> found.addAll(stretch.placed()));
        }
        return new ArrayList<>(found);
    }

    private <D> List<D> byIds(List<String> ids, Class<D> type) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), type);
    }

    @Override
    public void clear() {
        List.of(MonthDocument.class, StretchDocument.class).forEach(type -> mongo.remove(new Query(), type));
    }

    private static String stretchId(String name, long stretch) {
        return name + " " + stretch;
    }

    @Document("amountMonths")
    record MonthDocument(@Id String id, List<Long> stretches) {}

    @Document("amountRecords")
    record StretchDocument(@Id String id, List<StatingDocument> records) {

        List<Placed> placed() {
            return records.stream()
                    .map(record -> new Placed(RecordId.parse(record.record()), record.index()))
                    .toList();
        }
    }

    record StatingDocument(String record, long index) {}
}
