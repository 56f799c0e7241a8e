package org.preuve.reporting.chain;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.products.Gtin;

/** Stores that count how often they are read. */
final class CountedReads implements CompositionStore, RecordStore {

    private final FollowerStores stores;
    private int reads;

    CountedReads(FollowerStores stores) {
        this.stores = stores;
    }

    /** How often since this was asked last. */
    int since() {
        int counted = reads;
        reads = 0;
        return counted;
    }

    @Override
    public List<RecordId> of(Collection<Gtin> products) {
        reads++;
        return stores.compositions().of(products);
    }

    @Override
    public List<FollowedRecord> findAll(Collection<RecordId> ids) {
        reads++;
        return stores.records().findAll(ids);
    }

    @Override
    public void note(Collection<FollowedRecord> records) {
        stores.compositions().note(records);
    }

    @Override
    public void put(Collection<FollowedRecord> records) {
        stores.records().put(records);
    }

    @Override
    public void end(FollowedRecord ended) {
        stores.records().end(ended);
    }

    @Override
    public void clear() {
        stores.compositions().clear();
        stores.records().clear();
    }
}
