package org.preuve.reporting.feeds;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.life.ClaimChanges;
import org.preuve.reporting.life.ClaimChanges.Change;
import org.preuve.reporting.products.Gtin;

/** Reads what happened to public claims, the newest first. */
public final class ReadFeed {

    /** As many as a reader that asks once a day will not miss. */
    static final int MOST = 50;

    private final ClaimChanges changes;
    private final ClaimStore claims;

    public ReadFeed(ClaimChanges changes, ClaimStore claims) {
        this.changes = changes;
        this.claims = claims;
    }

    public List<FeedEntry> newest() {
        return entries(changes.newest(MOST));
    }

    public List<FeedEntry> about(Gtin product) {
        return entries(changes.newestAbout(product, MOST));
    }

    private List<FeedEntry> entries(List<Change> told) {
        List<ClaimId> ids = told.stream().map(Change::claim).distinct().toList();
        Map<ClaimId, Claim> known =
                claims.findAll(ids).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        return told.stream()
                .flatMap(change -> Stream.ofNullable(known.get(change.claim())).map(claim -> entry(change, claim)))
                .toList();
    }

    private static FeedEntry entry(Change change, Claim claim) {
        return new FeedEntry(
                change.claim(),
                what(change),
                change.at(),
                claim.content().texts(),
                change.reasons().stream().map(Reason::rule).distinct().toList());
    }

    /** What is published once more is back. */
    private static String what(Change change) {
        return change.state() == PublicState.PUBLISHED && change.number() > 0
                ? "back"
                : change.state().word();
    }
}
