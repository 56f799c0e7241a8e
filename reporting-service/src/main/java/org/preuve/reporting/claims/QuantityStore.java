package org.preuve.reporting.claims;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.rules.Days;

/** Which claims use which quantities, by the keys of quantities. */
public interface QuantityStore {

    /** What is stored of each of these quantities; {@link Held#NOTHING} where nothing is. */
    Map<String, Held> of(Collection<String> keys);

    /** Replaces what was read by what follows it; false when it is not as it was read, and then nothing is stored. */
    boolean replace(String key, Held read, List<Use> next);

    /** Notes that a claim may use these quantities, beside others that are noted; before any use is stored. */
    void note(ClaimId claim, Collection<String> keys);

    /** The quantities that a claim may use. */
    Collection<String> noted(ClaimId claim);

    /**
     * The uses of one quantity.
     *
     * @param version counts its changes, from 0 for what was never stored
     */
    record Held(long version, List<Use> uses) {

        public static final Held NOTHING = new Held(0, List.of());

        public Held {
            uses = List.copyOf(uses);
        }
    }

    /**
     * A claim's use of a quantity by way of a record.
     *
     * @param days of which it uses it; all where none are named
     */
    record Use(ClaimId claim, RecordId record, BigDecimal share, Optional<Days> days, Instant at) {}
}
