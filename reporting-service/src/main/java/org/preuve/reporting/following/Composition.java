package org.preuve.reporting.following;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.products.Gtin;

/**
 * What a product, or one lot of it, is made of, as its maker signed it.
 *
 * @param isPublic whether the maker lets everybody see it; otherwise it is for the company alone
 */
public record Composition(boolean isPublic, Optional<String> lot, List<Input> inputs) {

    public Composition {
        inputs = List.copyOf(inputs);
    }

    /**
     * A part of it.
     *
     * @param share in percent of the whole
     * @param material empty where the maker says that it does not know
     * @param origin ISO 3166-1 alpha-2
     */
    public record Input(
            BigDecimal share,
            Optional<String> material,
            Optional<String> origin,
            Optional<Did> supplier,
            Optional<Gtin> product) {}
}
