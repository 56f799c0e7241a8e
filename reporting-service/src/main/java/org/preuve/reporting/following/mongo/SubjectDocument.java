package org.preuve.reporting.following.mongo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;

/** What a record is about as it lies in MongoDB: of each kind the members that it has. */
record SubjectDocument(
        Kind kind,
        @Nullable String gtin,
        @Nullable String lot,
        @Nullable String gln,
        @Nullable String name,
        @Nullable String origin,
        @Nullable String lei) {

    enum Kind {
        PRODUCT,
        BATCH,
        SITE,
        MATERIAL,
        COMPANY
    }

    static SubjectDocument of(Subject subject) {
        return switch (subject) {
            case Subject.Product product ->
                ofProduct(Kind.PRODUCT, product.gtin(), product.lot().orElse(null));
            case Subject.Batch batch -> ofProduct(Kind.BATCH, batch.gtin(), batch.lot());
            case Subject.Site site ->
                new SubjectDocument(Kind.SITE, null, null, site.gln().digits(), null, null, null);
            case Subject.Material material ->
                new SubjectDocument(
                        Kind.MATERIAL,
                        null,
                        material.lot().orElse(null),
                        null,
                        material.name(),
                        material.origin().orElse(null),
                        null);
            case Subject.Company company ->
                new SubjectDocument(
                        Kind.COMPANY,
                        null,
                        null,
                        company.gln().map(Gln::digits).orElse(null),
                        null,
                        null,
                        company.lei().orElse(null));
        };
    }

    private static SubjectDocument ofProduct(Kind kind, Gtin gtin, @Nullable String lot) {
        return new SubjectDocument(kind, gtin.digits(), lot, null, null, null, null);
    }

    Subject subject() {
        return switch (kind) {
            case PRODUCT -> new Subject.Product(Gtin.parse(kept(gtin)), Optional.ofNullable(lot));
            case BATCH -> new Subject.Batch(Gtin.parse(kept(gtin)), kept(lot));
            case SITE -> new Subject.Site(new Gln(kept(gln)));
            case MATERIAL -> new Subject.Material(kept(name), Optional.ofNullable(origin), Optional.ofNullable(lot));
            case COMPANY ->
                new Subject.Company(
                        Optional.ofNullable(lei), Optional.ofNullable(gln).map(Gln::new));
        };
    }

    private String kept(@Nullable String member) {
        return Optional.ofNullable(member)
                .orElseThrow(() -> new IllegalStateException("a subject lacks a member: " + this));
    }
}
