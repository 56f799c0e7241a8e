package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.CertificateKey;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.ProgressStore.Placed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * One document a day with the certificates that are said to end on it, one a certificate with the stretches of the log that name it, and one for each of
 * those with the records. All are read by their ids; a page of the log is noted in one write to each collection.
 */
@Repository
class MongoCertificateStore implements CertificateStore {

    private final MongoOperations mongo;

    MongoCertificateStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        NotedCertificates noted = NotedCertificates.of(records);
        if (!noted.isEmpty()) {
            noted.writeTo(mongo);
        }
    }

    @Override
    public NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        DayDocument all = mongo.findById(DayDocument.ALL, DayDocument.class);
        if (all != null) {
            all.members().forEach(day -> days.add(LocalDate.parse(day)));
        }
        return days;
    }

    @Override
    public Set<CertificateKey> ending(Collection<LocalDate> days) {
        Set<CertificateKey> ending = new HashSet<>();
        byIds(days.stream().map(LocalDate::toString).toList(), DayDocument.class)
                .forEach(day -> day.members().forEach(key -> ending.add(new CertificateKey(key))));
        return ending;
    }

    @Override
    public Map<CertificateKey, List<Placed>> stating(Collection<CertificateKey> certificates, int back) {
        List<String> stretches =
                byIds(certificates.stream().map(CertificateKey::value).toList(), CertificateDocument.class).stream()
                        .flatMap(certificate -> certificate.stretch(back).stream())
                        .toList();
        Map<CertificateKey, List<Placed>> stating = new HashMap<>();
        byIds(stretches, StretchDocument.class)
                .forEach(stretch -> stating.put(new CertificateKey(stretch.certificate()), stretch.placed()));
        return stating;
    }

    private <D> List<D> byIds(List<String> ids, Class<D> type) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), type);
    }

    @Override
    public void clear() {
        List.of(DayDocument.class, CertificateDocument.class, StretchDocument.class)
                .forEach(type -> mongo.remove(new Query(), type));
    }

    /**
     * Certificates by a day of their end; one more document names the days.
     *
     * @param members keys of certificates, or days
     */
    @Document("certificateDays")
    record DayDocument(@Id String id, List<String> members) {

        static final String ALL = "days";
    }

    @Document("certificates")
    record CertificateDocument(@Id String id, List<Long> stretches) {

        List<String> stretch(int back) {
            return stretches.stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(back)
                    .limit(1)
                    .map(stretch -> StretchDocument.id(id, stretch))
                    .toList();
        }
    }

    @Document("certificateRecords")
    record StretchDocument(@Id String id, List<CitingDocument> records) {

        static String id(String certificate, long stretch) {
            return certificate + " " + stretch;
        }

        String certificate() {
            return id.substring(0, id.indexOf(' '));
        }

        List<Placed> placed() {
            return records.stream()
                    .map(record -> new Placed(RecordId.parse(record.record()), record.index()))
                    .sorted(Comparator.comparingLong(Placed::index).reversed())
                    .toList();
        }
    }

    record CitingDocument(String record, long index) {}
}
