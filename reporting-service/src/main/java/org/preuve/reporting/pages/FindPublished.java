package org.preuve.reporting.pages;

import java.util.List;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.products.Gtin;

/** Finds claims that are public, and no others. */
public final class FindPublished {

    private final ClaimStore claims;
    private final TellStory stories;

    public FindPublished(ClaimStore claims, TellStory stories) {
        this.claims = claims;
        this.stories = stories;
    }

    /** A published claim and its signed bytes. */
    public record Found(ClaimStory story, Published published) {}

    public Found claim(String id) {
        return ClaimId.parse(id)
                .flatMap(claims::find)
                .filter(claim -> claim.state() instanceof Published)
                .map(this::found)
                .orElseThrow(PageRefusal.NoSuchClaim::new);
    }

    public List<Found> about(Gtin product) {
        return claims.publishedAbout(product).stream().map(this::found).toList();
    }

    public List<Found> newest(int limit) {
        return claims.newestPublished(limit).stream().map(this::found).toList();
    }

    private Found found(Claim claim) {
        if (claim.state() instanceof Published published) {
            return new Found(stories.of(claim, published), published);
        }
        throw new IllegalStateException("claim " + claim.id() + " is not published");
    }
}
