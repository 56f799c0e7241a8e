package org.preuve.reporting.chain.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.chain.Making;
import org.preuve.reporting.chain.Making.Part;
import org.preuve.reporting.products.Gtin;

/**
 * What a product is made of, as JSON shows it. Staff see everything. The public sees what makers let everybody see, and of
 * nobody who they are.
 *
 * @param makers empty where nobody has said what it is made of
 */
record ChainView(String gtin, String known, List<MakingView> makers) {

    static ChainView of(Gtin product, List<Making> makings, Did organisation, boolean isStaff) {
        return new ChainView(
                product.digits(),
                makings.isEmpty() ? "unknown" : "stated",
                makings.stream()
                        .map(making -> MakingView.of(making, 1, organisation, isStaff))
                        .toList());
    }

    /**
     * @param tier 1 for who makes the product, one more for each supplier before
     * @param level {@code self-declared} by the organisation itself, else {@code supplier-signed}
     * @param confidential true where the maker tells the company only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MakingView(
            int tier,
            String level,
            @Nullable String maker,
            @Nullable String record,
            @Nullable Long entry,
            @Nullable Instant sealedAt,
            @Nullable String lot,
            @Nullable Boolean confidential,
            @Nullable List<PartView> parts) {

        static MakingView of(Making making, int tier, Did organisation, boolean isStaff) {
            boolean isShown = isStaff || making.isPublic();
            return new MakingView(
                    tier,
                    making.maker().equals(organisation) ? "self-declared" : "supplier-signed",
                    isStaff ? making.maker().value() : null,
                    isStaff ? making.record().value() : null,
                    isShown ? making.index() : null,
                    isShown ? making.sealedAt() : null,
                    isShown ? making.lot().orElse(null) : null,
                    isShown ? null : Boolean.TRUE,
                    isShown
                            ? making.parts().stream()
                                    .map(part -> PartView.of(part, tier + 1, organisation, isStaff))
                                    .toList()
                            : null);
        }
    }

    /**
     * @param share in percent of what it is a part of
     * @param source {@code attested} by its own maker, {@code named} or {@code not-named} by the buyer, or {@code unknown} to it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(
            BigDecimal share,
            @Nullable String material,
            @Nullable String countryOfOrigin,
            String source,
            @Nullable String supplier,
            @Nullable String gtin,
            @Nullable MakingView madeOf) {

        static PartView of(Part part, int tier, Did organisation, boolean isStaff) {
            return new PartView(
                    part.share(),
                    part.material().orElse(null),
                    part.origin().orElse(null),
                    part.source().word(),
                    isStaff ? part.supplier().map(Did::value).orElse(null) : null,
                    isStaff ? part.product().map(Gtin::digits).orElse(null) : null,
                    part.below()
                            .map(below -> MakingView.of(below, tier, organisation, isStaff))
                            .orElse(null));
        }
    }
}
