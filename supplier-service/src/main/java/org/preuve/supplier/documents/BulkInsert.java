package org.preuve.supplier.documents;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Inserts many documents in one round trip. */
public final class BulkInsert {

    private static final int DUPLICATE = 11000;

    private final MongoOperations mongo;
    private final String collection;

    public BulkInsert(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /**
     * Inserts those whose ids are free.
     *
     * @return the ids that were taken
     * @throws org.springframework.dao.DataAccessException when it is not certain that all the others are stored
     */
    public Set<String> all(Collection<?> documents) {
        List<Document> written = documents.stream().map(this::written).toList();
        Set<String> taken = mongo.execute(collection, target -> {
            try {
                target.insertMany(written, new InsertManyOptions().ordered(false));
                return Set.of();
            } catch (MongoBulkWriteException partly) {
                if (partly.getWriteConcernError() != null
                        || !partly.getWriteErrors().stream().allMatch(BulkInsert::isDuplicate)) {
                    throw partly;
                }
                return partly.getWriteErrors().stream()
                        .map(error -> written.get(error.getIndex()).getString("_id"))
                        .collect(Collectors.toSet());
            }
        });
        return Objects.requireNonNull(taken);
    }

    private Document written(Object document) {
        Document written = new Document();
        mongo.getConverter().write(document, written);
        return written;
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return error.getCode() == DUPLICATE;
    }
}
