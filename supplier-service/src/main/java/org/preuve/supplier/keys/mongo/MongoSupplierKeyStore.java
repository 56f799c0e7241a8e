package org.preuve.supplier.keys.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keys by their verification method, which is the document's id: one read, and unique without another index. */
@Component
class MongoSupplierKeyStore implements SupplierKeyStore {

    private final MongoOperations mongo;

    MongoSupplierKeyStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(KeyDocument.class).createIndex(new Index("supplier", Direction.ASC));
    }

    @Override
    public boolean add(SupplierKey key) {
        try {
            mongo.insert(KeyDocument.of(key));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public Optional<SupplierKey> find(VerificationMethod method) {
        return Optional.ofNullable(mongo.findById(method.value(), KeyDocument.class))
                .map(KeyDocument::supplierKey);
    }

    @Override
    public List<SupplierKey> of(SupplierId supplier) {
        return mongo.find(query(where("supplier").is(supplier.value().toString())), KeyDocument.class).stream()
                .map(KeyDocument::supplierKey)
                .sorted(Comparator.comparing(SupplierKey::registeredAt)
                        .thenComparing(key -> key.method().value()))
                .toList();
    }

    @Override
    public void revoke(VerificationMethod method, Instant at) {
        mongo.updateFirst(
                query(where("_id").is(method.value()).and("revokedAt").is(null)),
                Update.update("revokedAt", at),
                KeyDocument.class);
    }
}
