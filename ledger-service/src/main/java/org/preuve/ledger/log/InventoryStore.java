package org.preuve.ledger.log;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;

/**
 * What is in each collection of the log, in no order: for audits, which look for what should not be there. Documents
 * come one by one, however many there are.
 */
public interface InventoryStore {

    /** The starts of all groups. */
    void groups(LongConsumer start);

    /** The paths of all tiles, as they are written. */
    void tiles(Consumer<String> path);

    /** The sizes of all checkpoints. */
    void checkpoints(LongConsumer size);

    /** All records, sealed or not. */
    void records(Consumer<Held> record);

    /** All notes of which key records an author has. */
    void keys(Consumer<NotedKeys> keys);

    /** The names of all heads. */
    void heads(Consumer<String> name);

    /** A record's key, and the starts of the groups that it was meant for. */
    record Held(RecordKey key, List<Long> groups) {}

    /** Under which ids an author's key records are to be found. */
    record NotedKeys(Did author, List<RecordId> ids) {}
}
