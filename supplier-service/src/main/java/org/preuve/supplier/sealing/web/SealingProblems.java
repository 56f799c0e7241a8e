package org.preuve.supplier.sealing.web;

import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.SealingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failed sealing over HTTP, the same for every door that has something sealed. */
@RestControllerAdvice
@Order(0)
class SealingProblems {

    private static final Logger log = LoggerFactory.getLogger(SealingProblems.class);

    @ExceptionHandler
    ResponseEntity<Object> notSealed(NotSealed failure) {
        log.warn("Not sealed: {}", failure.getMessage());
        return SealingProblem.of(failure).response();
    }
}
