package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.products.Gtin;

/** Which records say what a product is made of: ids only, so that nothing is to be erased. */
public interface CompositionStore {

    /** Notes those of these records that say it; noting them again changes nothing. */
    void note(Collection<FollowedRecord> records);

    /** The records noted for any of these products, in no order and in one read. */
    List<RecordId> of(Collection<Gtin> products);

    /** Forgets all. */
    void clear();
}
