package org.preuve.supplier.requests;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Requests in memory. */
public final class InMemoryRequestStore implements RequestStore {

    private final ConcurrentMap<RequestId, SupplierRequest> requests = new ConcurrentHashMap<>();
    private final ConcurrentMap<CampaignId, Campaign> campaigns = new ConcurrentHashMap<>();

    @Override
    public void addAll(Collection<SupplierRequest> added) {
        added.forEach(one -> requests.putIfAbsent(one.id(), one));
    }

    @Override
    public boolean add(Campaign campaign) {
        return campaigns.putIfAbsent(campaign.id(), campaign) == null;
    }

    @Override
    public List<Campaign> campaigns(Collection<CampaignId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(campaigns.get(id)).stream())
                .toList();
    }

    @Override
    public List<SupplierRequest> findAll(Collection<RequestId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(requests.get(id)).stream())
                .toList();
    }

    @Override
    public boolean replace(SupplierRequest read, SupplierRequest next) {
        return requests.replace(read.id(), read, next);
    }

    @Override
    public Page<SupplierRequest> page(
            Optional<SupplierId> supplier, Optional<CampaignId> campaign, Optional<String> below, int limit) {
        List<SupplierRequest> page = requests.values().stream()
                .filter(one -> supplier.map(one.supplier()::equals).orElse(true))
                .filter(one -> campaign.map(one.campaign()::equals).orElse(true))
                .filter(one -> below.map(rank -> one.rank().compareTo(rank) < 0).orElse(true))
                .sorted(Comparator.comparing(SupplierRequest::rank).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(page, limit, SupplierRequest::rank);
    }
}
