package org.preuve.supplier.invitations.web;

import org.preuve.supplier.invitations.InvitationRefusal;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused invitations over HTTP. */
@RestControllerAdvice
@Order(0)
class InvitationProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(InvitationRefusal refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(InvitationRefusal refusal) {
        return switch (refusal) {
            case InvitationRefusal.Unknown unknown ->
                Problem.of(
                        ProblemType.NOT_FOUND, "There is no such invitation. Links work once, and the last one only.");
            case InvitationRefusal.Used used ->
                Problem.of(
                        ProblemType.INVITATION_USED,
                        "This invitation has been accepted, or is being accepted, with another record.");
            case InvitationRefusal.Expired expired ->
                Problem.of(ProblemType.INVITATION_EXPIRED, "Ask for a new invitation.");
            case InvitationRefusal.Revoked revoked ->
                Problem.of(
                        ProblemType.INVITATION_REVOKED,
                        "This invitation was taken back. Ask who sent it for a new one.");
            case InvitationRefusal.KeyTaken taken ->
                Problem.of(ProblemType.KEY_TAKEN, "Another supplier signs with this key. Make a new one.");
            case InvitationRefusal.IdempotencyKeyReused reused ->
                Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "You registered another supplier under this Idempotency-Key. Take a new key.");
        };
    }
}
