package org.preuve.reporting.feeds;

import java.util.List;
import java.util.stream.Stream;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.products.Gtin;

/** Reads what happened to public claims, the newest first. */
public final class ReadChanges {

    /** As many as a reader that asks once a day will not miss. */
    static final int MOST = 50;

    private final ClaimStore claims;

    public ReadChanges(ClaimStore claims) {
        this.claims = claims;
    }

    public List<ClaimChange> newest() {
        return changes(claims.newestPublished(MOST));
    }

    public List<ClaimChange> about(Gtin product) {
        return changes(claims.publishedAbout(product));
    }

    private static List<ClaimChange> changes(List<Claim> claims) {
        return claims.stream().flatMap(ReadChanges::publication).limit(MOST).toList();
    }

    private static Stream<ClaimChange> publication(Claim claim) {
        return claim.state() instanceof Published published
                ? Stream.of(new ClaimChange(
                        claim.id(), "published", published.at(), claim.content().texts(), List.of()))
                : Stream.empty();
    }
}
