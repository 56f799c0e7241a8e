package org.preuve.supplier.requests;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.submissions.SealingListener.SealedRecord;
import org.preuve.supplier.suppliers.SupplierId;
import tools.jackson.databind.JsonNode;

/**
 * As much of what a sealed record says as tells whether it answers a request: no values, no words of its author. There is
 * one only of records that the ledger has sealed.
 *
 * @param index where the record stands in the log
 */
public record Statement(RecordId id, SupplierId supplier, long index, Said said, Optional<Instant> validUntil) {

    /** What is stated. */
    public sealed interface Said {

        /** That a subject meets a criterion, or does not, over a period. */
        record Attested(Subject subject, String topic, String criterion, Period period) implements Said {}

        /** How far a commitment had come on a day. */
        record Measured(RecordId commitment, LocalDate date) implements Said {}
    }

    /** What a record states, itself or as a correction; empty where no request asks for such a thing. */
    static Optional<Statement> of(SealedRecord sealed) {
        Credential record = sealed.record();
        JsonNode subject = record.subject();
        JsonNode stated = record.kind() == RecordKind.CORRECTION ? subject.path("statement") : subject;
        try {
            return said(stated)
                    .map(said -> new Statement(
                            record.id(), sealed.supplier(), sealed.seal().index(), said, record.validUntil()));
        } catch (DateTimeException | IllegalArgumentException unlike) {
            return Optional
                    .empty(); // sealed by other rules than today's: it stands in the log, and answers nothing here
        }
    }

    private static Optional<Said> said(JsonNode stated) {
        return switch (stated.path("type").asString("")) {
            case "Attestation" ->
                Subject.stated(stated.path("subject"))
                        .map(subject -> new Said.Attested(
                                subject, text(stated, "topic"), text(stated, "criterion"), period(stated)));
            case "Progress" ->
                Optional.of(new Said.Measured(
                        RecordId.parse(text(stated.path("commitment"), "id")), LocalDate.parse(text(stated, "date"))));
            default -> Optional.empty();
        };
    }

    private static Period period(JsonNode stated) {
        JsonNode period = stated.path("period");
        return new Period(LocalDate.parse(text(period, "start")), LocalDate.parse(text(period, "end")));
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asString("");
    }

    /** Where it is found again. */
    public Filing filing() {
        return switch (said) {
            case Said.Attested attested ->
                Filing.attested(supplier, attested.subject().shelf(), attested.criterion());
            case Said.Measured measured -> Filing.measured(supplier, measured.commitment());
        };
    }
}
