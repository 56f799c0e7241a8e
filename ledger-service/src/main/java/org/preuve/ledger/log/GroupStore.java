package org.preuve.ledger.log;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The groups of entries, each written once. */
public interface GroupStore {

    /** Stores the group unless one stands at its start: whichever came first is the log. Durable before it returns. */
    void create(EntryGroup group);

    Optional<EntryGroup> find(long start);

    /** Those of these that stand, in no order. */
    List<EntryGroup> findAll(Collection<Long> starts);
}
