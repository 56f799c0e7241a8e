package org.preuve.reporting.following.mongo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.Composition;
import org.preuve.reporting.following.Composition.Input;
import org.preuve.reporting.products.Gtin;

/** A composition as it lies in MongoDB. Numbers are texts, so that they stay as they were signed. */
record CompositionDocument(boolean isPublic, @Nullable String lot, List<InputDocument> inputs) {

    static CompositionDocument of(Composition composition) {
        return new CompositionDocument(
                composition.isPublic(),
                composition.lot().orElse(null),
                composition.inputs().stream().map(InputDocument::of).toList());
    }

    Composition composition() {
        return new Composition(
                isPublic,
                Optional.ofNullable(lot),
                inputs.stream().map(InputDocument::input).toList());
    }

    record InputDocument(
            String share,
            @Nullable String material,
            @Nullable String origin,
            @Nullable String supplier,
            @Nullable String product) {

        static InputDocument of(Input input) {
            return new InputDocument(
                    input.share().toPlainString(),
                    input.material().orElse(null),
                    input.origin().orElse(null),
                    input.supplier().map(Did::value).orElse(null),
                    input.product().map(Gtin::digits).orElse(null));
        }

        Input input() {
            return new Input(
                    new BigDecimal(share),
                    Optional.ofNullable(material),
                    Optional.ofNullable(origin),
                    Optional.ofNullable(supplier).map(Did::parse),
                    Optional.ofNullable(product).map(Gtin::parse));
        }
    }
}
