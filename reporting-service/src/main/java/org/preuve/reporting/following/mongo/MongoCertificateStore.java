package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.FollowedRecord;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * One document a record that states a certificate.
 *
 * <p>KNOWN GAP: certificates are few, but the records that cite them are not; all are read at once, and each is written by a call of its own.
 */
@Repository
class MongoCertificateStore implements CertificateStore {

    private final MongoOperations mongo;

    MongoCertificateStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        records.stream()
                .filter(record -> record.licence().isPresent())
                .forEach(record -> mongo.upsert(
                        query(where("_id").is(record.id().value())),
                        new Update().set("index", record.index()),
                        CertificateDocument.class));
    }

    @Override
    public List<RecordId> all() {
        return mongo.findAll(CertificateDocument.class).stream()
                .map(document -> RecordId.parse(document.id()))
                .toList();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), CertificateDocument.class);
    }

    @Document("certificates")
    record CertificateDocument(@Id String id, long index) {}
}
