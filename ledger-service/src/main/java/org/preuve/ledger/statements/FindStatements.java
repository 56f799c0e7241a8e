package org.preuve.ledger.statements;

import java.util.List;
import org.preuve.ledger.approval.ApprovalRefusal.NotThere;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.proofs.credential.RecordId;

/** Shows statements: whoever is let in sees all of them. */
public final class FindStatements {

    private final StatementStore statements;
    private final FindChanges changes;

    public FindStatements(StatementStore statements, FindChanges changes) {
        this.statements = statements;
        this.changes = changes;
    }

    public Statement one(RecordId id) {
        return statements.find(id).orElseThrow(() -> missing(id));
    }

    /** Nothing of what was erased is here any more, so everybody hears the same of it: that it was erased. */
    private RuntimeException missing(RecordId id) {
        return changes.state(id)
                .change()
                .filter(change -> change.kind() == ChangeKind.ERASURE)
                .<RuntimeException>map(erasure -> new AlreadyChanged(id, erasure).refused())
                .orElseGet(() -> new NotThere(Matter.STATEMENT, id).refused());
    }

    /** At most so many, the newest first. */
    public List<Statement> page(StatementQuery query) {
        return statements.page(query);
    }
}
