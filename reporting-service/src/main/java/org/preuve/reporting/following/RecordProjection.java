package org.preuve.reporting.following;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.following.FollowedRecord.Licence;
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.FollowedRecord.Validity;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import tools.jackson.databind.JsonNode;

/**
 * Takes out of a checked record what this service keeps. A field of an unexpected shape is read as absent: the record is signed and sealed as it is,
 * and what it does not say clearly it does not say.
 */
final class RecordProjection {

    private RecordProjection() {}

    static FollowedRecord of(Entry entry, Credential record) {
        JsonNode subject =
                entry.kind() == RecordKind.CORRECTION ? record.subject().path("statement") : record.subject();
        RecordKind states = entry.kind() == RecordKind.CORRECTION ? stated(subject) : entry.kind();
        return new FollowedRecord(
                entry.id(),
                entry.index(),
                entry.kind(),
                entry.digest(),
                entry.sealedAt(),
                record.issuer(),
                new Validity(record.validFrom(), record.validUntil()),
                content(states, subject, record.subject().path("corrects")),
                states,
                Optional.empty());
    }

    private static Content content(RecordKind states, JsonNode subject, JsonNode corrects) {
        return new Content(
                text(subject.path("subject"), "gtin").flatMap(RecordProjection::gtin),
                text(subject, "topic"),
                text(subject, "criterion"),
                period(subject.path("period")),
                !subject.path("conforms").isBoolean()
                        || subject.path("conforms").asBoolean(),
                licence(subject.path("certificate")),
                states == RecordKind.COMMITMENT ? CommitmentReader.pledge(subject, corrects) : Optional.empty(),
                states == RecordKind.PROGRESS ? CommitmentReader.measure(subject) : Optional.empty(),
                states == RecordKind.ATTESTATION ? CompositionReader.read(subject) : Optional.empty());
    }

    /** A statement of a kind that is not known states nothing that a claim can rest on. */
    private static RecordKind stated(JsonNode statement) {
        return text(statement, "type")
                .map(type -> type.equals("Composition") ? "attestation" : type)
                .flatMap(type -> RecordKind.ofWord(type.toLowerCase(Locale.ROOT)))
                .orElse(RecordKind.CORRECTION);
    }

    private static Optional<Licence> licence(JsonNode certificate) {
        return text(certificate, "scheme")
                .map(scheme -> new Licence(
                        scheme,
                        text(certificate, "number"),
                        text(certificate, "issuer"),
                        text(certificate, "validUntil").flatMap(RecordProjection::end)));
    }

    private static Optional<Period> period(JsonNode period) {
        return text(period, "start")
                .flatMap(RecordProjection::day)
                .flatMap(start ->
                        text(period, "end").flatMap(RecordProjection::day).map(end -> new Period(start, end)));
    }

    /** A certificate's end is a time, or a day that still counts. */
    private static Optional<Instant> end(String written) {
        Optional<Instant> dayAfter = day(written)
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return dayAfter.or(() -> read(() -> Instant.parse(written)));
    }

    private static Optional<LocalDate> day(String written) {
        return read(() -> LocalDate.parse(written));
    }

    private static Optional<Gtin> gtin(String written) {
        try {
            return Optional.of(Gtin.parse(written));
        } catch (InvalidGtin e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() ? Optional.of(found.asString()) : Optional.empty();
    }
}
