package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.products.Gtin;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a product. */
@Repository
class MongoCompositionStore implements CompositionStore {

    private final MongoOperations mongo;

    MongoCompositionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        records.stream()
                .filter(record -> record.content().composition().isPresent())
                .forEach(record -> record.product()
                        .ifPresent(product -> mongo.upsert(
                                query(where("_id").is(product.digits())),
                                new Update().addToSet("records", record.id().value()),
                                ProductDocument.class)));
    }

    @Override
    public List<RecordId> of(Collection<Gtin> products) {
        List<String> gtins = products.stream().map(Gtin::digits).distinct().toList();
        return mongo.find(query(where("_id").in(gtins)), ProductDocument.class).stream()
                .flatMap(document -> document.records().stream())
                .map(RecordId::parse)
                .toList();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), ProductDocument.class);
    }

    @Document("compositions")
    record ProductDocument(@Id String gtin, List<String> records) {}
}
