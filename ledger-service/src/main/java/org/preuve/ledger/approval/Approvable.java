package org.preuve.ledger.approval;

import org.preuve.proofs.credential.RecordId;

/**
 * Something that goes through four eyes.
 *
 * @param <T> itself
 */
public interface Approvable<T extends Approvable<T>> {

    /** The record that it becomes. */
    RecordId record();

    Approval approval();

    /** The same, one step further. */
    T with(Approval next);
}
