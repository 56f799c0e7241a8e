package org.preuve.ledger.timestamp;

import java.util.Optional;
import java.util.function.Consumer;

/** Time stamps by the size of the checkpoint that they are about. */
public interface StampStore {

    /** Keeps the stamp unless one stands for its size. */
    void keep(Stamp stamp);

    Optional<Stamp> find(long size);

    /** The one of the smallest size that is not below this one. */
    Optional<Stamp> from(long size);

    /** The one of the largest size. */
    Optional<Stamp> newest();

    /**
     * Every stamp, one by one in no order: for audits.
     *
     * @throws org.preuve.ledger.log.UnreadableDocument at the first that cannot be read
     */
    void all(Consumer<Stamp> stamp);
}
