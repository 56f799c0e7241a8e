package org.preuve.supplier.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps who is served when, so that of all processes one at a time serves a supplier. */
public interface LaneStore {

    /**
     * There is something for this supplier, so many more than before.
     *
     * @return about how many wait for it now
     */
    long wake(SupplierId supplier, long more, Instant now);

    /** It is to be served now, whatever failed before. */
    void hurry(SupplierId supplier, Instant now);

    /** All are looked at again: at the start nobody knows what a process that died left behind. */
    void wakeAll(Instant now);

    /** Those that may be served at this time, who has waited longest first. */
    List<Lane> open(Instant now, int limit);

    /**
     * Takes a lane until this time, when nobody has taken it since it was read.
     *
     * @return the lane as this process has it now; empty when another was faster
     */
    Optional<Lane> lease(Lane read, Instant until);

    /**
     * Gives a leased lane back; does nothing when the lease was lost.
     *
     * @param next when it has to be served again; empty when nothing waits, but what was told meanwhile is not forgotten
     */
    void release(Lane leased, Turn turn, Optional<Instant> next);

    /** About so many wait for this supplier. */
    void counted(SupplierId supplier, long waiting);

    /** What became of the last attempt for this supplier. */
    Optional<Attempt> last(SupplierId supplier);

    /**
     * What a process did while it had a lane.
     *
     * @param settled how many wait no more
     * @param failures in a row, at its end
     * @param pausedUntil the receiver is left alone until then
     */
    record Turn(int settled, int failures, Instant pausedUntil, Optional<Attempt> last) {}

    /** One attempt, told to the supplier. */
    record Attempt(Instant at, boolean isDelivered, String outcome) {}
}
