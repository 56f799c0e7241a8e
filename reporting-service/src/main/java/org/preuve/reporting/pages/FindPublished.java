package org.preuve.reporting.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** A public claim, how it was published, and its signed bytes. */
    public record Found(Claim claim, ClaimStory story, Published published) {}

    public Found claim(String id) {
        return ClaimId.parse(id)
                .flatMap(claims::find)
                .filter(claim -> claim.shown().isPresent())
                .map(this::found)
                .orElseThrow(PageRefusal.NoSuchClaim::new);
    }

    /**
     * As it was at a time.
     *
     * @throws PageRefusal.NotYetPublished when it was not public then
     */
    public Found claim(String id, Optional<Instant> at) {
        Found now = claim(id);
        if (at.isEmpty()) {
            return now;
        }
        if (at.get().isBefore(now.published().at())) {
            throw new PageRefusal.NotYetPublished();
        }
        return new Found(now.claim(), stories.of(now.claim(), now.published(), at), now.published());
    }

    public List<Found> about(Gtin product) {
        return claims.publishedAbout(product).stream().map(this::found).toList();
    }

    public List<Found> newest(int limit) {
        return claims.newestPublished(limit).stream().map(this::found).toList();
    }

    private Found found(Claim claim) {
        Published published = claim.shown().orElseThrow().publication();
        return new Found(claim, stories.of(claim, published), published);
    }
}
