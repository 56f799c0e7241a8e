package org.preuve.ledger.records.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.doors.BadField;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.records.AcceptRecord.Acceptance;
import org.preuve.proofs.credential.RefusedCredential;

/** How what became of a record reads, alone or as one line of many. */
record RecordAnswer(
        int status, @Nullable SealedRecord sealed, @Nullable Problem problem) {

    /** A record in the log, with what proves it. */
    record SealedRecord(String id, long index, String digest, String receipt) {}

    static RecordAnswer of(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Answered answered -> of(answered.sealing());
            case Acceptance.NotARecord refused -> of(notARecord(refused.why()));
            case Acceptance.ChangeRefused refused -> of(ChangeRefusals.problem(refused.why()));
            case Acceptance.KindNotAllowed refused ->
                of(Problem.of(
                        "kind-not-allowed",
                        403,
                        "Another service's kind of record",
                        refused.client() + " may not have a record of kind "
                                + refused.kind().word() + " sealed."));
        };
    }

    private static RecordAnswer of(Problem problem) {
        return new RecordAnswer(problem.status(), null, problem);
    }

    private static RecordAnswer of(Sealing sealing) {
        return switch (sealing) {
            case Sealing.Sealed sealed ->
                new RecordAnswer(
                        sealed.known() ? 200 : 201,
                        new SealedRecord(
                                sealed.id().value(),
                                sealed.index(),
                                sealed.digest().value(),
                                sealed.receipt().format()),
                        null);
            case Sealing.Refused refused ->
                of(recordRefused(new BadField("/proof", refused.reason(), refused.detail())));
            case Sealing.Erased erased ->
                of(Problem.of(
                        "erased",
                        410,
                        "The content was erased",
                        "The record " + erased.id().value() + " was sealed once, and its content erased since."));
            case Sealing.IdTaken taken ->
                of(Problem.of(
                        "record-id-taken",
                        409,
                        "The id is taken",
                        "Another record has the id " + taken.id().value() + "."));
            case Sealing.Busy busy ->
                of(Problem.of("busy", 503, "Too much is waiting", "Nothing was accepted; send it again.")
                        .after(busy.retryAfter()));
            case Sealing.Unavailable unavailable ->
                of(Problem.unavailable("The log did not answer; sending the same record again is safe.")
                        .after(unavailable.retryAfter()));
        };
    }

    private static Problem notARecord(RefusedCredential why) {
        String reason = why.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        BadField field = new BadField(why.at(), reason, String.valueOf(why.getMessage()));
        return switch (why.reason()) {
            case MALFORMED_JSON, NOT_AN_OBJECT ->
                Problem.of("unreadable-body", 400, "The body cannot be read", "What is wrong is named under errors.")
                        .with(List.of(field));
            default -> recordRefused(field);
        };
    }

    private static Problem recordRefused(BadField field) {
        return Problem.of("record-refused", 422, "The record is refused", field.expected())
                .with(List.of(field));
    }
}
