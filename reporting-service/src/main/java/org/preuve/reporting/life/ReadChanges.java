package org.preuve.reporting.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.life.ChangeList.Place;
import org.preuve.reporting.products.Gtin;

/** Reads what became of claims from the claims themselves. */
public final class ReadChanges implements ClaimChanges {

    private static final Comparator<Change> NEWEST_FIRST = Comparator.comparing(Change::at)
            .reversed()
            .thenComparing(change -> change.claim().toString())
            .thenComparing(Change::number, Comparator.reverseOrder());

    private final ClaimStore claims;
    private final ChangeList list;

    ReadChanges(ClaimStore claims, ChangeList list) {
        this.claims = claims;
        this.list = list;
    }

    /** A change with the claim as it is now. */
    public record Told(Place place, Claim claim, Change change) {

        /** The change itself; empty of a publication. */
        public Optional<ClaimChange> record() {
            return change.number() == 0
                    ? Optional.empty()
                    : Optional.of(claim.changes().get(change.number() - 1));
        }
    }

    @Override
    public List<Change> newestAbout(Gtin product, int limit) {
        return claims.publishedAbout(product).stream()
                .flatMap(claim -> of(claim).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Change> newest(int limit) {
        return page(Optional.empty(), limit).stream().map(Told::change).toList();
    }

    /** @param last the last place of the page before */
    public List<Told> page(Optional<Place> last, int limit) {
        List<Place> places = list.before(last, limit);
        Map<ClaimId, Claim> found = claims
                .findAll(places.stream().map(Place::claim).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Claim::id, Function.identity()));
        return places.stream()
                .flatMap(place -> Optional.ofNullable(found.get(place.claim()))
                        .filter(claim -> place.number() <= claim.changes().size())
                        .map(claim -> new Told(place, claim, of(claim).get(place.number())))
                        .stream())
                .toList();
    }

    /** All that became of a public claim, the publication first. */
    static List<Change> of(Claim claim) {
        Optional<Published> publication = claim.shown().map(shown -> shown.publication());
        List<Change> all = new ArrayList<>();
        publication.ifPresent(
                first -> all.add(new Change(claim.id(), 0, PublicState.PUBLISHED, first.at(), List.of())));
        for (ClaimChange change : claim.changes()) {
            all.add(new Change(claim.id(), all.size(), change.state(), change.at(), change.reasons()));
        }
        return all;
    }

    /** Where they stand in the order of all. */
    static List<Place> places(Claim claim) {
        return of(claim).stream()
                .map(change -> new Place(change.at(), change.claim(), change.number()))
                .toList();
    }
}
