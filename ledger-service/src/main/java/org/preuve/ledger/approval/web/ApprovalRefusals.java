package org.preuve.ledger.approval.web;

import org.preuve.ledger.approval.ApprovalRefusal;
import org.preuve.ledger.approval.ApprovalRefused;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.doors.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal on the way through four eyes, as callers hear it. */
@RestControllerAdvice
@Order(0)
class ApprovalRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApprovalRefused refused) {
        return problem(refused.refusal()).response();
    }

    private static Problem problem(ApprovalRefusal refusal) {
        return switch (refusal) {
            case ApprovalRefusal.NotThere not ->
                Problem.notFound(
                        "There is no " + not.matter().word() + " " + not.id().uuid() + ".");
            case ApprovalRefusal.WrongState wrong ->
                conflict(
                        state(wrong.matter()),
                        "Not in this state",
                        "It is " + wrong.stage().word() + ", not " + wrong.wanted() + ".");
            case ApprovalRefusal.ChangedMeanwhile changed ->
                conflict(state(changed.matter()), "Changed meanwhile", "Somebody changed it just now; read it again.");
            case ApprovalRefusal.KeyReused reused ->
                conflict("idempotency-key-reused", "The key was used", "This Idempotency-Key created something else.");
            case ApprovalRefusal.IdTaken taken ->
                conflict(
                        "record-id-taken",
                        "The id is taken",
                        "Another record has the id " + taken.id().uuid() + ".");
            case ApprovalRefusal.FourEyes same ->
                Problem.of("four-eyes", 403, "Another person must approve", "Who wrote or submitted cannot approve.");
            case ApprovalRefusal.NothingCorrected nothing ->
                Problem.invalid("/reason", "corrects nothing", "a reason only where something is corrected");
            case ApprovalRefusal.NotSealedYet not ->
                Problem.unavailable("Approved, but not sealed yet; approve again to go on.")
                        .after(not.retryAfter());
        };
    }

    private static String state(Matter matter) {
        return switch (matter) {
            case EVIDENCE -> "evidence-state";
            case STATEMENT -> "statement-state";
        };
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problem.of(slug, 409, title, detail);
    }
}
