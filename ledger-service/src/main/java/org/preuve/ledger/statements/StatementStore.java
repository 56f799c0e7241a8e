package org.preuve.ledger.statements;

import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.Replacing;
import org.preuve.proofs.credential.RecordId;

/** Where statements are kept. What a method returned is durable. */
public interface StatementStore extends Replacing<Statement> {

    /** Keeps a new one unless its id is known; says whether it was kept. */
    boolean create(Statement statement);

    Optional<Statement> find(RecordId id);

    /** Takes it away with all that it says; taking away what is not there does nothing. */
    void delete(RecordId id);

    /** Those that were to correct this and are not sealed, in no order. */
    List<Statement> drafts(RecordId corrected);

    /** The newest first; at most as many as asked for. */
    List<Statement> page(StatementQuery query);
}
