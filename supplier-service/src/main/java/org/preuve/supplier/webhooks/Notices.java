package org.preuve.supplier.webhooks;

import java.util.List;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Tells suppliers. What is told is kept durably when a method returns, and is sent afterwards; telling the same again adds
 * nothing. Of a supplier without an address nothing is kept: that costs one read by id, however much is told.
 */
public interface Notices {

    /** Tells all of these, in their order, with as few writes as one takes. */
    void tell(SupplierId supplier, List<Notice> notices);

    default void tell(SupplierId supplier, Notice notice) {
        tell(supplier, List.of(notice));
    }
}
