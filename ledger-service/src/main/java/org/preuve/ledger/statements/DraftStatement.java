package org.preuve.ledger.statements;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preuve.ledger.approval.ApprovalRefusal.ChangedMeanwhile;
import org.preuve.ledger.approval.ApprovalRefusal.KeyReused;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.changes.ChangeRefused;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;

/** Writes a draft, also one that is to correct a sealed statement, changes it, and hands it in. */
public final class DraftStatement {

    private final StatementStore store;
    private final FindStatements find;
    private final Clock clock;

    public DraftStatement(StatementStore store, FindStatements find, Clock clock) {
        this.store = store;
        this.find = find;
        this.clock = clock;
    }

    /**
     * Creates a draft under this id; the same person sending the same again gets what stands.
     *
     * @param sent the hash of what was sent
     */
    public Statement create(RecordId id, Content content, Hash sent, Person by) {
        Statement standing = standing(Statement.draft(id, content, by, clock.instant(), sent));
        if (!standing.approval().wasSent(sent, by)
                || standing.corrects().isPresent()
                || standing.content().kind() != content.kind()) {
            throw new KeyReused().refused();
        }
        return standing;
    }

    /** As {@link #create}, for a draft that is to replace a sealed statement once another person has approved it. */
    public Statement correct(RecordId id, Correcting what, Content content, Hash sent, Person by) {
        Statement wrong = find.one(what.statement());
        Statement standing = store.find(id).orElse(null);
        if (standing == null) {
            wrong.approval().requireStanding(wrong.record());
            standing = standing(
                    Statement.draft(id, content, by, clock.instant(), sent).correcting(what));
            dropIfErasedMeanwhile(standing, what);
        }
        // The reason may have been edited since: what was sent first, the reason in it, is compared by its hash.
        boolean isSame = standing.approval().wasSent(sent, by)
                && standing.corrects()
                        .filter(one -> one.statement().equals(what.statement()))
                        .isPresent();
        if (!isSame) {
            throw new KeyReused().refused();
        }
        return standing;
    }

    private Statement standing(Statement draft) {
        return store.create(draft) ? draft : find.one(draft.record());
    }

    /** An erasure that ran between the look and the write did not see the draft. */
    private void dropIfErasedMeanwhile(Statement draft, Correcting what) {
        try {
            find.one(what.statement());
        } catch (ChangeRefused gone) {
            store.delete(draft.record());
            throw gone;
        }
    }

    /**
     * Has a draft say something else.
     *
     * @param reason of a correction, where that is to be another one too
     */
    public Statement edit(RecordId id, Content content, Optional<String> reason, Person by) {
        return change(id, draft -> draft.edited(content, reason, by));
    }

    public Statement submit(RecordId id, Person by) {
        return change(id, draft -> draft.submitted(by));
    }

    private Statement change(RecordId id, UnaryOperator<Statement> step) {
        Statement next = step.apply(find.one(id));
        if (!store.replace(next)) {
            throw new ChangedMeanwhile(Matter.STATEMENT).refused();
        }
        return next;
    }
}
