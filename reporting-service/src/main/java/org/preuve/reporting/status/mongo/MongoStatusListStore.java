package org.preuve.reporting.status.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.preuve.reporting.status.ListName;
import org.preuve.reporting.status.StatusListStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** One document a list, replaced as a whole. */
@Repository
class MongoStatusListStore implements StatusListStore {

    private final MongoOperations mongo;

    MongoStatusListStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<StoredList> find(ListName name) {
        return Optional.ofNullable(mongo.findById(name.toString(), ListDocument.class))
                .map(document -> new StoredList(document.version(), document.credential()));
    }

    @Override
    public boolean create(ListName name, byte[] credential) {
        try {
            mongo.insert(new ListDocument(name.toString(), 0, credential));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public boolean replace(ListName name, StoredList read, byte[] credential) {
        var unchanged = query(where("_id").is(name.toString()).and("version").is(read.version()));
        return mongo.replace(unchanged, new ListDocument(name.toString(), read.version() + 1, credential))
                        .getMatchedCount()
                == 1;
    }

    @Document("statusLists")
    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    record ListDocument(@Id String name, long version, byte[] credential) {}
}
