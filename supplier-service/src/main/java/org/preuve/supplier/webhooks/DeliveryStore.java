package org.preuve.supplier.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps deliveries, by the id of their event. What a method has written when it returns survives a crash. */
public interface DeliveryStore {

    /** Keeps those whose ids are free; what is kept under the others stands unchanged. */
    void addAll(Collection<Delivery> deliveries);

    Optional<Delivery> find(EventId id);

    /** Waiting ones of a supplier that are due at this time, in their order. */
    List<Delivery> due(SupplierId supplier, Instant now, int limit);

    /** When the next of a supplier's is due; empty when none waits. */
    Optional<Instant> nextDue(SupplierId supplier);

    /** Writes down what became of one that waits; does nothing when it waits no more. */
    void settle(Delivery next);

    /** Lets one wait again that does not. */
    void revive(Delivery next);

    /** Gives up those of a supplier's that have waited since this time or longer. */
    void giveUp(SupplierId supplier, Instant since, String cause, Instant at);

    /**
     * Gives up the oldest that wait of a supplier, until at most so many do.
     *
     * @return how many wait
     */
    long trim(SupplierId supplier, long most, String cause, Instant at);

    /** How many of a supplier's stand where; a state in which none is may be absent. */
    Map<DeliveryState, Long> counts(SupplierId supplier);

    /**
     * Deliveries of a supplier, the last told first.
     *
     * @param below only those with a lower {@link Delivery#rank()}
     */
    Page<Delivery> page(SupplierId supplier, Optional<DeliveryState> state, Optional<String> below, int limit);

    /** Drops those that were kept long enough. */
    void forget(Instant now);
}
