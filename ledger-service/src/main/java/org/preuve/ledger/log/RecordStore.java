package org.preuve.ledger.log;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;

/** The records behind the log. */
public interface RecordStore {

    /**
     * Keeps each record unless it is known, and adds its groups to what is known of it. A record that is known keeps
     * the salt it has. Durable, groups included, before this returns; a few round trips, however many records.
     *
     * @return for each record, in the same order, what stands
     */
    List<Kept> keep(List<KeptRecord> records);

    /** Empty when there is none, or its content was erased. */
    Optional<KeptRecord> find(RecordId id);

    /** What leads to the record's entry, erased or not. */
    Optional<Trace> trace(RecordId id);

    /**
     * Takes away bytes and salt, in one step, and leaves what leads to the entry. Durable before this returns; doing it
     * again changes nothing.
     */
    void erase(RecordId id);

    /** Takes away a record that is in no group and never will be, if it is kept. Durable before this returns. */
    void drop(RecordKey key);

    /** Those of these that are kept, in no order. */
    List<KeptRecord> findAll(Collection<RecordId> ids);

    /** Of the record with these bytes, erased or not. */
    Optional<Trace> trace(RecordKey key);

    /** Of those whose entries carry these digests, erased or not, in no order. */
    List<Trace> tracesByDigest(Collection<RecordDigest> digests);

    /** All key records, sealed or not, in no order. */
    List<KeptRecord> keys();

    /** The key records that this author issued, sealed or not, in no order. */
    List<KeptRecord> keysOf(Did author);

    /** What became of a record that was to be kept. */
    sealed interface Kept {

        /** It was not known; it stands as it was given. */
        record New() implements Kept {}

        /** The same bytes were known: this is what stands. */
        record Known(KeptRecord standing) implements Kept {}

        /** The same bytes were known, and erased. */
        record Erased() implements Kept {}

        /** Other bytes have its id. */
        record IdTaken() implements Kept {}
    }
}
