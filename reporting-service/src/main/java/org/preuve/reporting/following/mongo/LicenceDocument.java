package org.preuve.reporting.following.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.following.Licence;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;

/** A certificate as it lies in MongoDB. */
record LicenceDocument(
        String scheme,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String validUntil,
        @Nullable ScopeDocument scope) {

    static LicenceDocument of(Licence licence) {
        return new LicenceDocument(
                licence.scheme(),
                licence.number().orElse(null),
                licence.issuer().orElse(null),
                licence.validUntil().map(Instant::toString).orElse(null),
                licence.scope().isStated() ? ScopeDocument.of(licence.scope()) : null);
    }

    Licence licence() {
        return new Licence(
                scheme,
                Optional.ofNullable(number),
                Optional.ofNullable(issuer),
                Optional.ofNullable(validUntil).map(Instant::parse),
                Optional.ofNullable(scope).map(ScopeDocument::scope).orElse(Scope.NOT_STATED));
    }

    record ScopeDocument(List<String> products, List<String> sites, List<String> criteria) {

        static ScopeDocument of(Scope scope) {
            return new ScopeDocument(
                    scope.products().stream().map(Gtin::digits).toList(),
                    scope.sites().stream().map(Gln::digits).toList(),
                    scope.criteria());
        }

        Scope scope() {
            return new Scope(
                    products.stream().map(Gtin::parse).toList(),
                    sites.stream().map(Gln::new).toList(),
                    criteria);
        }
    }
}
