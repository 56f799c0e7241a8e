package org.preuve.reporting.impact;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.impact.Slicing.Slice;
import org.preuve.reporting.products.Gtin;

/** What figures are asked for. */
public record ImpactQuery(Span span, Slicing slicing, Grouping by, Filter filter) {

    /**
     * Which records are asked for; what is absent does not matter.
     *
     * @param indicator one of its names, or the catalogue's key
     */
    public record Filter(
            Optional<String> pillar,
            Optional<String> topic,
            Optional<String> site,
            Optional<Did> supplier,
            Optional<Gtin> product,
            Optional<String> indicator) {

        /** All of them. */
        public static final Filter NONE = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        boolean takes(ImpactRecord record) {
            ImpactRecord.Filed filed = record.filed();
            return isAsked(pillar, filed.pillar())
                    && isAsked(topic, filed.topic())
                    && isAsked(site.map(FoldedName::of), filed.site().map(FoldedName::of))
                    && isAsked(supplier, filed.supplier())
                    && isAsked(product, filed.product());
        }

        private static <T> boolean isAsked(Optional<T> asked, Optional<T> filed) {
            return asked.isEmpty() || asked.equals(filed);
        }
    }

    List<Slice> slices() {
        return slicing.slices(span);
    }
}
