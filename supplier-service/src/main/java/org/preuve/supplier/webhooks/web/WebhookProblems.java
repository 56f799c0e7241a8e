package org.preuve.supplier.webhooks.web;

import java.util.List;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.webhooks.WebhookRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused webhooks over HTTP. */
@RestControllerAdvice
@Order(0)
class WebhookProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(WebhookRefusal refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(WebhookRefusal refusal) {
        return switch (refusal) {
            case WebhookRefusal.NotSetUp none ->
                Problem.of(
                        ProblemType.WEBHOOKS_NOT_SET_UP,
                        "Nobody is told anything here: the operator has set no key to sign it with. Ask for states instead.");
            case WebhookRefusal.None none -> Problem.of(ProblemType.NOT_FOUND, "You have no webhook.");
            case WebhookRefusal.Ended ended ->
                Problem.of(
                        ProblemType.WEBHOOK_ENDED,
                        "Your receiver answered 410, that it is gone for good. Set the webhook again.");
            case WebhookRefusal.UnknownDelivery unknown ->
                Problem.of(ProblemType.NOT_FOUND, "You were sent no event with this id.");
            case WebhookRefusal.NotAgreed stranger ->
                Problem.of(
                                ProblemType.WEBHOOK_REFUSED,
                                "The receiver at this address did not agree to be called, so it is not.")
                        .with(List.of(new FieldProblem("/address", stranger.came(), stranger.expected())));
        };
    }
}
