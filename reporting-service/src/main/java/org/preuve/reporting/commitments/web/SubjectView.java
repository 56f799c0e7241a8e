package org.preuve.reporting.commitments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gln;

/** What a commitment is about, as JSON shows it: with the members that its record has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubjectView(
        String type,
        @Nullable String gtin,
        @Nullable String lot,
        @Nullable String gln,
        @Nullable String name,
        @Nullable String countryOfOrigin,
        @Nullable String lei) {

    static SubjectView of(Subject subject) {
        String lot = subject.onlyLot().orElse(null);
        return switch (subject) {
            case Subject.Product product -> ofProduct("Product", product.gtin().digits(), lot);
            case Subject.Batch batch -> ofProduct("Batch", batch.gtin().digits(), lot);
            case Subject.Site site ->
                new SubjectView("Site", null, null, site.gln().digits(), null, null, null);
            case Subject.Material material ->
                new SubjectView(
                        "Material",
                        null,
                        lot,
                        null,
                        material.name(),
                        material.origin().orElse(null),
                        null);
            case Subject.Company company ->
                new SubjectView(
                        "Company",
                        null,
                        null,
                        company.gln().map(Gln::digits).orElse(null),
                        null,
                        null,
                        company.lei().orElse(null));
        };
    }

    private static SubjectView ofProduct(String type, String gtin, @Nullable String lot) {
        return new SubjectView(type, gtin, lot, null, null, null, null);
    }
}
