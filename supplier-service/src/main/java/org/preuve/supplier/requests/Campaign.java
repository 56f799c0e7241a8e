package org.preuve.supplier.requests;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * The requests that an officer made in one call, one of each supplier. It is written last: a request is there only when its
 * campaign names its supplier, so either all of them are, or none.
 */
public record Campaign(CampaignId id, Asking asking, List<SupplierId> suppliers, Instant askedAt) {

    public Campaign {
        suppliers = List.copyOf(suppliers);
    }

    List<RequestId> requests() {
        return suppliers.stream().map(id::request).toList();
    }

    boolean holds(SupplierRequest request) {
        return request.campaign().equals(id) && suppliers.contains(request.supplier());
    }

    boolean isSameAs(Asking other, List<SupplierId> others) {
        return Objects.equals(asking, other) && suppliers.equals(others);
    }
}
