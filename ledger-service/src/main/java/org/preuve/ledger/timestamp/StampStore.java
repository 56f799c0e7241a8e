package org.preuve.ledger.timestamp;

import java.util.Optional;

/** Time stamps by the size of the checkpoint that they are about. */
public interface StampStore {

    /** Keeps the stamp unless one stands for its size. */
    void keep(Stamp stamp);

    Optional<Stamp> find(long size);

    /** The one of the smallest size that is not below this one. */
    Optional<Stamp> from(long size);

    /** The one of the largest size. */
    Optional<Stamp> newest();
}
