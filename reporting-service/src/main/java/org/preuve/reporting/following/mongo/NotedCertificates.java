package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.preuve.reporting.following.CertificateKey;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.Licence;
import org.preuve.reporting.following.mongo.MongoCertificateStore.CertificateDocument;
import org.preuve.reporting.following.mongo.MongoCertificateStore.CitingDocument;
import org.preuve.reporting.following.mongo.MongoCertificateStore.DayDocument;
import org.preuve.reporting.following.mongo.MongoCertificateStore.StretchDocument;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** What a page of records adds to each document: sets are added to, so that it may be written again. */
final class NotedCertificates {

    private final Map<String, Set<Object>> days = new TreeMap<>();
    private final Map<String, Set<Object>> stretches = new TreeMap<>();
    private final Map<String, Set<Object>> records = new TreeMap<>();

    private NotedCertificates() {}

    static NotedCertificates of(Collection<FollowedRecord> records) {
        NotedCertificates noted = new NotedCertificates();
        records.forEach(record -> record.licence().ifPresent(licence -> noted.add(record, licence)));
        return noted;
    }

    private void add(FollowedRecord record, Licence licence) {
        String key = CertificateKey.of(licence).value();
        String day = CertificateStore.endDay(licence).toString();
        long stretch = record.index() / CertificateStore.STRETCH;
        put(days, day, key);
        put(days, DayDocument.ALL, day);
        put(stretches, key, stretch);
        put(
                records,
                StretchDocument.id(key, stretch),
                new CitingDocument(record.id().value(), record.index()));
    }

    private static void put(Map<String, Set<Object>> documents, String id, Object member) {
        documents.computeIfAbsent(id, first -> new LinkedHashSet<>()).add(member);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    void writeTo(MongoOperations mongo) {
        write(mongo.bulkOps(BulkMode.UNORDERED, StretchDocument.class), "records", records);
        write(mongo.bulkOps(BulkMode.UNORDERED, CertificateDocument.class), "stretches", stretches);
        write(mongo.bulkOps(BulkMode.UNORDERED, DayDocument.class), "members", days);
    }

    private static void write(BulkOperations bulk, String set, Map<String, Set<Object>> documents) {
        documents.forEach((id, members) -> bulk.upsert(
                query(where("_id").is(id)), new Update().addToSet(set).each(members.toArray())));
        bulk.execute();
    }
}
