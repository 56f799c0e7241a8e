package org.preuve.ledger.statements;

import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.Consequence;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.proofs.credential.RecordId;

/** What follows from an erasure here: the statement goes, and before it the drafts that were to correct it. */
public final class EraseStatement implements Consequence {

    private final StatementStore statements;

    public EraseStatement(StatementStore statements) {
        this.statements = statements;
    }

    @Override
    public void follow(NotedChange change, NotedChange.LogPlace in) {
        if (change.kind() == ChangeKind.ERASURE) {
            erase(change.target());
        }
    }

    private void erase(RecordId id) {
        statements.drafts(id).forEach(draft -> statements.delete(draft.record()));
        statements.delete(id);
    }
}
