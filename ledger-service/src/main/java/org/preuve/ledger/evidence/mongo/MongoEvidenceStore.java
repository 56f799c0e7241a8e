package org.preuve.ledger.evidence.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preuve.ledger.documents.VersionedDocuments;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.EvidenceQuery;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.evidence.FileDigest;

/** One document a piece of evidence. */
final class MongoEvidenceStore implements EvidenceStore {

    private final VersionedDocuments evidence;

    MongoEvidenceStore(MongoDatabase database) {
        this.evidence = new VersionedDocuments(database, "evidence");
    }

    @Override
    public boolean create(Evidence draft) {
        return evidence.create(EvidenceDocument.of(draft));
    }

    @Override
    public Optional<Evidence> find(EvidenceId id) {
        return evidence.find(id.uuid()).map(EvidenceDocument::read);
    }

    @Override
    public boolean replace(Evidence next) {
        return evidence.replace(EvidenceDocument.of(next));
    }

    @Override
    public void delete(EvidenceId id) {
        evidence.delete(id.uuid());
    }

    @Override
    public List<Evidence> drafts(EvidenceId corrected) {
        List<Evidence> drafts = new ArrayList<>();
        for (Document document : evidence.find(eq("corrects.id", corrected.toString()))) {
            Evidence found = EvidenceDocument.read(document);
            if (found.approval().seal().isEmpty()) {
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
        List<Bson> filters = new ArrayList<>();
        query.state().ifPresent(state -> filters.add(eq("state", state)));
        query.recordedBy().ifPresent(person -> filters.add(eq("recordedBy", person.subject())));
        return evidence.page(filters, query.after(), query.limit())
                .map(EvidenceDocument::read)
                .into(new ArrayList<>());
    }
}
