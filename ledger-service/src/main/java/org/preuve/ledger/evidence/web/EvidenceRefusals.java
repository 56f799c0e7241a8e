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
            case EvidenceRefusal.NotThere not -> Problem.notFound("There is no evidence " + not.id() + ".");
            case EvidenceRefusal.NoSuchFile no -> Problem.notFound("There is no file " + no.digest() + ".");
            case EvidenceRefusal.WrongState wrong ->
                conflict(
                        "evidence-state",
                        "Not in this state",
                        "It is " + wrong.stage().word() + ", not " + wrong.wanted() + ".");
            case EvidenceRefusal.ChangedMeanwhile changed ->
                conflict("evidence-state", "Changed meanwhile", "Somebody changed it just now; read it again.");
            case EvidenceRefusal.KeyReused reused ->
                conflict("idempotency-key-reused", "The key was used", "This Idempotency-Key created something else.");
            case EvidenceRefusal.IdTaken taken ->
                conflict("record-id-taken", "The id is taken", "Another record has the id " + taken.id() + ".");
            case EvidenceRefusal.FourEyes same ->
                Problem.of("four-eyes", 403, "Another person must approve", "Who wrote or submitted cannot approve.");
            case EvidenceRefusal.NothingCorrected nothing ->
                Problem.invalid("/reason", "corrects nothing", "a reason only where something is corrected");
            case EvidenceRefusal.FileRefused file ->
                Problem.of("attachment-refused", 422, "The file is refused", "It is " + file.problem() + ".")
                        .with(List.of(new BadField("file", file.problem(), file.expected())));
            case EvidenceRefusal.NotSealedYet not ->
                Problem.unavailable("Approved, but not sealed yet; approve again to go on.")
                        .after(not.retryAfter());
        };
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problem.of(slug, 409, title, detail);
    }
}
