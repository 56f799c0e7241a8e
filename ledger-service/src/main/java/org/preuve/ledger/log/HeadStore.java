package org.preuve.ledger.log;

import java.util.Optional;

/** Where the one head of the log is. */
public interface HeadStore {

    /** The head that stands, never an older one than any read before. */
    Optional<StoredHead> read();

    /** Puts the first head there, unless one stands. */
    void create(StoredHead first);

    /**
     * Moves the head of the log from what was read to what follows it. The ledger's commit point: nothing may be
     * acknowledged before this returns, and what it returned survives a crash.
     *
     * @return whether it moved; if not, another head than the expected one stood
     */
    boolean replace(StoredHead expected, StoredHead next);
}
