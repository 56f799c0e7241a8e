package org.preuve.ledger.statements.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.doors.TextForm;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.statements.Content;
import org.preuve.ledger.statements.FindPledge;
import org.preuve.ledger.statements.FindPledge.Pledge;
import org.preuve.ledger.statements.StatementKind;
import org.preuve.ledger.statements.StatementRefusal.NoSuchPledge;
import org.preuve.proofs.credential.RecordId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is to be stated from JSON, naming everything that is wrong with it. */
@Component
class StatementReader {

    private static final int LONGEST_REASON = 1000;

    private final Organisation organisation;
    private final FindPledge pledges;
    private final FindRecords records;
    private final Clock clock;

    StatementReader(Organisation organisation, FindPledge pledges, FindRecords records, Clock clock) {
        this.organisation = organisation;
        this.pledges = pledges;
        this.records = records;
        this.clock = clock;
    }

    /** What a correction puts in place of what was wrong, and why. */
    record Correction(Content content, String reason) {}

    /** @throws org.preuve.ledger.doors.Refused with all mistakes */
    Content commitment(JsonNode body) {
        return whole(new Wanted(StatementKind.COMMITMENT, Optional.empty()), body);
    }

    Content recognition(JsonNode body) {
        return whole(new Wanted(StatementKind.RECOGNITION, Optional.empty()), body);
    }

    Content progress(RecordId pledge, JsonNode body) {
        return whole(new Wanted(StatementKind.PROGRESS, Optional.of(pledge)), body);
    }

    /** Another statement of the same kind, on the same commitment. */
    Content another(Content before, JsonNode body) {
        return whole(Wanted.like(before), body);
    }

    /** {@code {"reason": …, "statement": {…}}}. */
    Correction correction(Content wrong, JsonNode body) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", LONGEST_REASON);
        Fields statement = fields.object("statement");
        ObjectNode subject = read(Wanted.like(wrong), statement, body.path("statement"));
        Optional<Instant> until = until(wrong.kind(), statement);
        statement.nothingElse();
        fields.nothingElse();
        fields.check();
        return new Correction(new Content(wrong.kind(), subject, until), reason);
    }

    /** The reason alone. */
    static String reason(JsonNode body) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", LONGEST_REASON);
        fields.nothingElse();
        fields.check();
        return reason;
    }

    private record Wanted(StatementKind kind, Optional<RecordId> pledge) {

        static Wanted like(Content content) {
            return new Wanted(
                    content.kind(),
                    content.subject().at("/commitment/id").asStringOpt().map(RecordId::parse));
        }
    }

    private Content whole(Wanted what, JsonNode body) {
        Fields fields = Fields.of(body);
        ObjectNode subject = read(what, fields, body);
        Optional<Instant> until = until(what.kind(), fields);
        fields.nothingElse();
        fields.check();
        return new Content(what.kind(), subject, until);
    }

    /** The subject as it will be signed, once nothing is found to be wrong. */
    private ObjectNode read(Wanted what, Fields fields, JsonNode said) {
        String type = what.kind().type();
        fields.optionalText("type", new TextForm(type, type::equals));
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", type);
        said.propertyStream()
                .filter(member -> !member.getKey().equals("validUntil"))
                .forEach(member -> subject.set(member.getKey(), member.getValue()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        switch (what.kind()) {
            case COMMITMENT -> CommitmentFields.check(fields, today);
            case RECOGNITION -> RecognitionFields.check(fields, organisation, today);
            case PROGRESS -> {
                Pledge pledge = pledge(what.pledge().orElseThrow());
                ProgressFields.check(
                        fields, pledge, today, id -> records.entry(id).map(LoggedEntry::digest));
                subject.putObject("commitment")
                        .put("id", pledge.id().value())
                        .put("digest", pledge.digest().value());
            }
        }
        return subject;
    }

    private Pledge pledge(RecordId id) {
        return pledges.one(id).orElseThrow(() -> new NoSuchPledge(id).refused());
    }

    /** Only a recognition ends by itself: a promise has its due date, and what was measured stays measured. */
    private Optional<Instant> until(StatementKind kind, Fields fields) {
        if (kind != StatementKind.RECOGNITION) {
            return Optional.empty();
        }
        Optional<Instant> until = fields.optionalText("validUntil", Forms.TIME)
                .map(time -> OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.SECONDS));
        if (until.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            fields.refuse("validUntil", "is past", "a time to come");
        }
        return until;
    }
}
