package org.preuve.supplier.certificates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A certificate, as a supplier's standing records cite it. What its issuer would say is not asked.
 *
 * @param validUntil the end, exclusive, that was stated last; empty when no record states one
 * @param citations the last sealed first
 */
public record Certificate(
        String scheme, String number, Optional<String> issuer, Optional<Instant> validUntil, List<Citation> citations) {

    public Certificate {
        citations = List.copyOf(citations);
    }

    /** How soon a certificate runs out, in the words that officers read, too. */
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

    boolean endsBy(Instant last) {
        return validUntil.filter(end -> !end.isAfter(last)).isPresent();
    }

    /** For what it is cited, each once. */
    public List<String> all(Function<Citation.Reach, List<String>> reach) {
        return citations.stream()
                .flatMap(citation -> reach.apply(citation.reach()).stream())
                .distinct()
                .toList();
    }
}
