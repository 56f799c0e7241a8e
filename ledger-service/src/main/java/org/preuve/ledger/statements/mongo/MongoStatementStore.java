package org.preuve.ledger.statements.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.preuve.ledger.documents.VersionedDocuments;
import org.preuve.ledger.statements.Statement;
import org.preuve.ledger.statements.StatementQuery;
import org.preuve.ledger.statements.StatementStore;
import org.preuve.proofs.credential.RecordId;

/** One document a statement. */
final class MongoStatementStore implements StatementStore {

    private final VersionedDocuments statements;

    MongoStatementStore(MongoDatabase database) {
        this.statements = new VersionedDocuments(database, "statements");
    }

    @Override
    public boolean create(Statement statement) {
        return statements.create(StatementDocument.of(statement));
    }

    @Override
    public Optional<Statement> find(RecordId id) {
        return statements.find(id.uuid()).map(StatementDocument::read);
    }

    @Override
    public boolean replace(Statement next) {
        return statements.replace(StatementDocument.of(next));
    }

    @Override
    public void delete(RecordId id) {
        statements.delete(id.uuid());
    }

    @Override
    public List<Statement> drafts(RecordId corrected) {
        return statements
                .find(eq("corrects.id", corrected.uuid().toString()))
                .map(StatementDocument::read)
                .into(new ArrayList<>())
                .stream()
                .filter(found -> found.approval().seal().isEmpty())
                .toList();
    }

    @Override
    public List<Statement> page(StatementQuery query) {
        List<Bson> filters = new ArrayList<>();
        query.state().ifPresent(state -> filters.add(eq("state", state)));
        query.kind().ifPresent(kind -> filters.add(eq("kind", kind.toUpperCase(Locale.ROOT))));
        return statements
                .page(filters, query.after(), query.limit())
                .map(StatementDocument::read)
                .into(new ArrayList<>());
    }
}
