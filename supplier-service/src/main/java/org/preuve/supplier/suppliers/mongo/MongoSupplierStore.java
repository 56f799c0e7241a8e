package org.preuve.supplier.suppliers.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Suppliers, one document each. A replacement is conditional on the DID, the one part of a supplier that changes. */
@Component
class MongoSupplierStore implements SupplierStore {

    private final MongoOperations mongo;

    MongoSupplierStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(SupplierDocument.class).createIndex(new Index("rank", Direction.DESC).unique());
    }

    @Override
    public boolean add(Supplier supplier) {
        try {
            mongo.insert(SupplierDocument.of(supplier));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return Optional.ofNullable(mongo.findById(SupplierDocument.id(id), SupplierDocument.class))
                .map(SupplierDocument::supplier);
    }

    @Override
    public List<Supplier> findAll(Collection<SupplierId> ids) {
        List<String> names = ids.stream().map(SupplierDocument::id).toList();
        return mongo.find(query(where("_id").in(names)), SupplierDocument.class).stream()
                .map(SupplierDocument::supplier)
                .toList();
    }

    @Override
    public boolean replace(Supplier read, Supplier next) {
        Query unchanged = query(
                where("_id").is(SupplierDocument.id(read.id())).and("did").is(SupplierDocument.did(read.standing())));
        return mongo.replace(unchanged, SupplierDocument.of(next)).getMatchedCount() == 1;
    }

    @Override
    public Page<Supplier> page(Optional<String> after, int limit) {
        Query page = new Query();
        after.ifPresent(rank -> page.addCriteria(where("rank").lt(rank)));
        page.with(Sort.by(Direction.DESC, "rank")).limit(limit + 1);
        List<Supplier> read = mongo.find(page, SupplierDocument.class).stream()
                .map(SupplierDocument::supplier)
                .toList();
        return Page.of(read, limit, Supplier::rank);
    }
}
