package org.preuve.supplier.requests.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Question;
import org.preuve.supplier.requests.mongo.SaidDocument.PeriodDocument;
import org.preuve.supplier.requests.mongo.SaidDocument.SubjectDocument;

/** A question as MongoDB keeps it: with a subject, with a commitment, or with points of a standard. */
record QuestionDocument(
        @Nullable SubjectDocument subject,
        @Nullable String topic,
        @Nullable String criterion,
        @Nullable PeriodDocument period,
        @Nullable String commitment,
        @Nullable String until,
        @Nullable String standard,
        @Nullable List<String> points) {

    static QuestionDocument of(Question question) {
        return switch (question) {
            case Question.Attestation asked ->
                new QuestionDocument(
                        SubjectDocument.of(asked.subject()),
                        asked.topic(),
                        asked.criterion(),
                        asked.period().map(PeriodDocument::of).orElse(null),
                        null,
                        null,
                        null,
                        null);
            case Question.Progress asked ->
                new QuestionDocument(
                        null,
                        null,
                        null,
                        null,
                        asked.commitment().value(),
                        asked.until().map(LocalDate::toString).orElse(null),
                        null,
                        null);
            case Question.DataPoints asked ->
                new QuestionDocument(
                        null,
                        null,
                        null,
                        PeriodDocument.of(asked.period()),
                        null,
                        null,
                        asked.standard(),
                        asked.points());
        };
    }

    Question question() {
        if (subject != null) {
            return new Question.Attestation(
                    subject.subject(),
                    Objects.requireNonNull(topic),
                    Objects.requireNonNull(criterion),
                    Optional.ofNullable(period).map(PeriodDocument::period));
        }
        if (commitment != null) {
            return new Question.Progress(
                    RecordId.parse(commitment), Optional.ofNullable(until).map(LocalDate::parse));
        }
        return new Question.DataPoints(
                Objects.requireNonNull(standard),
                Objects.requireNonNull(points),
                Objects.requireNonNull(period).period());
    }
}
