package org.preuve.reporting.commitments.web;

import org.preuve.reporting.commitments.CommitmentRefusal;
import org.preuve.reporting.problems.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells over HTTP why nothing is told of a commitment. */
@RestControllerAdvice
@Order(0)
class CommitmentProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CommitmentRefusal refusal) {
        return switch (refusal) {
            case CommitmentRefusal.Unknown unknown ->
                ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Problems.of(
                                HttpStatus.NOT_FOUND,
                                "not-found",
                                "No such commitment",
                                String.valueOf(unknown.getMessage())));
        };
    }
}
