package org.preuve.supplier.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.requests.Question.Misfit;
import org.preuve.supplier.requests.SupplierRequest.Given;
import org.preuve.supplier.suppliers.SupplierId;

/** Which of a supplier's records answer a question: read by their filing, and each held against the question. */
public final class FindFitting {

    private static final int MOST_SHOWN = 20;

    private final StatementStore statements;
    private final Clock clock;

    public FindFitting(StatementStore statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** What it attested before and would answer this, the last sealed first. */
    public List<RecordId> of(SupplierId supplier, Question question) {
        List<Statement> filed = statements.findAll(statements.filed(question.filings(supplier)));
        Map<RecordId, Ending> ended =
                statements.endings(filed.stream().map(Statement::id).toList());
        return filed.stream()
                .filter(one -> misfit(one, supplier, question, Optional.ofNullable(ended.get(one.id())))
                        .isEmpty())
                .sorted(Comparator.comparingLong(Statement::index).reversed())
                .limit(MOST_SHOWN)
                .map(Statement::id)
                .toList();
    }

    /**
     * These records, with what they state.
     *
     * @throws RequestRefusal.NoAnswer with each that does not answer the question, and why
     */
    List<Given> check(SupplierId supplier, Question question, List<RecordId> records) {
        Map<RecordId, Statement> known = byId(statements.findAll(records));
        Map<RecordId, Ending> ended = statements.endings(records);
        List<FieldProblem> errors = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
            RecordId id = records.get(place);
            Statement statement = known.get(id);
            Optional<Misfit> misfit = statement == null
                    ? Optional.of(new Misfit("is no sealed record of yours that states anything", "a record of yours"))
                    : misfit(statement, supplier, question, Optional.ofNullable(ended.get(id)));
            String at = "/records/" + place;
            misfit.ifPresent(why -> errors.add(new FieldProblem(at, why.problem(), why.expected())));
            if (statement != null && misfit.isEmpty()) {
                given.add(new Given(id, question.point(statement.said())));
            }
        }
        if (!errors.isEmpty()) {
            throw new RequestRefusal.NoAnswer(errors);
        }
        return given;
    }

    private Optional<Misfit> misfit(
            Statement statement, SupplierId supplier, Question question, Optional<Ending> ending) {
        if (!statement.supplier().equals(supplier)) {
            return Optional.of(new Misfit("is no sealed record of yours that states anything", "a record of yours"));
        }
        if (ending.isPresent()) {
            return ending.map(end -> new Misfit(
                    end.how().words(),
                    end.how() == Ending.How.CORRECTED ? end.by().value() : "a record that stands"));
        }
        Instant now = clock.instant();
        return statement
                .validUntil()
                .filter(end -> end.isBefore(now))
                .map(end -> new Misfit("ran out at " + end, "a record that holds now"))
                .or(() -> question.misfit(statement.said()));
    }

    private static Map<RecordId, Statement> byId(Collection<Statement> statements) {
        return statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
    }
}
