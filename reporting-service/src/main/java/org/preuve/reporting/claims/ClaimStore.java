package org.preuve.reporting.claims;

import java.util.List;
import java.util.Optional;
import org.preuve.reporting.products.Gtin;

/** All claims, by id. */
public interface ClaimStore {

    Optional<Claim> find(ClaimId id);

    /** Stores a new claim; false when there is one of this id already, which stays as it is. */
    boolean create(Claim claim);

    /**
     * Moves a claim from what was read to what follows it; false when it is not as it was read, and then nothing is stored. What this returned true for
     * survives a crash: the signed bytes are stored by this before they are sealed.
     */
    boolean replace(Claim read, Claim next);

    /**
     * Claims in the order of their ids.
     *
     * @param state a state's word, or every state
     * @param after the last id of the page before
     */
    List<Claim> list(Optional<String> state, Optional<ClaimId> after, int limit);

    /** Published claims about a product, newest first. */
    List<Claim> publishedAbout(Gtin product);

    /** Published claims, newest first. */
    List<Claim> newestPublished(int limit);
}
