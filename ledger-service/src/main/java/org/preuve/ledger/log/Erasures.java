package org.preuve.ledger.log;

import java.util.Optional;
import org.preuve.proofs.credential.RecordId;

/** Tells which record erases another: from before it is sealed, and for ever after. */
@FunctionalInterface
public interface Erasures {

    Optional<RecordId> of(RecordId target);
}
