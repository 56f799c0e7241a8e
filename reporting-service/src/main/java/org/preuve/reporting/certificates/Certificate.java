package org.preuve.reporting.certificates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.products.Gtin;

/**
 * A certificate as the records that stand today state it. What its issuer would say is another question: it is not asked.
 *
 * @param validUntil the end, exclusive, that was stated last; empty when no record states one
 * @param records that state it, the last sealed first
 */
public record Certificate(
        String scheme, String number, Optional<String> issuer, Optional<Instant> validUntil, List<Stating> records) {

    public Certificate {
        records = List.copyOf(records);
    }

    /** A record that states it, and what that record is about: so far the certificate is said to reach. */
    public record Stating(RecordId id, long index, Did author, Optional<Gtin> product, Optional<String> criterion) {}

    /** How soon a certificate runs out. */
    public enum Term {
        OVER,
        WITHIN_7_DAYS,
        WITHIN_30_DAYS,
        WITHIN_90_DAYS,
        LATER,
        NOT_STATED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How soon it runs out from a time on. */
    public Term term(Instant at) {
        return validUntil.map(end -> term(Duration.between(at, end))).orElse(Term.NOT_STATED);
    }

    private static Term term(Duration left) {
        if (!left.isPositive()) {
            return Term.OVER;
        }
        if (left.compareTo(Duration.ofDays(7)) <= 0) {
            return Term.WITHIN_7_DAYS;
        }
        if (left.compareTo(Duration.ofDays(30)) <= 0) {
            return Term.WITHIN_30_DAYS;
        }
        return left.compareTo(Duration.ofDays(90)) <= 0 ? Term.WITHIN_90_DAYS : Term.LATER;
    }
}
