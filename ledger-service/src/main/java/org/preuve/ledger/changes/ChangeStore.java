package org.preuve.ledger.changes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.proofs.credential.RecordId;

/** Changes by what they change. Of two changes at once it decides which stands. What a method returned is durable. */
public interface ChangeStore {

    /** Gives a change its place at its target unless that is taken; whose it is now. */
    NotedChange hold(NotedChange change);

    /** Says how far a change has come that has its place; never takes a step back, and does nothing for any other. */
    void advance(NotedChange next);

    /** Gives back the place of a change that was held and will not be sealed. */
    void release(NotedChange held);

    /** All changes of these records, those on their way included, in no order. */
    List<NotedChange> of(Collection<RecordId> targets);

    /** The change that has a place at a record, if one has. */
    Optional<NotedChange> at(RecordId target, Place place);

    /** Those that this record makes: one, or none. */
    List<NotedChange> by(RecordId change);

    /** Every change, one by one in no order: for audits. */
    void all(Consumer<NotedChange> change);

    /** Those that are not done. */
    List<NotedChange> unfinished();
}
