package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.products.Gtin;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a product; a page of the log is noted in one write. */
@Repository
class MongoCompositionStore implements CompositionStore {

    private final MongoOperations mongo;

    MongoCompositionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        Map<Gtin, Set<String>> noted = new HashMap<>();
        records.stream()
                .filter(record -> record.content().composition().isPresent())
                .forEach(record -> record.product()
                        .ifPresent(product -> noted.computeIfAbsent(product, first -> new LinkedHashSet<>())
                                .add(record.id().value())));
        if (noted.isEmpty()) {
            return;
        }
        BulkOperations page = mongo.bulkOps(BulkMode.UNORDERED, ProductDocument.class);
        noted.forEach((product, ids) -> page.upsert(
                query(where("_id").is(product.digits())),
                new Update().addToSet("records").each(ids.toArray())));
        page.execute();
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
