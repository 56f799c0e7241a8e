package org.preuve.supplier.requests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps requests and their campaigns. Each call is atomic for one document; what it returned survives a crash. */
public interface RequestStore {

    /** Adds those requests whose ids are not known. Nobody sees them before their campaign is there. */
    void addAll(Collection<SupplierRequest> requests);

    /** Adds a campaign unless its id is known; whether it was added. The commit point of all its requests. */
    boolean add(Campaign campaign);

    List<Campaign> campaigns(Collection<CampaignId> ids);

    default Optional<Campaign> campaign(CampaignId id) {
        return campaigns(List.of(id)).stream().findFirst();
    }

    List<SupplierRequest> findAll(Collection<RequestId> ids);

    /** Replaces what was read by what follows it; does nothing and says so when it is no longer what was read. */
    boolean replace(SupplierRequest read, SupplierRequest next);

    /**
     * Requests, the last asked first.
     *
     * @param supplier of whom; of all when empty
     * @param campaign of which; of all when empty
     * @param below only those with a lower {@link SupplierRequest#rank()}
     */
    Page<SupplierRequest> page(
            Optional<SupplierId> supplier, Optional<CampaignId> campaign, Optional<String> below, int limit);
}
