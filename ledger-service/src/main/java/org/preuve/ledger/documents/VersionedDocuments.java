package org.preuve.ledger.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preuve.ledger.approval.ListPlace;

/**
 * One document a thing, {@code {_id: uuid, version, createdAt, …}}. A version is replaced by naming it in the filter; the
 * unique index over exactly id and version answers that filter without a scan on every server that we run on.
 */
public final class VersionedDocuments {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> documents;

    public VersionedDocuments(MongoDatabase database, String collection) {
        this.documents = database.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        documents.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.descending("createdAt", "_id"));
    }

    /** Keeps a new one unless its id is known; says whether it was kept. */
    public boolean create(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    public Optional<Document> find(UUID id) {
        return Optional.ofNullable(documents.find(eq(id.toString())).first());
    }

    public FindIterable<Document> find(Bson filter) {
        return documents.find(filter);
    }

    /** Replaces the version before this one; says no, and changes nothing, when another version stands. */
    public boolean replace(Document next) {
        Bson before = and(eq("_id", next.getString("_id")), eq("version", next.getLong("version") - 1));
        return documents.replaceOne(before, next).getMatchedCount() == 1;
    }

    public void delete(UUID id) {
        documents.deleteOne(eq(id.toString()));
    }

    /** The newest first; at most as many as asked for. */
    public FindIterable<Document> page(List<Bson> filters, Optional<ListPlace> after, int limit) {
        List<Bson> all = new ArrayList<>(filters);
        after.ifPresent(place -> all.add(older(place)));
        return documents
                .find(all.isEmpty() ? Filters.empty() : and(all))
                .sort(descending("createdAt", "_id"))
                .limit(limit);
    }

    private static Bson older(ListPlace place) {
        Date at = Date.from(place.createdAt());
        return or(
                lt("createdAt", at),
                and(eq("createdAt", at), lt("_id", place.id().toString())));
    }
}
