package org.preuve.supplier.requests.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.documents.BulkInsert;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.requests.Campaign;
import org.preuve.supplier.requests.CampaignId;
import org.preuve.supplier.requests.RequestId;
import org.preuve.supplier.requests.RequestStore;
import org.preuve.supplier.requests.SupplierRequest;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Requests, a document each with all that happened to it, and their campaigns. */
@Component
class MongoRequestStore implements RequestStore {

    private static final String RANK = "rank";

    private final MongoOperations mongo;
    private final BulkInsert inserts;

    MongoRequestStore(MongoOperations mongo) {
        this.mongo = mongo;
        this.inserts = new BulkInsert(mongo, mongo.getCollectionName(RequestDocument.class));
        var requests = mongo.indexOps(RequestDocument.class);
        requests.createIndex(new Index(RANK, Direction.DESC).unique());
        requests.createIndex(new Index("supplier", Direction.ASC).on(RANK, Direction.DESC));
        requests.createIndex(new Index("campaign", Direction.ASC).on(RANK, Direction.DESC));
    }

    @Override
    public void addAll(Collection<SupplierRequest> requests) {
        inserts.all(requests.stream().map(RequestDocument::of).toList());
    }

    @Override
    public boolean add(Campaign campaign) {
        try {
            mongo.insert(CampaignDocument.of(campaign));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public List<Campaign> campaigns(Collection<CampaignId> ids) {
        List<String> names = ids.stream().map(CampaignId::toString).toList();
        return mongo.find(query(where("_id").in(names)), CampaignDocument.class).stream()
                .map(CampaignDocument::campaign)
                .toList();
    }

    @Override
    public List<SupplierRequest> findAll(Collection<RequestId> ids) {
        return find(query(where("_id").in(ids.stream().map(RequestId::toString).toList())));
    }

    @Override
    public boolean replace(SupplierRequest read, SupplierRequest next) {
        Query unchanged =
                query(where("_id").is(read.id().toString()).and("revision").is(read.version()));
        return mongo.replace(unchanged, RequestDocument.of(next)).getMatchedCount() == 1;
    }

    @Override
    public Page<SupplierRequest> page(
            Optional<SupplierId> supplier, Optional<CampaignId> campaign, Optional<String> below, int limit) {
        Query page = new Query();
        supplier.ifPresent(
                id -> page.addCriteria(where("supplier").is(id.value().toString())));
        campaign.ifPresent(id -> page.addCriteria(where("campaign").is(id.toString())));
        below.ifPresent(rank -> page.addCriteria(where(RANK).lt(rank)));
        page.with(Sort.by(Direction.DESC, RANK)).limit(limit + 1);
        return Page.of(find(page), limit, SupplierRequest::rank);
    }

    private List<SupplierRequest> find(Query query) {
        return mongo.find(query, RequestDocument.class).stream()
                .map(RequestDocument::request)
                .toList();
    }
}
