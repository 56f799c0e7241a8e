package org.preuve.supplier.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.submissions.LineGroup.Line;

/** Where the records of a group stand when it is told: receipts are read then, so that nobody holds thousands of them. */
final class LineStates {

    private static final int SEALED = 201;
    private static final int KNOWN = 200;
    private static final int ACCEPTED = 202;

    private final SubmissionStore submissions;
    private final OutboxStore outbox;

    LineStates(SubmissionStore submissions, OutboxStore outbox) {
        this.submissions = submissions;
        this.outbox = outbox;
    }

    List<LineAnswer> of(List<Line> lines) {
        List<RecordId> ids = lines.stream().flatMap(line -> id(line).stream()).toList();
        // The outbox first: what leaves it in between is sealed by then.
        Map<RecordId, Unsealed> unsealed = ids.isEmpty()
                ? Map.of()
                : outbox.findAll(ids).stream().collect(Collectors.toMap(Unsealed::id, Function.identity()));
        Map<RecordId, Submission> sealed = ids.isEmpty()
                ? Map.of()
                : submissions.findAll(ids).stream().collect(Collectors.toMap(Submission::id, Function.identity()));
        return lines.stream()
                .map(line -> switch (line) {
                    case Line.Refused refused -> LineAnswer.refused(refused.number(), refused.problem());
                    case Line.Taken taken ->
                        answer(
                                taken,
                                Optional.ofNullable(sealed.get(taken.id())),
                                Optional.ofNullable(unsealed.get(taken.id())));
                })
                .toList();
    }

    private static LineAnswer answer(Line.Taken line, Optional<Submission> sealed, Optional<Unsealed> unsealed) {
        return sealed.map(one ->
                        LineAnswer.taken(line.number(), line.isNew() ? SEALED : KNOWN, SealedSubmission.of(one.seal())))
                .or(() -> unsealed.map(one -> answer(line, one)))
                .orElseGet(() -> LineAnswer.refused(line.number(), gone()));
    }

    private static LineAnswer answer(Line.Taken line, Unsealed one) {
        return switch (one.standing()) {
            case Unsealed.Waiting waiting ->
                LineAnswer.taken(line.number(), ACCEPTED, SubmissionAnswer.Accepted.of(one));
            case Unsealed.Refused refused ->
                LineAnswer.refused(line.number(), refused.why().problem());
        };
    }

    /** Refused, and tried again by another caller at this moment. */
    private static Problem gone() {
        return Problem.of(ProblemType.BUSY, "Another caller sends the same record just now. Send it again.");
    }

    private static Optional<RecordId> id(Line line) {
        return line instanceof Line.Taken taken ? Optional.of(taken.id()) : Optional.empty();
    }
}
