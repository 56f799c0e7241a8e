package org.preuve.ledger.evidence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.EvidenceQuery;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.evidence.FileDigest;

/**
 * One document a piece of evidence. A version is replaced by naming it in the filter; the unique index over exactly id
 * and version answers that filter without a scan on every server that we run on.
 */
final class MongoEvidenceStore implements EvidenceStore {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> evidence;

    MongoEvidenceStore(MongoDatabase database) {
        this.evidence = database.getCollection("evidence").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        evidence.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        evidence.createIndex(Indexes.descending("createdAt", "_id"));
    }

    @Override
    public boolean create(Evidence draft) {
        try {
            evidence.insertOne(EvidenceDocument.of(draft));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Optional<Evidence> find(EvidenceId id) {
        return Optional.ofNullable(evidence.find(eq(id.toString())).first()).map(EvidenceDocument::read);
    }

    @Override
    public boolean replace(Evidence next) {
        Bson before = and(eq("_id", next.id().toString()), eq("version", next.version() - 1));
        return evidence.replaceOne(before, EvidenceDocument.of(next)).getMatchedCount() == 1;
    }

    @Override
    public void delete(EvidenceId id) {
        evidence.deleteOne(eq(id.toString()));
    }

    @Override
    public List<Evidence> drafts(EvidenceId corrected) {
        List<Evidence> drafts = new ArrayList<>();
        for (Document document : evidence.find(eq("corrects.id", corrected.toString()))) {
            Evidence found = EvidenceDocument.read(document);
            if (!found.isSealed()) {
                drafts.add(found);
            }
        }
        return drafts;
    }

    @Override
    public boolean names(FileDigest file, Set<EvidenceId> besides) {
        for (Document document :
                evidence.find(eq("attachments.digest", file.hex())).projection(include("_id"))) {
            if (!besides.contains(new EvidenceId(UUID.fromString(document.getString("_id"))))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void files(Consumer<FileDigest> file) {
        for (Document document :
                evidence.find(exists("attachments.digest")).projection(include("attachments.digest"))) {
            document.getList("attachments", Document.class)
                    .forEach(named -> file.accept(FileDigest.ofHex(named.getString("digest"))));
        }
    }

    @Override
    public List<Evidence> page(EvidenceQuery query) {
        List<Evidence> page = new ArrayList<>();
        for (Document document : evidence.find(filter(query))
                .sort(descending("createdAt", "_id"))
                .limit(query.limit())) {
            page.add(EvidenceDocument.read(document));
        }
        return page;
    }

    private static Bson filter(EvidenceQuery query) {
        List<Bson> filters = new ArrayList<>();
        query.state().ifPresent(state -> filters.add(eq("state", state)));
        query.recordedBy().ifPresent(person -> filters.add(eq("recordedBy", person.subject())));
        query.after().ifPresent(place -> filters.add(older(place)));
        return filters.isEmpty() ? Filters.empty() : and(filters);
    }

    private static Bson older(EvidenceQuery.Place place) {
        Date at = Date.from(place.createdAt());
        return or(
                lt("createdAt", at),
                and(eq("createdAt", at), lt("_id", place.id().toString())));
    }
}
