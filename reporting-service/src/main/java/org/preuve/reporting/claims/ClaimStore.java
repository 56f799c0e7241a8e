package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.products.Gtin;

/** All claims, by id. */
public interface ClaimStore {

    /** What stands before what does not, and then the newest first. */
    Comparator<Claim> LIVE_FIRST = Comparator.comparing(
                    (Claim claim) -> !claim.state().word().equals(PublicState.PUBLISHED.word()))
            .thenComparing(
                    claim ->
                            claim.shown().map(shown -> shown.publication().at()).orElse(Instant.EPOCH),
                    Comparator.reverseOrder())
            .thenComparing(claim -> claim.id().toString());

    Optional<Claim> find(ClaimId id);

    /** Those of these ids that there are, in no particular order and in one read. */
    List<Claim> findAll(Collection<ClaimId> ids);

    /** Stores a new claim; false when there is one of this id already, which stays as it is. */
    boolean create(Claim claim);

    /**
     * Moves a claim from what was read to what follows it; false when it is not as it was read, and then nothing is stored. What this returned true for
     * survives a crash: signed bytes are stored by this before they are sealed, and what the public sees changes with this.
     */
    boolean replace(Claim read, Claim next);

    /**
     * Claims in the order of their ids.
     *
     * @param state a state's word, or every state
     * @param after the last id of the page before
     */
    List<Claim> list(Optional<String> state, Optional<ClaimId> after, int limit);

    /** Claims that were published about a product, whatever became of them: those that stand before the others, the newest first. */
    List<Claim> publishedAbout(Gtin product);

    /** The claims that were published last, whatever became of them: those that stand before the others, the newest first. */
    List<Claim> newestPublished(int limit);
}
