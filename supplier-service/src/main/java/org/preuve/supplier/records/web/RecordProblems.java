package org.preuve.supplier.records.web;

import org.preuve.supplier.records.RecordProblem;
import org.preuve.supplier.records.RecordRefusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refused records over HTTP, the same for every door that takes one. */
@RestControllerAdvice
@Order(0)
class RecordProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(RecordRefusal refusal) {
        return RecordProblem.of(refusal).response();
    }
}
