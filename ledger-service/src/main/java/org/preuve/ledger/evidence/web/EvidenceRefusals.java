package org.preuve.ledger.evidence.web;

import java.util.List;
import org.preuve.ledger.doors.BadField;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.evidence.EvidenceRefusal;
import org.preuve.ledger.evidence.EvidenceRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of this feature, as callers hear it. */
@RestControllerAdvice
@Order(0)
class EvidenceRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EvidenceRefused refused) {
        return problem(refused.refusal()).response();
    }

    private static Problem problem(EvidenceRefusal refusal) {
        return switch (refusal) {
            case EvidenceRefusal.NotThere(var id) -> Problem.notFound("There is no evidence " + id + ".");
            case EvidenceRefusal.NoSuchFile(var digest) -> Problem.notFound("There is no file " + digest + ".");
            case EvidenceRefusal.WrongState(var stage, var wanted) ->
                conflict("evidence-state", "Not in this state", "It is " + stage.word() + ", not " + wanted + ".");
            case EvidenceRefusal.ChangedMeanwhile() ->
                conflict("evidence-state", "Changed meanwhile", "Somebody changed it just now; read it again.");
            case EvidenceRefusal.KeyReused() ->
                conflict("idempotency-key-reused", "The key was used", "This Idempotency-Key created something else.");
            case EvidenceRefusal.IdTaken(var id) ->
                conflict("record-id-taken", "The id is taken", "Another record has the id " + id + ".");
            case EvidenceRefusal.FourEyes() ->
                Problem.of("four-eyes", 403, "Another person must approve", "Who wrote or submitted cannot approve.");
            case EvidenceRefusal.FileRefused(var problem, var expected) ->
                Problem.of("attachment-refused", 422, "The file is refused", "It is " + problem + ".")
                        .with(List.of(new BadField("file", problem, expected)));
            case EvidenceRefusal.NotSealedYet(var wait) ->
                Problem.unavailable("Approved, but not sealed yet; approve again to go on.").after(wait);
        };
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problem.of(slug, 409, title, detail);
    }
}
