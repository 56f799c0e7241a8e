package org.preuve.ledger.records.web;

import java.time.Duration;
import java.util.List;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeRefusal;
import org.preuve.ledger.changes.ChangeRefused;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.doors.BadField;
import org.preuve.ledger.doors.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of a change, at whichever door it was asked for. */
@RestControllerAdvice
@Order(0)
class ChangeRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ChangeRefused refused) {
        return problem(refused.refusal()).response();
    }

    static Problem problem(ChangeRefusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.AlreadyChanged already ->
                changed(already.target().value(), already.by());
            case ChangeRefusal.BeingChanged being ->
                Problem.of(
                                "record-state",
                                409,
                                "It is being changed",
                                "Another change of " + being.target() + " is on its way; look at its status.")
                        .after(Duration.ofSeconds(1));
            case ChangeRefusal.NotOfThisKind no ->
                Problem.of(
                        no.change() == ChangeKind.ERASURE ? "not-erasable" : "not-changeable",
                        409,
                        "Not a record of this kind",
                        "A record of kind " + no.target().word() + " is never "
                                + no.change().state() + ".");
            case ChangeRefusal.NamesNothing no -> bad(no.at(), "does not name the record", no.expected());
            case ChangeRefusal.NoSuchRecord no ->
                bad("/credentialSubject", "names " + no.target(), "a record that is in this log");
            case ChangeRefusal.AnotherDigest no ->
                bad("/credentialSubject", "names another digest than that of " + no.target(), "its entry's digest");
            case ChangeRefusal.AnotherAuthor no ->
                bad("/issuer", "did not sign " + no.target(), "the issuer of the record that is changed");
            case ChangeRefusal.AnotherStatement no ->
                bad("/credentialSubject/statement/type", "states another kind of thing", no.expected());
        };
    }

    private static Problem changed(String target, Change by) {
        if (by.kind() == ChangeKind.ERASURE) {
            return Problem.of(
                    "erased",
                    410,
                    "The content was erased",
                    target + " was erased at " + by.in().sealedAt() + " by " + by.by() + " (entry "
                            + by.in().index() + ").");
        }
        return Problem.of(
                "record-state",
                409,
                "It was changed before",
                target + " was " + by.kind().state() + " at " + by.in().sealedAt() + " by " + by.by() + " (entry "
                        + by.in().index() + ").");
    }

    private static Problem bad(String at, String problem, String expected) {
        return Problem.of("record-refused", 422, "The record is refused", "What is wrong is named under errors.")
                .with(List.of(new BadField(at, problem, expected)));
    }
}
