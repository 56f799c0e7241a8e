package org.preuve.reporting.impact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.impact.Catalogue;
import org.preuve.reporting.impact.KnownIndicator;

/** The catalogue of indicators as JSON. */
record CatalogueView(List<Item> items) {

    /**
     * One indicator.
     *
     * @param dimension what its unit must measure
     * @param stock true where it is listed and not summed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String datapoint,
            String dimension,
            boolean stock,
            @Nullable Integer scope,
            List<String> names) {

        static Item of(KnownIndicator known) {
            return new Item(
                    known.key(),
                    known.dimension().word(),
                    known.isStock(),
                    known.scope().orElse(null),
                    known.names());
        }
    }

    static CatalogueView of(Catalogue catalogue) {
        return new CatalogueView(catalogue.all().stream().map(Item::of).toList());
    }
}
