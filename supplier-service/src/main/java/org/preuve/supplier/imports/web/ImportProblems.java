package org.preuve.supplier.imports.web;

import java.util.List;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.imports.ImportRefusal;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.sheets.RefusedSheet;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Refused lists over HTTP. */
@RestControllerAdvice
@Order(0)
class ImportProblems {

    @ExceptionHandler
    ResponseEntity<Object> refused(ImportRefusal refusal) {
        return problem(refusal).response();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedSheet refusal) {
        return Problem.of(
                        ProblemType.FILE_REFUSED,
                        "The file stops being a table at " + refusal.at() + ". Nothing was kept.")
                .with(List.of(new FieldProblem(refusal.at(), refusal.problem(), refusal.expected())))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException refusal) {
        return Problem.of(ProblemType.TOO_LARGE, "A file of at most 5 MB is read here.")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException refusal) {
        return Problem.of(ProblemType.UNREADABLE_BODY, "The body is not multipart/form-data that can be read.")
                .response();
    }

    private static Problem problem(ImportRefusal refusal) {
        return switch (refusal) {
            case ImportRefusal.Unknown unknown -> Problem.of(ProblemType.NOT_FOUND, "There is no import with this id.");
            case ImportRefusal.OutOfOrder early ->
                Problem.of(ProblemType.IMPORT_STATE, String.valueOf(early.getMessage()));
            case ImportRefusal.NotClean dirty ->
                Problem.of(
                        ProblemType.IMPORT_NOT_CLEAN,
                        "Of %d lines %d are bad and %d repeat something; strictly, none was registered."
                                .formatted(
                                        dirty.counts().lines(),
                                        dirty.counts().bad(),
                                        dirty.counts().duplicates()));
            case ImportRefusal.LinksGiven given ->
                Problem.of(
                        ProblemType.LINKS_GIVEN,
                        "Links are told once. With again=true new ones are made, and those given before are dead.");
            case ImportRefusal.IdempotencyKeyReused reused ->
                Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "You handed in another list under this Idempotency-Key. Take a new key.");
        };
    }
}
