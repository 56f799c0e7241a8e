package org.preuve.ledger.log.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.preuve.ledger.log.StoreFailure;

/** Inserts many documents in one round trip. */
final class BulkInsert {

    private BulkInsert() {}

    /**
     * Inserts those whose keys are free.
     *
     * @return positions of the documents whose keys were taken
     * @throws StoreFailure when it is not certain that all the others are stored
     */
    static Set<Integer> into(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException partly) {
            Set<Integer> taken = new HashSet<>();
            for (BulkWriteError error : partly.getWriteErrors()) {
                if (!MongoCalls.isDuplicate(error.getCode())) {
                    throw new StoreFailure(error.getMessage(), partly);
                }
                taken.add(error.getIndex());
            }
            if (partly.getWriteConcernError() != null) {
                throw new StoreFailure("not known to be durable", partly);
            }
            return taken;
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }
}
