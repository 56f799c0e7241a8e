package org.preuve.reporting.status;

import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;

/** Who has which place in the lists. A place that was given once is never given again, whatever became of the claim. */
public interface PlaceStore {

    /**
     * Places that are given in a list before the next one begins: three of four, so that a free one is soon found. Who
     * allots while the list changes may still give one more.
     */
    long MOST_IN_A_LIST = 98_304;

    /** Gives a free place to a claim that has none; false when the place or the claim is taken, and nothing is given. */
    boolean take(StatusPlace place, RecordId claim);

    /** The place that a claim has. */
    Optional<StatusPlace> of(RecordId claim);

    /** The claims with a place in a list, by index; among them may be places that nobody came to use. */
    Map<Integer, RecordId> in(int list);

    /** How many places were ever taken, in all lists. */
    long count();

    /** The list in which places are given now. */
    default int newestList() {
        return 1 + (int) (count() / MOST_IN_A_LIST);
    }
}
