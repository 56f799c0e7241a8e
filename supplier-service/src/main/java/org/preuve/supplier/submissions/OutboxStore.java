package org.preuve.supplier.submissions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps what is not sealed, by the record's id. What a method has written when it returns survives a crash. */
public interface OutboxStore {

    /**
     * Keeps those whose ids are free. Before this returns none of them may be acknowledged, and after it all may.
     *
     * @return the ids under which something was kept before; that stands unchanged
     */
    Set<RecordId> addAll(Collection<Unsealed> records);

    List<Unsealed> findAll(Collection<RecordId> ids);

    /** Waiting ones that are due at this time, the longest due first. */
    List<Unsealed> due(Instant now, int limit);

    /** Somebody tries these now, and until then nobody else needs to; if somebody does, the ledger seals once. */
    void lease(Collection<RecordId> ids, Instant until);

    /** Another attempt failed; the next is due then. */
    void postpone(Collection<RecordId> ids, Instant due);

    /** All that wait are due at this time. */
    void wake(Instant now);

    /**
     * The ledger will not have this one: drops its bytes and keeps why. Does nothing unless it waits.
     *
     * <p>KNOWN GAP: a refusal is kept until the record, or another with its id, is sent again and sealed.
     */
    void refuse(RecordId id, Refusal why, Instant at);

    /** Drops a refusal; what waits under this id stays. */
    void forget(RecordId id);

    /** Drops these: they are sealed. */
    void removeAll(Collection<RecordId> ids);

    /**
     * Those that wait, or those that were refused, the last accepted first.
     *
     * @param below only those with a lower {@link Unsealed#rank()}
     */
    Page<Unsealed> page(String list, boolean refused, Optional<SupplierId> supplier, Optional<String> below, int limit);

    /** How many wait, and since when the first of them does. */
    Backlog backlog();

    /** {@code oldest} is empty when nothing waits. */
    record Backlog(long waiting, Optional<Instant> oldest) {}
}
