package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecognitionStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a party. Recognitions are few. */
@Repository
class MongoRecognitionStore implements RecognitionStore {

    private final MongoOperations mongo;

    MongoRecognitionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        records.forEach(record -> record.content()
                .recognition()
                .ifPresent(recognition -> mongo.upsert(
                        query(where("_id").is(recognition.party().value())),
                        new Update().addToSet("records", record.id().value()),
                        PartyDocument.class)));
    }

    @Override
    public List<RecordId> of(Collection<Did> parties) {
        List<String> ids = parties.stream().map(Did::value).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return mongo.find(query(where("_id").in(ids)), PartyDocument.class).stream()
                .flatMap(document -> document.records().stream())
                .map(RecordId::parse)
                .toList();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), PartyDocument.class);
    }

    @Document("recognitions")
    record PartyDocument(@Id String party, List<String> records) {}
}
