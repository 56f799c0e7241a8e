package org.preuve.reporting.feeds;

import java.util.List;
import java.util.stream.Stream;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.products.Gtin;

/** Reads what happened to public claims, the newest first. */
public final class ReadFeed {

    /** As many as a reader that asks once a day will not miss. */
    static final int MOST = 50;

    private final ClaimStore claims;

    public ReadFeed(ClaimStore claims) {
        this.claims = claims;
    }

    public List<FeedEntry> newest() {
        return changes(claims.newestPublished(MOST));
    }

    public List<FeedEntry> about(Gtin product) {
        return changes(claims.publishedAbout(product));
    }

    private static List<FeedEntry> changes(List<Claim> claims) {
        return claims.stream().flatMap(ReadFeed::publication).limit(MOST).toList();
    }

    private static Stream<FeedEntry> publication(Claim claim) {
        return claim.state() instanceof Published published
                ? Stream.of(new FeedEntry(
                        claim.id(), "published", published.at(), claim.content().texts(), List.of()))
                : Stream.empty();
    }
}
