package org.preuve.supplier.certificates;

import java.util.Collection;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Keeps what records cite, by the record's id. Each call may be repeated; what it returned survives a crash.
 *
 * <p>KNOWN GAP: what was sealed before this was kept is not here.
 */
public interface CitationStore {

    /** Keeps these, but none of a record that is known or that has ended. */
    void addAll(Collection<Citation> citations);

    /** These records stand no more, and cite nothing: nothing is left of what they said, and nothing is kept of it later. */
    void endAll(Collection<RecordId> records);

    /** What a supplier's standing records cite, in no order. */
    List<Citation> of(SupplierId supplier);
}
