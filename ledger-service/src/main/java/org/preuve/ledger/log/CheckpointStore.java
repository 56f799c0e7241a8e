package org.preuve.ledger.log;

import java.util.Optional;

/** Signed checkpoints by the size of their tree; what was signed for a size stays what is signed for it. */
public interface CheckpointStore {

    /** Keeps the note unless one stands for this size; gives back the one that stands. */
    String keep(long size, String note);

    Optional<String> find(long size);
}
