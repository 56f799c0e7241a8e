package org.preuve.ledger.changes.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.log.StoreFailure;
import org.preuve.proofs.credential.RecordId;

/**
 * One document for each place of a record, named by record and place: the insert decides who has it. Changes are few,
 * so those that are not done are looked for, once at a start, without an index.
 */
final class MongoChangeStore implements ChangeStore {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> changes;

    MongoChangeStore(MongoDatabase database) {
        this.changes = database.getCollection(ChangeDocument.COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public NotedChange hold(NotedChange change) {
        try {
            changes.insertOne(ChangeDocument.of(change));
            return change;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() != DUPLICATE_KEY) {
                throw refused;
            }
        }
        Document standing = changes.find(eq(ChangeDocument.name(change))).first();
        return standing == null ? hold(change) : ChangeDocument.read(standing);
    }

    @Override
    public void advance(NotedChange next) {
        boolean goesOn = read(eq(ChangeDocument.name(next))).stream()
                .anyMatch(
                        standing -> standing.id().equals(next.id()) && !(standing.progress() instanceof Progress.Done));
        if (goesOn) {
            changes.replaceOne(eq(ChangeDocument.name(next)), ChangeDocument.of(next));
        }
    }

    @Override
    public void release(NotedChange held) {
        Document standing = changes.find(eq(ChangeDocument.name(held))).first();
        if (standing != null && ChangeDocument.read(standing).equals(held)) {
            changes.deleteOne(eq(ChangeDocument.name(held)));
        }
    }

    @Override
    public List<NotedChange> of(Collection<RecordId> targets) {
        List<String> names = targets.stream()
                .flatMap(id -> Stream.of(Place.values()).map(place -> ChangeDocument.name(id, place)))
                .toList();
        return names.isEmpty() ? List.of() : read(in("_id", names));
    }

    @Override
    public Optional<NotedChange> at(RecordId target, Place place) {
        return read(eq(ChangeDocument.name(target, place))).stream().findFirst();
    }

    /** Asked by audits, and then of erased changes only: no index for that. */
    @Override
    public List<NotedChange> by(RecordId change) {
        return read(eq(ChangeDocument.BY, change.uuid().toString()));
    }

    @Override
    public void all(Consumer<NotedChange> change) {
        each(new BsonDocument(), change);
    }

    @Override
    public List<NotedChange> unfinished() {
        return read(in("progress", ChangeDocument.UNFINISHED));
    }

    private List<NotedChange> read(Bson filter) {
        List<NotedChange> found = new ArrayList<>();
        each(filter, found::add);
        return found;
    }

    private void each(Bson filter, Consumer<NotedChange> what) {
        try {
            changes.find(filter).forEach(document -> what.accept(ChangeDocument.read(document)));
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }
}
