package org.preuve.supplier.imports.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.preuve.supplier.imports.ImportId;
import org.preuve.supplier.imports.ImportStore;
import org.preuve.supplier.imports.Review;
import org.preuve.supplier.imports.SupplierImport;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Imports, each a small document that is read often, beside its file and its review, which are large and read seldom. */
@Component
class MongoImportStore implements ImportStore {

    private final MongoOperations mongo;

    MongoImportStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keepFile(ImportId id, byte[] file) {
        mongo.save(new FileDocument(id.toString(), new Binary(file)));
    }

    @Override
    public Optional<byte[]> file(ImportId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), FileDocument.class))
                .map(file -> file.bytes().getData());
    }

    @Override
    public void keepReview(UUID id, Review review) {
        mongo.save(ReviewDocument.of(id, review));
    }

    @Override
    public Optional<Review> review(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ReviewDocument.class))
                .map(ReviewDocument::review);
    }

    @Override
    public void dropReview(UUID id) {
        mongo.remove(query(where("_id").is(id.toString())), ReviewDocument.class);
    }

    @Override
    public boolean add(SupplierImport added) {
        try {
            mongo.insert(ImportDocument.of(added));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public Optional<SupplierImport> find(ImportId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ImportDocument.class))
                .map(ImportDocument::kept);
    }

    @Override
    public boolean replace(SupplierImport read, SupplierImport next) {
        var unchanged =
                query(where("_id").is(read.id().toString()).and("revision").is(read.version()));
        return mongo.replace(unchanged, ImportDocument.of(next)).getMatchedCount() == 1;
    }

    /** Asked once, at the start: imports are few. */
    @Override
    public List<SupplierImport> running() {
        return mongo.find(query(where("stage").is(Stage.RUNNING.name())), ImportDocument.class).stream()
                .map(ImportDocument::kept)
                .toList();
    }

    /** The import goes last: until then what is left can be removed again. */
    @Override
    public void remove(SupplierImport removed) {
        mongo.remove(query(where("_id").is(removed.id().toString())), FileDocument.class);
        dropReview(removed.review());
        mongo.remove(query(where("_id").is(removed.id().toString())), ImportDocument.class);
    }
}
