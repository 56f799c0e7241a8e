package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.preuve.proofs.log.Entry;
import org.preuve.reporting.following.AbsenceStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One small document a gap; the collection is empty but for moments. */
@Repository
class MongoAbsenceStore implements AbsenceStore {

    private final MongoOperations mongo;

    MongoAbsenceStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Collection<Absence> absences) {
        for (Absence absence : absences) {
            try {
                mongo.insert(new AbsenceDocument(
                        absence.entry().index(),
                        new String(absence.entry().bytes(), StandardCharsets.UTF_8),
                        absence.below()));
            } catch (DuplicateKeyException known) {
                // What is known stays as it is.
            }
        }
    }

    @Override
    public void remove(Collection<Long> indexes) {
        if (!indexes.isEmpty()) {
            mongo.remove(query(where("_id").in(indexes)), AbsenceDocument.class);
        }
    }

    @Override
    public List<Absence> all() {
        return mongo.findAll(AbsenceDocument.class).stream()
                .map(document ->
                        new Absence(Entry.parse(document.entry().getBytes(StandardCharsets.UTF_8)), document.below()))
                .sorted(Comparator.comparingLong(absence -> absence.entry().index()))
                .toList();
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), AbsenceDocument.class);
    }

    @Document("absences")
    record AbsenceDocument(@Id long index, String entry, long below) {}
}
