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
            case EvidenceRefusal.NoSuchFile no -> Problem.notFound("There is no file " + no.digest() + ".");
            case EvidenceRefusal.FileRefused file ->
                Problem.of("attachment-refused", 422, "The file is refused", "It is " + file.problem() + ".")
                        .with(List.of(new BadField("file", file.problem(), file.expected())));
        };
    }
}
