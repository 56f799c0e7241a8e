package org.preuve.reporting.pages;

import java.util.List;

/**
 * What is known of one lot of a product.
 *
 * @param claims those that rest on records which their authors narrowed to a lot
 * @param makings how many makers let everybody see what this lot is made of
 */
public record LotFacts(String lot, List<Reach> claims, long makings) {

    public LotFacts {
        claims = List.copyOf(claims);
    }

    /** Whether anything here is about this lot and no other. */
    public boolean isKnown() {
        return makings > 0 || claims.stream().anyMatch(reach -> reach.ofThisLot() > 0);
    }

    /** How many records under a claim are about this lot alone, and how many about others alone. */
    public record Reach(ClaimStory claim, long ofThisLot, long ofOtherLots) {}
}
