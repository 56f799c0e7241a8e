package org.preuve.reporting.certificates;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.CertificateKey;
import org.preuve.reporting.following.Licence;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.rules.EvidenceLevel;

/**
 * A certificate as the records that stand today state it. What its issuer would say is another question: it is not asked.
 *
 * @param last how the record that was sealed last states it
 * @param validUntil the end, exclusive, that was stated last; empty when no record states one
 * @param scope how far it reaches, as it was stated last
 * @param records that state it, the last sealed first, not more than {@value #MOST_SHOWN}
 * @param hasMore whether more records may state it than are shown
 */
public record Certificate(
        Licence last, Optional<Instant> validUntil, Scope scope, List<Stating> records, boolean hasMore) {

    /** A certificate can stand behind any number of records. */
    public static final int MOST_SHOWN = 200;

    public Certificate {
        records = List.copyOf(records);
    }

    /**
     * A record that states it, and what that record is about.
     *
     * @param level who stands behind the record today
     */
    public record Stating(
            RecordId id,
            long index,
            Did author,
            EvidenceLevel level,
            Optional<Subject> subject,
            Optional<String> criterion) {}

    public String scheme() {
        return last.scheme();
    }

    public String number() {
        return last.number().orElse("");
    }

    public Optional<String> issuer() {
        return last.issuer();
    }

    /** Where it comes in a list: the one that runs out first comes first. */
    public record Place(Instant end, String name) implements Comparable<Place> {

        private static final Comparator<Place> SOONEST_FIRST =
                Comparator.comparing(Place::end).thenComparing(Place::name);

        @Override
        public int compareTo(Place other) {
            return SOONEST_FIRST.compare(this, other);
        }
    }

    public Place place() {
        return new Place(validUntil.orElse(Instant.MAX), CertificateKey.name(last));
    }

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
