package org.preuve.reporting.certificates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.certificates.Certificate;
import org.preuve.reporting.certificates.Certificate.Stating;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;

/**
 * A certificate, as JSON shows it.
 *
 * @param daysLeft whole days until it runs out; negative since it has
 * @param scope how far it reaches, as records state it; absent where none does
 * @param products those that records state it for, as a whole or a batch of them
 * @param more true where more records may state it than are shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        String scheme,
        String number,
        @Nullable String issuer,
        @Nullable Instant validUntil,
        @Nullable Long daysLeft,
        String term,
        @Nullable ScopeView scope,
        List<String> products,
        List<BatchView> batches,
        List<String> sites,
        List<String> criteria,
        List<StatingView> records,
        @Nullable Boolean more) {

    /** Empty lists say that nothing of the kind is stated. */
    record ScopeView(List<String> products, List<String> sites, List<String> criteria) {

        static @Nullable ScopeView of(Scope scope) {
            return scope.isStated()
                    ? new ScopeView(
                            scope.products().stream().map(Gtin::digits).toList(),
                            scope.sites().stream().map(Gln::digits).toList(),
                            scope.criteria())
                    : null;
        }
    }

    record BatchView(String gtin, String lot) {

        static Stream<BatchView> of(Subject subject) {
            return subject
                    .product()
                    .flatMap(gtin -> subject.onlyLot().map(lot -> new BatchView(gtin.digits(), lot)))
                    .stream();
        }
    }

    /** @param level who stands behind the record today */
    record StatingView(String id, long index, String author, String level) {

        static StatingView of(Stating stating) {
            return new StatingView(
                    stating.id().value(),
                    stating.index(),
                    stating.author().value(),
                    stating.level().word());
        }
    }

    static CertificateView of(Certificate certificate, Instant now) {
        return new CertificateView(
                certificate.scheme(),
                certificate.number(),
                certificate.issuer().orElse(null),
                certificate.validUntil().orElse(null),
                certificate
                        .validUntil()
                        .map(end -> Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L))
                        .orElse(null),
                certificate.term(now).word(),
                ScopeView.of(certificate.scope()),
                ofSubjects(certificate, subject -> subject.product().map(Gtin::digits).stream()),
                ofSubjects(certificate, BatchView::of),
                ofSubjects(certificate, CertificateView::site),
                certificate.records().stream()
                        .flatMap(record -> record.criterion().stream())
                        .distinct()
                        .toList(),
                certificate.records().stream().map(StatingView::of).toList(),
                certificate.hasMore() ? Boolean.TRUE : null);
    }

    private static <T> List<T> ofSubjects(Certificate certificate, Function<Subject, Stream<T>> what) {
        return certificate.records().stream()
                .flatMap(record -> record.subject().stream())
                .flatMap(what)
                .distinct()
                .toList();
    }

    private static Stream<String> site(Subject subject) {
        return subject instanceof Subject.Site site ? Stream.of(site.gln().digits()) : Stream.empty();
    }
}
