package org.preuve.supplier.certificates.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.certificates.Citation;
import org.preuve.supplier.certificates.CitationStore;
import org.preuve.supplier.documents.BulkInsert;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Citations, a document each; a record that has ended keeps its id there, so that nothing is kept under it later. */
@Component
class MongoCitationStore implements CitationStore {

    private static final String COLLECTION = "citations";

    private final MongoOperations mongo;
    private final BulkInsert inserts;

    MongoCitationStore(MongoOperations mongo) {
        this.mongo = mongo;
        this.inserts = new BulkInsert(mongo, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index("supplier", Direction.ASC));
    }

    @Override
    public void addAll(Collection<Citation> citations) {
        inserts.all(citations.stream().map(CitationDocument::of).toList());
    }

    @Override
    public void endAll(Collection<RecordId> records) {
        records.forEach(record -> mongo.save(new Document("_id", record.value()), COLLECTION));
    }

    @Override
    public List<Citation> of(SupplierId supplier) {
        return mongo
                .find(
                        query(where("supplier").is(CitationDocument.supplier(supplier))),
                        CitationDocument.class,
                        COLLECTION)
                .stream()
                .map(CitationDocument::citation)
                .toList();
    }
}
