package org.preuve.supplier.requests.mongo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Period;
import org.preuve.supplier.requests.Statement.Said;
import org.preuve.supplier.requests.Subject;

/** What a record states, as MongoDB keeps it: with a subject, or with a commitment. Days are text, which has no time zone. */
record SaidDocument(
        @Nullable SubjectDocument subject,
        @Nullable String topic,
        @Nullable String criterion,
        @Nullable PeriodDocument period,
        @Nullable String commitment,
        @Nullable String date) {

    static SaidDocument of(Said said) {
        return switch (said) {
            case Said.Attested attested ->
                new SaidDocument(
                        SubjectDocument.of(attested.subject()),
                        attested.topic(),
                        attested.criterion(),
                        PeriodDocument.of(attested.period()),
                        null,
                        null);
            case Said.Measured measured ->
                new SaidDocument(
                        null,
                        null,
                        null,
                        null,
                        measured.commitment().value(),
                        measured.date().toString());
        };
    }

    Said said() {
        return subject == null
                ? new Said.Measured(
                        RecordId.parse(Objects.requireNonNull(commitment)),
                        LocalDate.parse(Objects.requireNonNull(date)))
                : new Said.Attested(
                        subject.subject(),
                        Objects.requireNonNull(topic),
                        Objects.requireNonNull(criterion),
                        Objects.requireNonNull(period).period());
    }

    record SubjectDocument(String type, Map<String, String> parts) {

        static SubjectDocument of(Subject subject) {
            return new SubjectDocument(subject.type().name(), subject.parts());
        }

        Subject subject() {
            return new Subject(Subject.Type.valueOf(type), parts);
        }
    }

    record PeriodDocument(String start, String end) {

        static PeriodDocument of(Period period) {
            return new PeriodDocument(period.start().toString(), period.end().toString());
        }

        Period period() {
            return new Period(LocalDate.parse(start), LocalDate.parse(end));
        }
    }
}
