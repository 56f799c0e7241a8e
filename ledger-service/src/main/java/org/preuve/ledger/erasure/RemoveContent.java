package org.preuve.ledger.erasure;

import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.Consequence;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.log.EraseContent;

/** What follows from a sealed erasure in the log's store: record and salt go. */
public final class RemoveContent implements Consequence {

    private final EraseContent content;

    public RemoveContent(EraseContent content) {
        this.content = content;
    }

    @Override
    public void follow(NotedChange change, NotedChange.LogPlace in) {
        if (change.kind() == ChangeKind.ERASURE) {
            content.erase(change.target());
        }
    }
}
