package org.preuve.reporting.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.Amount;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.RecordFact.About;
import org.preuve.reporting.rules.RecordFact.Certificate;
import org.preuve.reporting.rules.RecordFact.Known;
import org.preuve.reporting.rules.RecordFact.Pledge;
import org.preuve.reporting.rules.RecordFact.Shared;
import org.preuve.reporting.rules.RecordFact.Use;
import org.preuve.reporting.rules.RecordFact.Validity;

/** A known record, begun as a supplier's attestation of the product that is valid for a month before and after today. */
final class KnownBuilder {

    private RecordId id = Facts.ID;
    private RecordKind kind = RecordKind.ATTESTATION;
    private Optional<Subject> subject = Optional.of(new Subject.Product(Facts.PRODUCT, Optional.empty()));
    private Optional<String> topic = Optional.empty();
    private Optional<String> criterion = Optional.empty();
    private Optional<Days> period = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Validity validity = new Validity(
            Optional.of(Facts.NOW.minus(Duration.ofDays(30))), Optional.of(Facts.NOW.plus(Duration.ofDays(30))));
    private EvidenceLevel level = EvidenceLevel.SUPPLIER_SIGNED;
    private boolean entitled = true;
    private boolean conforms = true;
    private Optional<Amount> amount = Optional.empty();
    private List<String> files = List.of();
    private Optional<Certificate> certificate = Optional.empty();
    private Optional<Pledge> pledge = Optional.empty();
    private List<Shared> shared = List.of();

    KnownBuilder id(RecordId value) {
        id = value;
        return this;
    }

    KnownBuilder kind(RecordKind value) {
        kind = value;
        return this;
    }

    KnownBuilder product(Gtin value) {
        return subject(new Subject.Product(value, Optional.empty()));
    }

    KnownBuilder subject(Subject value) {
        subject = Optional.of(value);
        return this;
    }

    KnownBuilder aboutNothing() {
        subject = Optional.empty();
        return this;
    }

    KnownBuilder topic(String value) {
        topic = Optional.of(value);
        return this;
    }

    KnownBuilder criterion(String value) {
        criterion = Optional.of(value);
        return this;
    }

    KnownBuilder period(String start, String end) {
        period = Optional.of(new Days(LocalDate.parse(start), LocalDate.parse(end)));
        return this;
    }

    KnownBuilder place(String value) {
        place = Optional.of(value);
        return this;
    }

    KnownBuilder valid(Instant from, Instant until) {
        validity = new Validity(Optional.of(from), Optional.of(until));
        return this;
    }

    KnownBuilder validForEver() {
        validity = new Validity(Optional.empty(), Optional.empty());
        return this;
    }

    KnownBuilder level(EvidenceLevel value) {
        level = value;
        return this;
    }

    KnownBuilder entitled(boolean value) {
        entitled = value;
        return this;
    }

    KnownBuilder conforms(boolean value) {
        conforms = value;
        return this;
    }

    KnownBuilder amount(String indicator, String value, String unit) {
        amount = Optional.of(new Amount(indicator, new BigDecimal(value), unit));
        return this;
    }

    KnownBuilder files(String... digests) {
        files = List.of(digests);
        return this;
    }

    KnownBuilder certificate(Certificate value) {
        certificate = Optional.of(value);
        return this;
    }

    KnownBuilder pledge(Pledge value) {
        pledge = Optional.of(value);
        return this;
    }

    /** Each is a quantity, of which one other claim uses so much. */
    KnownBuilder usedElsewhere(UUID claim, String... shares) {
        shared = Stream.of(shares)
                .map(share -> new Shared(List.of(new Use(claim, new BigDecimal(share)))))
                .toList();
        return this;
    }

    Known build() {
        return new Known(
                id,
                kind,
                new About(subject, topic, criterion, period, place),
                validity,
                level,
                entitled,
                conforms,
                amount,
                files,
                certificate,
                pledge,
                shared);
    }
}
