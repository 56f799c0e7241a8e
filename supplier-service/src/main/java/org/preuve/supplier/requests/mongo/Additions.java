package org.preuve.supplier.requests.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Adds many documents in one round trip; those whose ids are taken stay as they are. */
final class Additions {

    private static final int DUPLICATE = 11000;

    private final MongoOperations mongo;

    Additions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Adds those whose ids are free.
     *
     * @return the ids that were taken
     * @throws org.springframework.dao.DataAccessException when it is not certain that all are there
     */
    Set<String> addAll(Collection<?> documents, Class<?> type) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        List<Document> written = documents.stream().map(this::written).toList();
        Set<String> taken = mongo.execute(type, target -> {
            try {
                target.insertMany(written, new InsertManyOptions().ordered(false));
                return Set.of();
            } catch (MongoBulkWriteException partly) {
                if (partly.getWriteConcernError() != null
                        || !partly.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE)) {
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
}
