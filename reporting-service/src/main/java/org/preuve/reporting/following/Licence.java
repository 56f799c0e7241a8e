package org.preuve.reporting.following;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;
import tools.jackson.databind.JsonNode;

/** A certificate that a record states, and who it says issued it. */
public record Licence(
        String scheme, Optional<String> number, Optional<String> issuer, Optional<Instant> validUntil, Scope scope) {

    /** How far the record says that the certificate reaches; nothing of a kind where it says nothing of that kind. */
    public record Scope(List<Gtin> products, List<Gln> sites, List<String> criteria) {

        /** Nothing is said of how far it reaches. */
        public static final Scope NOT_STATED = new Scope(List.of(), List.of(), List.of());

        public Scope {
            products = List.copyOf(products);
            sites = List.copyOf(sites);
            criteria = List.copyOf(criteria);
        }

        static Scope read(JsonNode scope) {
            return new Scope(
                    Members.each(scope.path("products"), Members::gtin),
                    Members.each(scope.path("sites"), Gln::read),
                    Members.each(scope.path("criteria"), Optional::of));
        }

        public boolean isStated() {
            return !equals(NOT_STATED);
        }
    }

    static Optional<Licence> read(JsonNode certificate) {
        return Members.text(certificate, "scheme")
                .map(scheme -> new Licence(
                        scheme,
                        Members.text(certificate, "number"),
                        Members.text(certificate, "issuer"),
                        Members.end(certificate, "validUntil"),
                        Scope.read(certificate.path("scope"))));
    }
}
