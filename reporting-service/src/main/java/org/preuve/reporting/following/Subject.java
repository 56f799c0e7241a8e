package org.preuve.reporting.following;

import java.util.Optional;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;

/** What a record is about, by kind and number. Names of places and firms stay in the ledger. */
public sealed interface Subject {

    /** Every lot of a product, or one. */
    record Product(Gtin gtin, Optional<String> lot) implements Subject {}

    /** One lot of a product and no other. */
    record Batch(Gtin gtin, String lot) implements Subject {}

    /** A place. */
    record Site(Gln gln) implements Subject {}

    /**
     * A material of no product number.
     *
     * @param origin ISO 3166-1 alpha-2
     */
    record Material(String name, Optional<String> origin, Optional<String> lot) implements Subject {}

    /** Who signed the record. */
    record Company(Optional<String> lei, Optional<Gln> gln) implements Subject {}

    /** The product that it is about, whole or in part. */
    default Optional<Gtin> product() {
        return switch (this) {
            case Product product -> Optional.of(product.gtin());
            case Batch batch -> Optional.of(batch.gtin());
            case Site site -> Optional.empty();
            case Material material -> Optional.empty();
            case Company company -> Optional.empty();
        };
    }

    /** The lot to which it is narrowed. */
    default Optional<String> onlyLot() {
        return switch (this) {
            case Product product -> product.lot();
            case Batch batch -> Optional.of(batch.lot());
            case Material material -> material.lot();
            case Site site -> Optional.empty();
            case Company company -> Optional.empty();
        };
    }
}
