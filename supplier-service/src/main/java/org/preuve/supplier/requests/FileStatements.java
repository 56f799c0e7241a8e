package org.preuve.supplier.requests;

import java.util.List;
import org.preuve.supplier.erasures.Erased;
import org.preuve.supplier.erasures.Forgets;
import org.preuve.supplier.submissions.SealingListener;

/** Keeps what sealed records state. Told before a record leaves the outbox, so nothing is missed, and twice does no harm. */
public final class FileStatements implements SealingListener, Forgets {

    private final StatementStore statements;

    public FileStatements(StatementStore statements) {
        this.statements = statements;
    }

    @Override
    public void sealed(List<SealedRecord> records) {
        List<Statement> stated =
                records.stream().flatMap(one -> Statement.of(one).stream()).toList();
        List<Ending> ended =
                records.stream().flatMap(one -> Ending.of(one).stream()).toList();
        if (!stated.isEmpty()) {
            statements.addAll(stated);
        }
        if (!ended.isEmpty()) {
            statements.endAll(ended);
        }
    }

    @Override
    public void forget(List<Erased> erased) {
        statements.endAll(erased.stream()
                .map(one -> new Ending(one.record(), Ending.How.ERASED, one.by()))
                .toList());
        statements.forget(erased.stream().map(Erased::record).toList());
    }
}
